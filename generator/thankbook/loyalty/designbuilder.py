"""From a program of the library to a design in one business."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from thankbook.business.origin import Origin
from thankbook.business.tracedfigures import Gaps
from thankbook.library.items import Program
from thankbook.library.programeconomics import Economics, Effect
from thankbook.loyalty.businessfigures import BusinessFigures
from thankbook.loyalty.careoffers import GiftsOffer, LevelsOffer, MembershipOffer, NewcomersOffer
from thankbook.loyalty.design import Design
from thankbook.loyalty.programoffers import Offer
from thankbook.loyalty.response import value_given
from thankbook.loyalty.rewardoffers import BackOffer, StampOffer
from thankbook.loyalty.situation import Situation
from thankbook.loyalty.uncertain import Uncertain, likely_values
from thankbook.strictmodel import Range

_EFFECTS = (
    "joining_share",
    "gap_in_orders",
    "lift_in_orders",
    "gap_in_staying",
    "newcomers_per_member",
    "newcomers_anyway",
)
_MEASURED = {
    "gap_in_orders": "extra_orders",
    "lift_in_orders": "extra_orders",
    "gap_in_staying": "extra_retention",
}
"""The field of a description that is the true effect, in place of a gap."""

_NAMES = {"extra_retention": "extra_staying", "lift_in_orders": "extra_orders"}
_MEASURED_NAMES = ("extra_orders", "extra_staying")
_ORDERS = ("gap_in_orders", "lift_in_orders")
_COSTS = {
    "setup": "setup_euro",
    "software_per_month": "software_euro_per_month",
    "promotion_per_year": "promotion_euro_per_year",
}


@dataclass(frozen=True)
class DesignBuilder:
    """Makes designs for one business."""

    reading: BusinessFigures
    situation: Situation

    def design(self, program: Program) -> Design:
        """A program as its words describe it; raises ``FigureMissingError``."""
        economics = program.facts.economics
        if economics is None:
            raise ValueError(f"{program.id} has no economics")
        gaps = Gaps()
        with gaps.noted():
            offer = self.offer(economics)
        with gaps.noted():
            costs = self._costs(economics, program.id)
        gaps.end()
        effects = self._effects(economics, program.id)
        figures = {
            **self.situation.figures,
            "customers": self.situation.customers,
            **effects,
            "reference_value": self._reference(economics, program.id),
            **costs,
        }
        years = float(self.situation.defaults.setup_years)
        buyers = self.situation.buyers
        design = Design(program.id, program.facts.kind, offer, offer, buyers, figures, years)
        measured = [effect for effect in effects.values() if effect.name in _MEASURED_NAMES]
        if not any(_is_own(effect) for effect in measured):
            return design
        return replace(design, figures={**figures, "measured_value": _measured_value(design)})

    def offer(self, economics: Economics) -> Offer:
        """What the program gives, in this business's money."""
        if economics.stamps:
            stamps = economics.stamps
            in_orders = stamps.reward_in_orders
            reward = float(in_orders) if stamps.paid_ahead else self._reward(in_orders)
            return StampOffer(stamps.paid_orders, stamps.head_start, reward, stamps.paid_ahead)
        if economics.back:
            back = economics.back
            rate, eligible = float(back.rate), float(back.eligible_share)
            first, yearly = back.first_after_orders, back.once_a_year
            return BackOffer(rate, eligible, first, yearly, back.in_money)
        if economics.membership:
            paid = economics.membership
            fee, value = float(paid.fee_in_orders), float(paid.value_each_time)
            return MembershipOffer(fee, value, paid.times_at_most)
        if economics.gifts:
            gifts = economics.gifts
            return GiftsOffer(
                self.situation.budget * float(gifts.budget_share), self._money(gifts.euro_each)
            )
        if economics.levels:
            shares = tuple(float(level.top_share) for level in economics.levels)
            each = tuple(self._money(level.euro_per_member) for level in economics.levels)
            return LevelsOffer(shares, each)
        return self._newcomers(economics)

    def _reference(self, economics: Economics, program_id: str) -> Uncertain:
        """What is given where the effects hold, as a share of a member's spending."""
        path = f"programs.{program_id}.at_value"
        if economics.effects.at_value is not None:
            return self.reading.default("reference_value", path, economics.effects.at_value)
        default = self.situation.defaults.reference_value
        return self.reading.default("reference_value", "loyalty_defaults.reference_value", default)

    def _newcomers(self, economics: Economics) -> NewcomersOffer:
        group = economics.newcomers
        if group is None:
            raise ValueError("economics without a mechanism")
        order = self.situation.figures["average_order"].likely
        sender = float(group.reward_in_orders) * order
        newcomer = float(group.welcome_in_orders) * order
        most = self._money(group.euro_each_at_most) if group.euro_each_at_most else None
        if most is None or sender + newcomer <= most:
            return NewcomersOffer(sender, newcomer)
        share = most / (sender + newcomer)
        return NewcomersOffer(sender * share, newcomer * share)

    def _reward(self, in_orders: Decimal) -> float:
        price = self.reading.description.business.loyalty.reward_price
        order = self.situation.figures["average_order"].likely
        if price is None or not order:
            return float(in_orders)
        return float(price) * self.situation.figures["net_share"].likely / order

    def _money(self, euro: Decimal) -> float:
        return float(self.reading.in_currency(euro))

    def _effects(self, economics: Economics, program_id: str) -> dict[str, Uncertain]:
        figures = {"works": self._works(economics, program_id)}
        for name in _EFFECTS:
            effect: Effect | None = getattr(economics.effects, name)
            if effect is None:
                continue
            figure = self._effect(name, effect, program_id)
            if not (self._is_bound and name in _ORDERS and not _is_own(figure)):
                figures[figure.name] = figure
        return figures

    @property
    def _is_bound(self) -> bool:
        """Whether customers pay as a contract says, so that only staying can change."""
        return self.situation.buyers.is_regular

    def _works(self, economics: Economics, program_id: str) -> Uncertain:
        chance, path = economics.effects.works, f"programs.{program_id}.works"
        origin = Origin("default", path, 0, chance)
        low = 1.0 if chance == 1 else 0.0
        return Uncertain("works", low, 1.0, 1.0, frozenset({origin}), (), float(chance))

    def _effect(self, name: str, effect: Effect, program_id: str) -> Uncertain:
        field = _MEASURED.get(name, name)
        own: Range | None = getattr(self.reading.description.business.loyalty.effects, field)
        if own is not None:
            path = f"loyalty.effects.{field}"
            return self.reading.given(_NAMES.get(field, field), path, own)
        path = f"programs.{program_id}.{name}"
        return self.reading.default(_NAMES.get(name, name), path, effect, effect.evidence)

    def _costs(self, economics: Economics, program_id: str) -> dict[str, Uncertain]:
        own, costs = self.reading.description.business.loyalty.costs, economics.costs
        figures, gaps = dict[str, Uncertain](), Gaps()
        for name, in_euro in _COSTS.items():
            given, field = getattr(own, name), f"loyalty.costs.{name}"
            with gaps.noted():
                figures[name] = (
                    self.reading.money(name, field, getattr(costs, in_euro))
                    if given is None
                    else self.reading.given(name, field, given)
                )
        if own.seconds_per_order and costs.seconds_per_order:
            field = "loyalty.costs.seconds_per_order"
            figures["seconds_per_order"] = self.reading.given(
                "seconds_per_order", field, own.seconds_per_order
            )
        for name in ("seconds_per_order", "minutes_per_member"):
            time: Range | None = getattr(costs, name)
            if time is not None and name not in figures:
                path = f"programs.{program_id}.{name}"
                figures[name] = self.reading.default(name, path, time)
        if costs.card:
            with gaps.noted():
                figures["card_price"] = self._card_price(costs.card)
        gaps.end()
        return figures

    def _card_price(self, material: str) -> Uncertain:
        price = self.reading.figures.price(material)
        amount = float(price.value)
        return Uncertain("card_price", amount, amount, amount, price.origins)


def _is_own(figure: Uncertain) -> bool:
    """Whether a figure was measured by the owner."""
    return any(origin.kind == "description" for origin in figure.origins)


def _measured_value(design: Design) -> Uncertain:
    """What the owner's own offer gave when its effect was measured."""
    value = float(value_given(design, design.written, likely_values(design.figures))[0, 0])
    origins = frozenset({Origin("default", f"programs.{design.id}.written", 0, Decimal(0))})
    return Uncertain("measured_value", value, value, value, origins)
