"""A design's year in money: the closed form, for one future or for many at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from thankbook.loyalty.buyers import CELLS, Array
from thankbook.loyalty.design import Design
from thankbook.loyalty.members import effects_of, summed
from thankbook.loyalty.uncertain import Values

SECONDS_PER_HOUR, MINUTES_PER_HOUR, MONTHS_PER_YEAR = 3600, 60, 12
_NOTHING = np.zeros((1, 1))


@dataclass(frozen=True)
class Year:
    """What a steady year brings and costs, part by part, in money; a row a future."""

    parts: Mapping[str, Array]
    setup_once: Array

    @property
    def profit(self) -> Array:
        """Profit of the first year in each future, in its currency: all parts together."""
        return np.asarray(sum(self.parts.values(), np.zeros(1)))

    @property
    def running_profit(self) -> Array:
        """Profit of a year in each future before setting up, in the business's currency."""
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
        """Orders of all members in a year with the program, in each future."""
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
        summed(weight * reward)
        + more * (summed(responding * reward) + little * summed(resisting * reward))
        + stay * summed(reached * reward)
    )
    return Totals(
        people=joined * summed(ready),
        before=joined * summed(weight),
        extra=joined * more * (summed(responding) + little * summed(resisting)),
        kept=joined * stay * summed(reached),
        rewarded=joined * rewarded,
        gifts=joined * summed(ready * offer.money_per_member(rates)),
    )


def _hours(totals: Totals, values: Values) -> Array:
    """Hours of staff in a year, for orders and for members, in each future."""
    seconds = totals.orders * _column(values, "seconds_per_order")
    minutes = totals.people * _column(values, "minutes_per_member")
    return seconds / SECONDS_PER_HOUR + minutes / MINUTES_PER_HOUR


def unit_cost(values: Values) -> Array:
    """What a reward of price 1 costs: its goods, and the margin of the sale that it displaces.

    (1 - m) + d * m, for margin m and the share d that would have been bought anyway.
    """
    margin = values["gross_margin"]
    return (1 - margin) + values["displaced_share"] * margin


def _column(values: Values, name: str) -> Array:
    return np.ravel(values.get(name, _NOTHING))
