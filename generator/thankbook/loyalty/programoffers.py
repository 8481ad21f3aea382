"""What a design gives its members, by kind; in average orders unless a field says otherwise.

Arrays have futures down and cells of buyers across. ``rates`` are a customer's orders in a year.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from thankbook.loyalty.buyers import Array


@dataclass(frozen=True)
class Offer:
    """What every kind has; a kind that gives nothing for orders leaves it at that."""

    @property
    def generosity(self) -> float:
        """What the response to it grows with; only set against the same kind of offer."""
        return 1.0

    @property
    def has_head_start(self) -> bool:
        """Whether the way to the reward looks begun."""
        return False

    @property
    def first_after(self) -> int | None:
        """Paid orders until the first reward; None where nothing is earned by orders."""
        return None

    @property
    def fee(self) -> float:
        """What a member pays a year, in average orders."""
        return 0.0

    @property
    def price_per_newcomer(self) -> float:
        """What a newcomer and their sender get, at its price, in the business's currency."""
        return 0.0

    def reward_rate(self, rates: Array) -> Array:
        """The share of what a member pays that comes back, at its price, breakage left aside."""
        return np.zeros_like(rates)

    def within_reach(self, rates: Array) -> Array:
        """The chance that a member gets something in the first year."""
        return np.ones_like(rates)

    def readiness(self, rates: Array, customers: Array) -> Array:
        """How ready each cell is to take part, as a part of those who take part at all."""
        del customers
        return np.ones_like(rates)

    def money_per_member(self, rates: Array) -> Array:
        """What a member costs a year beside rewards, in the business's currency."""
        return np.zeros_like(rates)

    def redeemed_share(self, rates: Array) -> Array:
        """The part of a first year's rewards that has been asked for when it ends."""
        return np.ones_like(rates)
