"""What a design gives its members, by kind; in average orders unless a field says otherwise.

Arrays have futures down and cells of buyers across. ``rates`` are a customer's orders in a year.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from thankbook.loyalty.poisson import Array

MONTHS_PER_YEAR = 12


@dataclass(frozen=True)
class Offer:
    """What every kind has; a kind that gives nothing for orders leaves it at that."""

    @property
    def has_head_start(self) -> bool:
        """Whether the way to the reward looks begun."""
        return False

    @property
    def first_after(self) -> int | None:
        """Paid orders until the first reward; None where nothing is earned by orders."""
        return None

    @property
    def orders_to_profit(self) -> int:
        """Orders in a year without which a member gets nothing; 0 where everybody gets it."""
        return self.first_after or 0

    @property
    def is_care(self) -> bool:
        """Whether the time and the money spent on a member are what the member is given."""
        return False

    def pull(self, written: Offer) -> float:
        """How much of what is given counts beside the offer as written, for the response to it."""
        del written
        return 1.0

    @property
    def is_in_money(self) -> bool:
        """Whether what is given is money that is gone, and not goods with a margin in them."""
        return False

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

    def readiness(self, rates: Array, customers: Array) -> Array:
        """How ready each cell is to take part, as a part of those who take part at all."""
        del customers
        return np.ones_like(rates)

    def money_per_member(self, rates: Array) -> Array:
        """What a member costs a year beside rewards, in the business's currency."""
        return np.zeros_like(rates)

    def redeemed(self, rates: Array, months: float) -> Array:
        """What a member has been handed so many months after joining, in average orders."""
        return self.reward_rate(rates) * rates * months / MONTHS_PER_YEAR
