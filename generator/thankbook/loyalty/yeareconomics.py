"""A design's year in money: the closed form, for one future or for many at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from thankbook.loyalty.buyers import CELLS
from thankbook.loyalty.design import Design
from thankbook.loyalty.poisson import Array
from thankbook.loyalty.programoffers import Offer
from thankbook.loyalty.response import response_of, summed, value_given
from thankbook.loyalty.uncertain import Values

SECONDS_PER_HOUR, MINUTES_PER_HOUR, MONTHS_PER_YEAR = 3600, 60, 12
_NOTHING = np.zeros((1, 1))
_LEAST_LOSS = 0.02
"""The least that a year is taken to take away, of customers and of the worth of money together."""


@dataclass(frozen=True)
class Year:
    """What a steady year brings and costs, part by part, in money; a row a future.

    ``later``: what those who were kept or won in it bring in the years after, discounted.
    """

    parts: Mapping[str, Array]
    setup_once: Array
    later: Array

    @property
    def profit(self) -> Array:
        """Profit of the first year in each future, in its currency: all parts together."""
        return np.asarray(sum(self.parts.values(), np.zeros(1)))

    @property
    def running_profit(self) -> Array:
        """Profit of a year in each future before setting up, in the business's currency."""
        return self.profit - self.parts["setup"]

    @property
    def lasting_profit(self) -> Array:
        """Profit of a year with the later years of those whom it kept or won."""
        return np.asarray(self.profit + self.later)


@dataclass(frozen=True)
class Totals:
    """Over all members in a year: people, orders, orders times their reward rate, and gifts.

    ``kept`` are orders of members who stay because of it, ``staying`` those members.
    """

    people: Array
    before: Array
    extra: Array
    kept: Array
    staying: Array
    rewarded: Array
    gifts: Array

    @property
    def orders(self) -> Array:
        """Orders of all members in a year with the program, in each future."""
        return self.before + self.extra + self.kept


def year_of(design: Design, values: Values) -> Year:
    """The closed form of docs/loyalty-model.md; costs are negative."""
    offer, totals = design.offer, totals_of(design, values)
    order, reward_cost = _column(values, "average_order"), np.ravel(unit_cost(offer, values))
    per_order = order * _column(values, "gross_margin")
    newcomers = totals.people * _column(values, "newcomers_per_member")
    new_orders = _newcomer_orders(design, values, newcomers)
    cards = totals.people + totals.orders / offer.first_after if offer.first_after else newcomers
    parts = {
        "extra_orders": totals.extra * per_order,
        "staying": totals.kept * per_order,
        "newcomers": new_orders * per_order,
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
    lasting = totals.kept * (per_order - _per_order_cost(design, values)) + new_orders * per_order
    return Year(parts, _column(values, "setup"), lasting * later_years(values))


def later_years(values: Values) -> Array:
    """What the years after the first are worth, of a customer's yearly margin, discounted.

    g / (1 + i - r): the year from now on is counted elsewhere; g is what is ordered in the next
    one as a share of this one's, and r where that is not known. Nobody is counted on for ever.
    """
    retention, rate = _column(values, "retention"), _column(values, "discount_rate")
    next_year = "ordered_next_year" if "ordered_next_year" in values else "retention"
    return _column(values, next_year) / np.maximum(1 + rate - retention, _LEAST_LOSS)


def _newcomer_orders(design: Design, values: Values, newcomers: Array) -> Array:
    """Orders of a year of those who would not have come: each as many as the median customer's.

    Where nothing is given for them, nobody is sent.
    """
    if "newcomers_per_member" not in values:
        return np.zeros_like(newcomers)
    truly_new = newcomers * (1 - _column(values, "newcomers_anyway")) * _column(values, "works")
    each = _column(values, "orders_per_year") * design.buyers.median
    return truly_new * each * (design.offer.price_per_newcomer > 0)


def _per_order_cost(design: Design, values: Values) -> Array:
    """What an order of a member costs beside its goods: the reward that it earns, and the time."""
    rate = np.ravel(value_given(design, design.offer, values)) * (not design.offer.is_care)
    reward = rate * _column(values, "average_order") * np.ravel(unit_cost(design.offer, values))
    time = _column(values, "seconds_per_order") / SECONDS_PER_HOUR
    return np.asarray(reward + time * _column(values, "hourly_cost"))


def totals_of(design: Design, values: Values) -> Totals:
    """Sums over cells first: where rates are certain they are the same in every future."""
    offer, rates = design.offer, design.buyers.rates(values["orders_per_year"])
    ready = offer.readiness(rates, values["customers"]) / CELLS
    reward, heavy, effects = (
        offer.reward_rate(rates),
        design.buyers.heavy,
        response_of(design, values),
    )
    weight = ready * rates
    within = design.buyers.chance_of_at_least(offer.orders_to_profit, rates)
    reached = weight * within
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
        staying=joined * stay * summed(ready * within),
        rewarded=joined * rewarded,
        gifts=joined * summed(ready * offer.money_per_member(rates)),
    )


def _hours(totals: Totals, values: Values) -> Array:
    """Hours of staff in a year, for orders and for members, in each future."""
    seconds = totals.orders * _column(values, "seconds_per_order")
    minutes = totals.people * _column(values, "minutes_per_member")
    return seconds / SECONDS_PER_HOUR + minutes / MINUTES_PER_HOUR


def unit_cost(offer: Offer, values: Values) -> Array:
    """What a reward of price 1 costs: its goods, and the margin of the sale that it displaces.

    (1 - m) + d * m, for margin m and the share d that would have been bought anyway; 1 where
    money is given away.
    """
    if offer.is_in_money:
        return np.ones((1, 1))
    margin = values["gross_margin"]
    return (1 - margin) + values["displaced_share"] * margin


def _column(values: Values, name: str) -> Array:
    return np.ravel(values.get(name, _NOTHING))
