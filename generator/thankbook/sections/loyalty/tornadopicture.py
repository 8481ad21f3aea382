"""What matters most: the profit at either end of each figure's range."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from thankbook.library.phrases import Phrases
from thankbook.reader.svg import element, picture
from thankbook.sections.loyalty.picturescale import Scale, scale_for

_LEFT, _RIGHT, _WIDTH, _TOP, _ROW, _LETTERS = 290, 700, 720, 30, 30, 44


@dataclass(frozen=True)
class TornadoBar:
    """A figure, the profits at its ends, and its ends as they are written."""

    label: str
    at_low: float
    at_high: float
    low: str
    high: str


@dataclass(frozen=True)
class TornadoPicture:
    """Draws bars around the likeliest profit."""

    bars: Sequence[TornadoBar]
    likeliest: float
    phrases: Phrases
    about: Callable[[float], str]

    def drawn(self) -> Markup:
        """The picture; its description says both ends of every bar."""
        amounts = [end for bar in self.bars for end in (bar.at_low, bar.at_high)]
        scale = scale_for([*amounts, self.likeliest], _LEFT, _RIGHT)
        return picture(
            self._shapes(scale),
            name="tb-tornado",
            title=self.phrases("picture.tornado"),
            description=self.phrases(
                "picture.tornado_text",
                likeliest=self.about(self.likeliest),
                bars="; ".join(self._told(bar) for bar in self.bars),
            ),
            size=(_WIDTH, _TOP + len(self.bars) * _ROW + 10),
        )

    def _told(self, bar: TornadoBar) -> str:
        return self.phrases(
            "picture.bar",
            label=bar.label,
            low=bar.low,
            high=bar.high,
            at_low=self.about(bar.at_low),
            at_high=self.about(bar.at_high),
        )

    def _shapes(self, scale: Scale) -> Iterator[Markup]:
        bottom, middle = _TOP + len(self.bars) * _ROW, scale.at(self.likeliest)
        yield element("path", d=f"M{scale.at(0)} {_TOP - 6}V{bottom}", class_="tb-zero")
        yield element("path", d=f"M{middle} {_TOP - 6}V{bottom}", class_="tb-likeliest")
        yield element("text", self.about(self.likeliest), x=middle, y=_TOP - 12, class_="tb-middle")
        for place, bar in enumerate(self.bars):
            yield from self._bar(bar, _TOP + place * _ROW, scale, middle)

    def _bar(self, bar: TornadoBar, top: int, scale: Scale, middle: int) -> Iterator[Markup]:
        short = bar.label if len(bar.label) <= _LETTERS else f"{bar.label[: _LETTERS - 1]}…"
        yield element("text", short, x=0, y=top + 18)
        for amount, name in ((bar.at_low, "tb-low"), (bar.at_high, "tb-high")):
            end = scale.at(amount)
            yield element(
                "rect",
                element("title", self._told(bar)),
                x=min(end, middle),
                y=top + 7,
                width=abs(end - middle),
                height=14,
                class_=name,
            )
