"""A design's year in money: the closed form, for one future or for many at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from thankbook.loyalty.buyers import CELLS, Array, Buyers
from thankbook.loyalty.offers import Offer
from thankbook.loyalty.uncertain import Uncertain, Values

SECONDS_PER_HOUR, MINUTES_PER_HOUR, MONTHS_PER_YEAR = 3600, 60, 12
_NOTHING = np.zeros((1, 1))


@dataclass(frozen=True)
class Design:
    """A program at certain parameters in one business.

    ``written`` is the offer that the words describe, to which the effects refer; ``figures`` are
    those of the business, the effects and the costs.
    """

    id: str
    kind: str
    offer: Offer
    written: Offer
    buyers: Buyers
    figures: Mapping[str, Uncertain]
    setup_years: float


@dataclass(frozen=True)
class Members:
    """Who takes part and what changes: per cell, in customers, and in orders a year."""

    heads: Array
    rates: Array
    extra: Array
    kept: Array

    @property
    def orders(self) -> Array:
        """Orders of a member in a year with the program."""
        return self.rates * (1 + self.extra + self.kept)

    @property
    def uplift(self) -> Array:
        """Extra orders of all members over those that they place anyway."""
        before = _summed(self.heads * self.rates)
        return _summed(self.heads * self.rates * self.extra) / np.maximum(before, 1e-12)


@dataclass(frozen=True)
class Year:
    """What a steady year brings and costs, part by part, in money; a row a future."""

    parts: Mapping[str, Array]
    setup_once: Array

    @property
    def profit(self) -> Array:
        """All parts together."""
        return np.asarray(sum(self.parts.values(), np.zeros(1)))

    @property
    def running_profit(self) -> Array:
        """Profit before setting up."""
        return self.profit - self.parts["setup"]


@dataclass(frozen=True)
class Totals:
    """Over all members in a year: people, orders, orders times their reward rate, and gifts."""

    people: Array
    before: Array
    extra: Array
    kept: Array
    rewarded: Array
    gifts: Array

    @property
    def orders(self) -> Array:
        """Orders of all members with the program."""
        return self.before + self.extra + self.kept


def year_of(design: Design, values: Values) -> Year:
    """The closed form of docs/loyalty-model.md; costs are negative."""
    offer, totals = design.offer, totals_of(design, values)
    order, reward_cost = _column(values, "average_order"), np.ravel(unit_cost(values))
    per_order = order * _column(values, "gross_margin")
    newcomers = totals.people * _column(values, "newcomers_per_member")
    truly_new = newcomers * (1 - _column(values, "newcomers_anyway")) * _column(values, "works")
    newcomer_orders = _column(values, "orders_per_year") * design.buyers.median
    cards = totals.people + totals.orders / offer.first_after if offer.first_after else newcomers
    parts = {
        "extra_orders": totals.extra * per_order,
        "staying": totals.kept * per_order,
        "newcomers": truly_new * newcomer_orders * per_order,
        "fees": totals.people * offer.fee * order,
        "rewards": -totals.rewarded * order * reward_cost,
        "newcomer_rewards": -newcomers * offer.price_per_newcomer * reward_cost,
        "gifts": -totals.gifts,
        "cards": -cards * _column(values, "card_price"),
        "staff": -_hours(totals, values) * _column(values, "hourly_cost"),
        "software": -MONTHS_PER_YEAR * _column(values, "software_per_month"),
        "promotion": -_column(values, "promotion_per_year"),
        "setup": -_column(values, "setup") / design.setup_years,
    }
    return Year(parts, _column(values, "setup"))


def totals_of(design: Design, values: Values) -> Totals:
    """Sums over cells first: where rates are certain they are the same in every future."""
    offer, rates = design.offer, design.buyers.rates(values["orders_per_year"])
    ready = offer.readiness(rates, values["customers"]) / CELLS
    reward, heavy, effects = (
        offer.reward_rate(rates),
        design.buyers.heavy,
        effects_of(design, values),
    )
    weight = ready * rates
    reached = weight * offer.within_reach(rates)
    responding, resisting = reached * (1 - heavy), reached * heavy
    joined = np.ravel(values["customers"] * values["joining_share"])
    more, stay = np.ravel(effects.orders), np.ravel(effects.staying)
    little = _column(values, "heavy_response")
    rewarded = (
        _summed(weight * reward)
        + more * (_summed(responding * reward) + little * _summed(resisting * reward))
        + stay * _summed(reached * reward)
    )
    return Totals(
        people=joined * _summed(ready),
        before=joined * _summed(weight),
        extra=joined * more * (_summed(responding) + little * _summed(resisting)),
        kept=joined * stay * _summed(reached),
        rewarded=joined * rewarded,
        gifts=joined * _summed(ready * offer.money_per_member(rates)),
    )


def _hours(totals: Totals, values: Values) -> Array:
    """Staff time for orders and for members."""
    seconds = totals.orders * _column(values, "seconds_per_order")
    minutes = totals.people * _column(values, "minutes_per_member")
    return seconds / SECONDS_PER_HOUR + minutes / MINUTES_PER_HOUR


def members_of(design: Design, values: Values) -> Members:
    """Who takes part, and what it changes for each cell of buyers."""
    offer, rates = design.offer, design.buyers.rates(values["orders_per_year"])
    ready = offer.readiness(rates, values["customers"])
    heads = values["customers"] * values["joining_share"] * ready / CELLS
    reach, effects = offer.within_reach(rates), effects_of(design, values)
    response = 1 - design.buyers.heavy * (1 - values["heavy_response"])
    return Members(heads, rates, effects.orders * response * reach, effects.staying * reach)


@dataclass(frozen=True)
class Effects:
    """On a member who responds fully and has the reward within reach, as shares."""

    orders: Array
    staying: Array


def effects_of(design: Design, values: Values) -> Effects:
    """The true effects; nobody can be kept who would not have left."""
    orders = _effect(values, "orders") * _strength(design, values)
    return Effects(orders, np.minimum(_effect(values, "staying"), 1 - values["retention"]))


def unit_cost(values: Values) -> Array:
    """What a reward of price 1 costs: its goods, and the margin of the sale that it displaces.

    (1 - m) + d * m, for margin m and the share d that would have been bought anyway.
    """
    margin = values["gross_margin"]
    return (1 - margin) + values["displaced_share"] * margin


def _effect(values: Values, what: str) -> Array:
    """The true effect: as measured by the owner, or the plain gap over the selection discount.

    Where nobody has tested such a design, it does nothing in a part of the futures.
    """
    measured = values.get(f"extra_{what}")
    if measured is not None:
        return measured
    gap = values.get(f"gap_in_{what}", _NOTHING) / values["selection_discount"]
    return gap * values["works"]


def _strength(design: Design, values: Values) -> Array:
    """How much stronger the response is than to the offer as written: (g / g0)^e, head start."""
    ratio = design.offer.generosity / design.written.generosity
    strength = np.power(ratio, values["response_to_reward"])
    return strength * values["head_start_gain"] if design.offer.has_head_start else strength


def _column(values: Values, name: str) -> Array:
    return np.ravel(values.get(name, _NOTHING))


def _summed(per_cell: Array) -> Array:
    """The sum over cells: NumPy's own, not BLAS, whose order of additions differs by machine."""
    return np.asarray(np.sum(per_cell, axis=1))
