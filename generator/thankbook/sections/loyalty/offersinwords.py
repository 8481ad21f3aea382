"""A design's parameters in one line, in the money of the business."""

from __future__ import annotations

from dataclasses import dataclass

from thankbook.loyalty.careoffers import GiftsOffer, LevelsOffer, MembershipOffer, NewcomersOffer
from thankbook.loyalty.design import Design
from thankbook.loyalty.programoffers import Offer
from thankbook.loyalty.rewardoffers import BackOffer, StampOffer
from thankbook.sections.loyalty.roundedamounts import Amounts


@dataclass(frozen=True)
class OfferWords:
    """Says what a design gives."""

    amounts: Amounts

    def line(self, design: Design) -> str:
        """The parameters that were chosen or written."""
        offer, with_vat = design.offer, 1 / design.figures["net_share"].likely
        order = design.figures["average_order"].likely * with_vat
        if isinstance(offer, StampOffer):
            return self._stamps(offer)
        if isinstance(offer, BackOffer):
            return self._back(offer)
        if isinstance(offer, MembershipOffer):
            return self._membership(offer, order)
        if isinstance(offer, NewcomersOffer):
            return self._newcomers(offer, with_vat)
        return self._care(offer)

    def _stamps(self, offer: StampOffer) -> str:
        paid = self.amounts.number(offer.paid_orders)
        phrases = self.amounts.formatting.phrases
        return phrases("loyalty.offer.stamps", count=offer.head_start, paid=paid)

    def _back(self, offer: BackOffer) -> str:
        phrases, rate = self.amounts.formatting.phrases, self.amounts.share(offer.generosity)
        if offer.once_a_year:
            return phrases("loyalty.offer.yearly", rate=rate)
        return phrases("loyalty.offer.back", rate=rate)

    def _membership(self, offer: MembershipOffer, order: float) -> str:
        phrases, exact = self.amounts.formatting.phrases, self.amounts.exact
        fee, value = exact(offer.fee * order), exact(offer.value_each_time * order)
        return phrases("loyalty.offer.membership", fee=fee, value=value)

    def _care(self, offer: Offer) -> str:
        if isinstance(offer, LevelsOffer):
            return self._levels(offer)
        if isinstance(offer, GiftsOffer):
            phrases, exact = self.amounts.formatting.phrases, self.amounts.exact
            money, each = exact(offer.money_per_year), exact(offer.money_each)
            return phrases("loyalty.offer.gifts", money=money, each=each)
        raise TypeError(f"no words for {type(offer).__name__}")

    def _levels(self, offer: LevelsOffer) -> str:
        phrases, all_of = self.amounts.formatting.phrases, self.amounts.formatting.all_of
        return phrases(
            "loyalty.offer.levels",
            shares=all_of([self.amounts.share(share) for share in offer.top_shares]),
            money=all_of([self.amounts.exact(money) for money in offer.money_each]),
        )

    def _newcomers(self, offer: NewcomersOffer, with_vat: float) -> str:
        """Prices as people see them: with the VAT that is in them."""
        phrases = self.amounts.formatting.phrases
        nothing = phrases("fact.nothing")
        sender, newcomer = (
            self.amounts.exact(money * with_vat) if money else nothing
            for money in (offer.money_for_sender, offer.money_for_newcomer)
        )
        return phrases("loyalty.offer.newcomers", sender=sender, newcomer=newcomer)
