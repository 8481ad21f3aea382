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


def year_of(design: Design, values: Values) -> Year:
    """The closed form of docs/loyalty-model.md; costs are negative."""
    offer, members = design.offer, members_of(design, values)
    order, margin = values["average_order"], values["gross_margin"]
    hour = values["hourly_cost"]
    reward_cost = unit_cost(values)
    orders, per_order = members.heads * members.orders, order * margin
    newcomers = _summed(members.heads) * _column(values, "newcomers_per_member")
    truly_new = newcomers * (1 - _column(values, "newcomers_anyway")) * _column(values, "works")
    newcomer_orders = np.ravel(values["orders_per_year"]) * design.buyers.median
    minutes = _summed(members.heads) * _column(values, "minutes_per_member")
    seconds = _summed(orders) * _column(values, "seconds_per_order")
    hours = seconds / SECONDS_PER_HOUR + minutes / MINUTES_PER_HOUR
    cards = newcomers + (
        _summed(members.heads + orders / offer.first_after) if offer.first_after else 0
    )
    given = offer.price_per_newcomer * newcomers * np.ravel(reward_cost)
    parts = {
        "extra_orders": _summed(members.heads * members.rates * members.extra * per_order),
        "staying": _summed(members.heads * members.rates * members.kept * per_order),
        "newcomers": truly_new * newcomer_orders * np.ravel(per_order),
        "fees": _summed(members.heads * offer.fee * order),
        "rewards": -_summed(orders * offer.reward_rate(members.rates) * order * reward_cost),
        "newcomer_rewards": -given,
        "gifts": -_summed(members.heads * offer.money_per_member(members.rates)),
        "cards": -cards * _column(values, "card_price"),
        "staff": -hours * np.ravel(hour),
        "software": -MONTHS_PER_YEAR * _column(values, "software_per_month"),
        "promotion": -_column(values, "promotion_per_year"),
        "setup": -_column(values, "setup") / design.setup_years,
    }
    return Year(parts, _column(values, "setup"))


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
