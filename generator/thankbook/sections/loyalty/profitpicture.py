"""Yearly profits as ranges, one line a design, around zero."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from thankbook.library.phrases import Phrases
from thankbook.loyalty.futures import Spread
from thankbook.reader.svg import element, picture
from thankbook.sections.loyalty.picturescale import Scale, scale_for

_LEFT, _RIGHT, _WIDTH, _TOP, _ROW, _LETTERS = 290, 700, 720, 30, 30, 44


@dataclass(frozen=True)
class Band:
    """One design: its name, its profit, and that profit in words."""

    title: str
    profit: Spread
    told: str


@dataclass(frozen=True)
class ProfitPicture:
    """Draws bands; ``about`` writes an amount."""

    bands: Sequence[Band]
    phrases: Phrases
    about: Callable[[float], str]

    def drawn(self) -> Markup:
        """The picture; its description says every range in words."""
        amounts = [end for band in self.bands for end in (band.profit.low, band.profit.high)]
        scale = scale_for(amounts, _LEFT, _RIGHT)
        told = "; ".join(f"{band.title}: {band.told}" for band in self.bands)
        return picture(
            self._shapes(scale),
            name="tb-profits",
            title=self.phrases("picture.profits"),
            description=self.phrases("picture.profits_text", ranges=told),
            size=(_WIDTH, _TOP + len(self.bands) * _ROW + 10),
        )

    def _shapes(self, scale: Scale) -> Iterator[Markup]:
        bottom = _TOP + len(self.bands) * _ROW
        zero = scale.at(0)
        yield element("path", d=f"M{zero} {_TOP - 6}V{bottom}", class_="tb-zero")
        yield element("text", self.about(0), x=zero, y=_TOP - 12, class_="tb-middle")
        for place, band in enumerate(self.bands):
            yield from self._band(band, _TOP + place * _ROW, scale)

    def _band(self, band: Band, top: int, scale: Scale) -> Iterator[Markup]:
        short = band.title if len(band.title) <= _LETTERS else f"{band.title[: _LETTERS - 1]}…"
        low, high = scale.at(band.profit.low), scale.at(band.profit.high)
        yield element("text", short, x=0, y=top + 18)
        told = element("title", f"{band.title}: {band.told}")
        yield element(
            "rect",
            told,
            x=low,
            y=top + 9,
            width=max(2, high - low),
            height=10,
            rx=2,
            class_="tb-band",
        )
        median = scale.at(band.profit.median)
        yield element("rect", x=median - 2, y=top + 5, width=4, height=18, class_="tb-mark")
