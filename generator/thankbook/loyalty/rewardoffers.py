"""Offers that reward orders: a stamp card, and a share of each bill back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from thankbook.loyalty.buyers import Array
from thankbook.loyalty.poisson import chance_of_at_least, expected_rewards
from thankbook.loyalty.programoffers import Offer


@dataclass(frozen=True)
class StampOffer(Offer):
    """One free after so many paid; boxes stamped beforehand come on top of those."""

    paid_orders: int
    head_start: int
    reward: float

    @property
    def generosity(self) -> float:
        """The share of paid spend that comes back: reward / paid orders."""
        return self.reward / self.paid_orders

    @property
    def has_head_start(self) -> bool:
        """Whether boxes are stamped beforehand."""
        return self.head_start > 0

    @property
    def first_after(self) -> int | None:
        """After how many paid orders the first reward is due: those of a full card."""
        return self.paid_orders

    def reward_rate(self, rates: Array) -> Array:
        """1/N of a reward for each paid order, in average orders, as if every card were filled."""
        return np.full_like(rates, self.generosity)

    def within_reach(self, rates: Array) -> Array:
        """The chance of filling a card in a year."""
        return chance_of_at_least(self.paid_orders, rates)

    def redeemed_share(self, rates: Array) -> Array:
        """The share of the stamps of a year that ended in full cards."""
        full = expected_rewards(self.paid_orders, rates)
        return np.minimum(1.0, full * self.paid_orders / np.maximum(rates, 1e-12))


@dataclass(frozen=True)
class BackOffer(Offer):
    """A share of the eligible part of each bill: points, a credit, a rebate."""

    rate: float
    eligible_share: float = 1.0
    orders_until_usable: int = 1
    once_a_year: bool = False

    @property
    def generosity(self) -> float:
        """The share of spend that comes back, at its price."""
        return self.rate * self.eligible_share

    @property
    def first_after(self) -> int | None:
        """The order on which something can be spent; none where it comes once a year."""
        return None if self.once_a_year else self.orders_until_usable + 1

    def reward_rate(self, rates: Array) -> Array:
        """The share of spend that comes back, the same in every cell."""
        return np.full_like(rates, self.generosity)

    def within_reach(self, rates: Array) -> Array:
        """The chance of coming often enough in a year."""
        return chance_of_at_least(self.first_after or 1, rates)

    def redeemed_share(self, rates: Array) -> Array:
        """All but what the last orders of the year have earned; nothing where it comes yearly."""
        if self.once_a_year:
            return np.zeros_like(rates)
        return np.maximum(0.0, 1 - self.orders_until_usable / np.maximum(rates, 1e-12))
