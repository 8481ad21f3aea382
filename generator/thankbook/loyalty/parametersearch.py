"""The parameters that pay best: tried one by one, in the same futures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

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
_TIMES = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0)
"""Times the rate, fee, reward or top share that the words have."""


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


def _tried(design: Design, judging: Judging) -> Tried:
    futures = futures_of(design, _SEARCH_FUTURES)
    within_reach = judging.is_within_reach(weeks_to_first_reward(design))
    return Tried(design, futures, within_reach, judging.is_affordable(futures))
