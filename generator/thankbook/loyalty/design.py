"""A program at certain parameters in one business."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass

from thankbook.loyalty.buyers import Buyers
from thankbook.loyalty.programoffers import Offer
from thankbook.loyalty.uncertain import Uncertain


@dataclass(frozen=True)
class Design:
    """A program at certain parameters in one business.

    ``written`` is the offer that the words describe, to which the effects refer; ``figures`` are
    those of the business, the effects and the costs.
    """

    id: str
    kind: str
    offer: Offer
    written: Offer
    buyers: Buyers
    figures: Mapping[str, Uncertain]
    setup_years: float

    @property
    def numbers(self) -> Hashable:
        """All that its profit depends on: equal numbers, equal profit, wherever they come from."""
        figures = (
            (name, figure.low, figure.likely, figure.high, figure.chance)
            for name, figure in sorted(self.figures.items())
        )
        return (self.offer, self.written, self.buyers, tuple(figures), self.setup_years)
