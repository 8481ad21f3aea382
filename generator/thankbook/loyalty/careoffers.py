"""Offers that do not reward orders: levels, a membership, gifts, something for newcomers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from thankbook.loyalty.buyers import CELLS
from thankbook.loyalty.poisson import Array
from thankbook.loyalty.programoffers import Offer


@dataclass(frozen=True)
class LevelsOffer(Offer):
    """Care for a part of the members: shares from the top, and what one of them costs a year."""

    top_shares: tuple[float, ...]
    money_each: tuple[float, ...]

    @property
    def is_care(self) -> bool:
        """What is done for a member is what the member is given."""
        return True

    def readiness(self, rates: Array, customers: Array) -> Array:
        """The cells that the widest level reaches down to."""
        del customers
        return np.broadcast_to(_covered(max(self.top_shares)), rates.shape).copy()

    def money_per_member(self, rates: Array) -> Array:
        """What the levels of each cell cost a year together, in the business's currency."""
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
        """What a member pays a year, in average orders."""
        return self.yearly_fee

    def pull(self, written: Offer) -> float:
        """Those who have paid come to get their money's worth: less for a smaller fee."""
        before = written.fee
        return min(1.0, self.yearly_fee / before) if before else float(self.yearly_fee > 0)

    def reward_rate(self, rates: Array) -> Array:
        """What is given each time, up to the limit."""
        times = np.minimum(rates, self.times_at_most)
        return self.value_each_time * times / np.maximum(rates, 1e-12)

    def readiness(self, rates: Array, customers: Array) -> Array:
        """v^2 / (v^2 + f^2): half of those to whom it is worth its fee, fewer below.

        Nobody is ready for what is worth nothing, whatever it costs.
        """
        del customers
        value = self.value_each_time * np.minimum(rates, self.times_at_most)
        squared = value * value
        both = squared + self.yearly_fee * self.yearly_fee
        return np.divide(squared, both, out=np.zeros_like(both), where=both > 0)


@dataclass(frozen=True)
class GiftsOffer(Offer):
    """A fund: so much money a year, in gifts of one price."""

    money_per_year: float
    money_each: float

    @property
    def is_care(self) -> bool:
        """A gift, and the time that it takes, are what the member is given."""
        return True

    def readiness(self, rates: Array, customers: Array) -> Array:
        """The share of customers whom the fund reaches; all of them where a gift costs nothing."""
        everybody = self.money_each * customers
        reached = np.divide(
            self.money_per_year, everybody, out=np.ones_like(everybody), where=everybody > 0
        )
        return np.minimum(1.0, reached) * np.ones_like(rates)

    def money_per_member(self, rates: Array) -> Array:
        """One gift a year to each whom the fund reaches, in the business's currency."""
        return np.full_like(rates, self.money_each)


@dataclass(frozen=True)
class NewcomersOffer(Offer):
    """Something for each newcomer and for the person who sent them, in money at its price."""

    money_for_sender: float
    money_for_newcomer: float

    @property
    def price_per_newcomer(self) -> float:
        """What one newcomer who was sent costs: both gifts, in the business's currency."""
        return self.money_for_sender + self.money_for_newcomer


def _covered(share: float) -> Array:
    """How much of each cell lies in the top share."""
    from_top = np.arange(CELLS - 1, -1, -1)
    return np.clip(share * CELLS - from_top, 0.0, 1.0)
