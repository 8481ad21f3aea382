"""A figure by month, as bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from thankbook.reader.svg import element, picture

_MONTH, _TOP, _HEIGHT, _BAR = 52, 24, 96, 30


@dataclass(frozen=True)
class Bar:
    """One month: its name, its figure, and the figure as it is written."""

    label: str
    value: Decimal
    told: str


@dataclass(frozen=True)
class MonthsPicture:
    """Draws figures that begin at nothing, each written above its bar."""

    id: str
    title: str
    description: str
    bars: Sequence[Bar]

    def drawn(self) -> Markup:
        """The picture; the table beside it says the same."""
        size = (max(_MONTH * len(self.bars), _MONTH * 6), _TOP + _HEIGHT + 24)
        return picture(
            self._shapes(),
            name=f"tb-months-{self.id}",
            title=self.title,
            description=self.description,
            size=size,
        )

    def _shapes(self) -> Iterator[Markup]:
        most = max((bar.value for bar in self.bars), default=Decimal(0)) or Decimal(1)
        for place, bar in enumerate(self.bars):
            left, height = place * _MONTH, round(bar.value / most * _HEIGHT)
            top = _TOP + _HEIGHT - height
            middle = left + _MONTH // 2
            yield element(
                "rect",
                x=middle - _BAR // 2,
                y=top,
                width=_BAR,
                height=max(1, height),
                class_="tb-months-bar",
            )
            yield element("text", bar.told, x=middle, y=top - 6, class_="tb-months-label")
            low = _TOP + _HEIGHT + 18
            yield element("text", bar.label, x=middle, y=low, class_="tb-months-label")
