"""The parameters that pay best: tried one by one, in the same futures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from thankbook.loyalty.careoffers import LevelsOffer, MembershipOffer
from thankbook.loyalty.design import Design
from thankbook.loyalty.futures import Futures, futures_of
from thankbook.loyalty.programoffers import Offer
from thankbook.loyalty.rewardoffers import BackOffer, StampOffer
from thankbook.loyalty.verdict import Judging
from thankbook.loyalty.waiting import weeks_to_first_reward

_SEARCH_FUTURES = 1_000
_STAMPS = range(5, 16)
_HEAD_STARTS = (0, 2)
_TIMES = (0.5, 0.75, 1.0, 1.5, 2.0)
"""Times the rate, fee, reward or top share that the words have."""


class Edge(StrEnum):
    """Where in the search the best parameters lie, if others could be better beyond them."""

    LEAST = "least"
    MOST = "most"


@dataclass(frozen=True)
class Tried:
    """A design at some parameters, and what came of it in fewer futures."""

    design: Design
    futures: Futures
    is_within_reach: bool
    is_affordable: bool

    @property
    def rank(self) -> tuple[bool, bool, float]:
        """Reach first, then an affordable worst case, then expected profit."""
        return self.is_within_reach, self.is_affordable, round(self.futures.profit.average, 6)


def recommended(design: Design, judging: Judging) -> Design:
    """The best parameters; of equals the first, which is what the words say."""
    tried = [_tried(replace(design, offer=offer), judging) for offer in variants(design.offer)]
    return max(tried, key=lambda attempt: attempt.rank).design


def variants(offer: Offer) -> Iterator[Offer]:
    """The offer as written, then others of its kind.

    What newcomers and gifts are worth is left alone: nothing is known of what a larger one does.
    """
    yield offer
    if isinstance(offer, StampOffer):
        for paid in _STAMPS:
            for start in _HEAD_STARTS:
                yield replace(offer, paid_orders=paid, head_start=start)
    for times in _TIMES:
        if isinstance(offer, BackOffer):
            yield replace(offer, rate=round(offer.rate * times, 4))
        elif isinstance(offer, MembershipOffer):
            yield replace(offer, yearly_fee=offer.yearly_fee * times)
        elif isinstance(offer, LevelsOffer):
            yield replace(offer, top_shares=tuple(min(1.0, s * times) for s in offer.top_shares))


def edge_of(best: Design) -> Edge | None:
    """Whether the best parameters give the least or the most of all that were tried."""
    generosity = [_generosity(replace(best, offer=offer)) for offer in variants(best.written)]
    found = _generosity(best)
    if max(generosity) <= min(generosity):
        return None
    if found <= min(generosity):
        return Edge.LEAST
    return Edge.MOST if found >= max(generosity) else None


def _generosity(design: Design) -> float:
    """What an offer gives, fees taken off: levels by how many customers they reach."""
    offer = design.offer
    if isinstance(offer, LevelsOffer):
        return sum(offer.top_shares)
    if isinstance(offer, MembershipOffer):
        return offer.value_each_time * offer.times_at_most - offer.yearly_fee
    return offer.generosity if isinstance(offer, StampOffer | BackOffer) else 0.0


def _tried(design: Design, judging: Judging) -> Tried:
    futures = futures_of(design, _SEARCH_FUTURES)
    within_reach = judging.is_within_reach(weeks_to_first_reward(design))
    return Tried(design, futures, within_reach, judging.is_affordable(futures))
