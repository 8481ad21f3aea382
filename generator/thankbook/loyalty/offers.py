"""What a design gives its members, by kind; in average orders unless a field says otherwise.

Arrays have futures down and cells of buyers across. ``rates`` are a customer's orders in a year.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from thankbook.loyalty.buyers import CELLS, Array
from thankbook.loyalty.poisson import chance_of_at_least, expected_rewards


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
        """What a member pays a year."""
        return 0.0

    @property
    def price_per_newcomer(self) -> float:
        """What a newcomer and their sender get, at its price, in money."""
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
        """What a member costs a year beside rewards, in money."""
        return np.zeros_like(rates)

    def redeemed_share(self, rates: Array) -> Array:
        """The part of a first year's rewards that has been asked for when it ends."""
        return np.ones_like(rates)


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
        """A full card."""
        return self.paid_orders

    def reward_rate(self, rates: Array) -> Array:
        """1/N of a reward for each paid order, as if every card were filled."""
        return np.full_like(rates, self.generosity)

    def within_reach(self, rates: Array) -> Array:
        """The chance of filling a card in a year."""
        return chance_of_at_least(self.paid_orders, rates)

    def redeemed_share(self, rates: Array) -> Array:
        """Full cards over stamps given."""
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
        """The share of spend that comes back."""
        return self.rate * self.eligible_share

    @property
    def first_after(self) -> int | None:
        """The order on which something can be spent; none where it comes once a year."""
        return None if self.once_a_year else self.orders_until_usable + 1

    def reward_rate(self, rates: Array) -> Array:
        """The same for everybody."""
        return np.full_like(rates, self.generosity)

    def within_reach(self, rates: Array) -> Array:
        """The chance of coming often enough in a year."""
        return chance_of_at_least(self.first_after or 1, rates)

    def redeemed_share(self, rates: Array) -> Array:
        """All but what the last orders of the year have earned; nothing where it comes yearly."""
        if self.once_a_year:
            return np.zeros_like(rates)
        return np.maximum(0.0, 1 - self.orders_until_usable / np.maximum(rates, 1e-12))


@dataclass(frozen=True)
class LevelsOffer(Offer):
    """Care for a part of the members: shares from the top, and what one of them costs a year."""

    top_shares: tuple[float, ...]
    money_each: tuple[float, ...]

    def readiness(self, rates: Array, customers: Array) -> Array:
        """The cells that the widest level reaches down to."""
        del customers
        return np.broadcast_to(_covered(max(self.top_shares)), rates.shape).copy()

    def money_per_member(self, rates: Array) -> Array:
        """The levels that a cell belongs to, added up."""
        widest = np.maximum(_covered(max(self.top_shares)), 1e-12)
        levels = zip(self.top_shares, self.money_each, strict=True)
        each = sum((_covered(share) * money / widest for share, money in levels), np.zeros(CELLS))
        return np.broadcast_to(each, rates.shape).copy()


@dataclass(frozen=True)
class MembershipOffer(Offer):
    """A fee once a year for something each time."""

    yearly_fee: float
    value_each_time: float
    times_at_most: int

    @property
    def fee(self) -> float:
        """What a member pays a year."""
        return self.yearly_fee

    def reward_rate(self, rates: Array) -> Array:
        """What is given each time, up to the limit."""
        times = np.minimum(rates, self.times_at_most)
        return self.value_each_time * times / np.maximum(rates, 1e-12)

    def readiness(self, rates: Array, customers: Array) -> Array:
        """v^2 / (v^2 + f^2): half of those to whom it is worth its fee, fewer below."""
        del customers
        value = self.value_each_time * np.minimum(rates, self.times_at_most)
        squared = value * value
        return squared / (squared + self.yearly_fee * self.yearly_fee)


@dataclass(frozen=True)
class GiftsOffer(Offer):
    """A fund: so much money a year, in gifts of one price."""

    money_per_year: float
    money_each: float

    def readiness(self, rates: Array, customers: Array) -> Array:
        """The share of customers whom the fund reaches, whoever they are."""
        reached = np.minimum(1.0, self.money_per_year / (self.money_each * customers))
        return reached * np.ones_like(rates)

    def money_per_member(self, rates: Array) -> Array:
        """One gift."""
        return np.full_like(rates, self.money_each)


@dataclass(frozen=True)
class NewcomersOffer(Offer):
    """Something for each newcomer and for whoever sent them, in money at its price."""

    money_for_sender: float
    money_for_newcomer: float

    @property
    def price_per_newcomer(self) -> float:
        """Both together."""
        return self.money_for_sender + self.money_for_newcomer


def _covered(share: float) -> Array:
    """How much of each cell lies in the top share."""
    from_top = np.arange(CELLS - 1, -1, -1)
    return np.clip(share * CELLS - from_top, 0.0, 1.0)
