"""A stamp card to print, in the colors of the brand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from thankbook.library.phrases import Phrases
from thankbook.reader.svg import element, picture

_WIDTH, _HEIGHT, _COLUMNS, _LETTERS = 510, 330, 5, 34


@dataclass(frozen=True)
class StampCardPicture:
    """Draws a card of 85 by 55 millimeters."""

    business: str
    paid_orders: int
    head_start: int
    phrases: Phrases

    def drawn(self) -> Markup:
        """The card: its boxes, those that are stamped beforehand, and what a full one gives."""
        return picture(
            self._shapes(),
            name="tb-card",
            title=self.phrases("picture.card"),
            description=self.phrases(
                "picture.card_text", boxes=self._boxes, stamped=self.head_start
            ),
            size=(_WIDTH, _HEIGHT),
        )

    @property
    def _boxes(self) -> int:
        return self.paid_orders + self.head_start

    def _shapes(self) -> Iterator[Markup]:
        name = self.business
        short = name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1]}…"
        yield element(
            "rect", x=2, y=2, width=_WIDTH - 4, height=_HEIGHT - 4, rx=18, class_="tb-card-paper"
        )
        yield element("text", short, x=24, y=48, class_="tb-card-name")
        rows = -(-self._boxes // _COLUMNS)
        size = min(84, 210 // rows - 8)
        for box in range(self._boxes):
            row, column = divmod(box, _COLUMNS)
            yield from self._box(24 + column * 94, 70 + row * (size + 8), size, box)
        full = self.phrases("picture.card_full", paid=self.paid_orders)
        yield element("text", full, x=24, y=_HEIGHT - 22, class_="tb-card-words")

    def _box(self, left: int, top: int, size: int, box: int) -> Iterator[Markup]:
        yield element("rect", x=left, y=top, width=84, height=size, rx=10, class_="tb-card-box")
        if box < self.head_start:
            radius = size // 2 - 8
            yield element(
                "circle", cx=left + 42, cy=top + size // 2, r=radius, class_="tb-card-stamp"
            )
