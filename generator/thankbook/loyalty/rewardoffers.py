"""Offers that reward orders: a stamp card, and a share of each bill back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from thankbook.loyalty.poisson import Array, expected_beyond, expected_rewards
from thankbook.loyalty.programoffers import MONTHS_PER_YEAR, Offer


@dataclass(frozen=True)
class StampOffer(Offer):
    """One free after so many paid; boxes stamped beforehand come on top of those."""

    paid_orders: int
    head_start: int
    reward: float
    paid_ahead: bool = False

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
        """After how many paid orders the first reward is due: those of a full card.

        Nobody waits for what was bought as one of more.
        """
        return None if self.paid_ahead else self.paid_orders

    @property
    def orders_to_profit(self) -> int:
        """The orders of a full card."""
        return self.paid_orders

    def reward_rate(self, rates: Array) -> Array:
        """1/N of a reward for each paid order, in average orders, as if every card were filled."""
        return np.full_like(rates, self.generosity)

    def redeemed(self, rates: Array, months: float) -> Array:
        """The rewards of full cards."""
        return self.reward * expected_rewards(self.paid_orders, rates * months / MONTHS_PER_YEAR)


@dataclass(frozen=True)
class BackOffer(Offer):
    """A share of the eligible part of each bill: points, a credit, a rebate."""

    rate: float
    eligible_share: float = 1.0
    orders_until_usable: int = 1
    once_a_year: bool = False
    in_money: bool = False

    @property
    def is_in_money(self) -> bool:
        """Whether the share is paid out, to a good cause or to the customer."""
        return self.in_money

    @property
    def generosity(self) -> float:
        """The share of spend that comes back, at its price."""
        return self.rate * self.eligible_share

    @property
    def first_after(self) -> int | None:
        """The order on which something can be spent; none where it comes once a year."""
        return None if self.once_a_year else self.orders_until_usable + 1

    @property
    def orders_to_profit(self) -> int:
        """The order on which something can be spent; the first, where it comes once a year."""
        return self.first_after or 1

    def reward_rate(self, rates: Array) -> Array:
        """The share of spend that comes back, the same in every cell."""
        return np.full_like(rates, self.generosity)

    def redeemed(self, rates: Array, months: float) -> Array:
        """All but what the last orders have earned; that of whole years where it comes yearly."""
        if self.once_a_year:
            return self.generosity * rates * (months // MONTHS_PER_YEAR)
        orders = rates * months / MONTHS_PER_YEAR
        return self.generosity * expected_beyond(self.orders_until_usable, orders)
