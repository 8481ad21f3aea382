"""How to try a design out: who, how many, how long, and when to stop."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist
from typing import Literal

import numpy as np

from thankbook.loyalty.design import Design
from thankbook.loyalty.members import Members, members_of
from thankbook.loyalty.uncertain import likely_values
from thankbook.loyalty.waiting import WEEKS_PER_YEAR

SIGNIFICANCE, POWER = 0.10, 0.80
_WEEKS = (8, 13, 26, 52)
_SMALLEST_EFFECT = 0.005


@dataclass(frozen=True)
class Lots:
    """Lots drawn over some customers: those in each of two groups, needed and there.

    ``detectable``: the least effect on members that the customers who are there can show.
    """

    needed_each: int
    available_each: int
    detectable: float

    @property
    def is_enough(self) -> bool:
        """Whether there are customers enough to find the effect."""
        return self.needed_each <= self.available_each


@dataclass(frozen=True)
class Pilot:
    """A test with a control group; effects are those on members, as shares.

    ``counts``: what is compared, orders, or renewals where customers pay as a contract says.
    ``effect``: what is to be found; ``useful``: from where on the design pays, if it can;
    ``greatest``: what it brings at its best, in one future of twenty. ``taking_part``: the share
    of those who are offered it. ``everybody``: lots over all customers, so that what members do
    is thinned by those who do not join; ``willing``: lots over those who have said yes, half of
    whom begin later. ``stop_loss``: money after which it ends early.
    """

    counts: Literal["orders", "renewals"]
    weeks: int
    effect: float
    useful: float | None
    greatest: float
    taking_part: float
    everybody: Lots
    willing: Lots
    significance: float
    power: float
    stop_loss: float

    @property
    def is_large_enough(self) -> bool:
        """Whether there are customers enough to find the effect in one of both ways."""
        return self.everybody.is_enough or self.willing.is_enough

    @property
    def can_settle(self) -> bool:
        """Whether it would show the design at its best, so that a trial can end in a launch."""
        return min(self.everybody.detectable, self.willing.detectable) <= self.greatest


@dataclass(frozen=True)
class PilotQuestion:
    """What a pilot is to find out, in money and as shares of members' orders or of members."""

    effect: float
    useful: float | None
    greatest: float
    affordable_loss: float


def pilot_of(design: Design, question: PilotQuestion) -> Pilot:
    """The shortest of a few lengths at which the effect can be found, else the longest."""
    if design.buyers.is_regular:
        return _of_renewals(design, question)
    pilots = [_of_orders(design, question, weeks) for weeks in _WEEKS]
    return next((pilot for pilot in pilots if pilot.is_large_enough), pilots[-1])


def needed_in_each_group(
    variance: float, difference: float, significance: float = SIGNIFICANCE, power: float = POWER
) -> int:
    """Customers in each group to find a difference: n = 2 (z_a + z_b)^2 v / difference^2.

    One-sided, because only a gain would be launched.
    """
    z = _quantiles(significance, power)
    return math.ceil(2 * z * z * variance / max(difference, 1e-12) ** 2)


def detectable_difference(
    variance: float, customers: float, significance: float = SIGNIFICANCE, power: float = POWER
) -> float:
    """The smallest difference that so many customers in each group can show."""
    z = _quantiles(significance, power)
    return math.sqrt(2 * z * z * variance / customers)


def left_to_chance(orders: float, square: float) -> float:
    """The variance of orders that those of an equal time before do not explain.

    Orders are Poisson given a rate; ``orders`` is the average rate, ``square`` that of its square.
    With v = orders + s, s the variance of the rates, the correlation of two times is s / v.
    """
    spread = max(0.0, square - orders * orders)
    variance = orders + spread
    return variance - spread * spread / variance if variance else 0.0


def _quantiles(significance: float, power: float) -> float:
    normal = NormalDist()
    return normal.inv_cdf(1 - significance) + normal.inv_cdf(power)


def _of_orders(design: Design, question: PilotQuestion, weeks: int) -> Pilot:
    members = members_of(design, likely_values(design.figures))
    customers = design.figures["customers"].likely
    time = design.figures["orders_per_year"].likely * weeks / WEEKS_PER_YEAR
    heads, multiples = members.heads[0], np.array(design.buyers.multiples)
    squares, joined = np.array(design.buyers.squares), float(np.sum(heads))
    of_member = _average(heads, multiples) * time
    square = _average(heads, squares) * time * time
    thinned = of_member * joined / customers if customers else 0.0
    wanted = max(question.effect, _SMALLEST_EFFECT)
    everybody = _lots(
        left_to_chance(time, float(np.mean(squares)) * time * time), thinned, wanted, customers
    )
    willing = _lots(left_to_chance(of_member, square), of_member, wanted, joined)
    taking_part = _taking_part(members, customers)
    return _pilot("orders", weeks, question, wanted, taking_part, everybody, willing)


def _of_renewals(design: Design, question: PilotQuestion) -> Pilot:
    """Who renews, in a year: a share of customers, and more of them."""
    members = members_of(design, likely_values(design.figures))
    customers, joined = design.figures["customers"].likely, float(np.sum(members.heads))
    stay = design.figures["retention"].likely
    wanted = max(question.effect, _SMALLEST_EFFECT)
    taking_part = _taking_part(members, customers)
    variance = max(stay * (1 - stay), 1e-9)
    everybody = _lots(variance, taking_part, wanted, customers)
    willing = _lots(variance, 1.0, wanted, joined)
    weeks = WEEKS_PER_YEAR
    return _pilot("renewals", weeks, question, wanted, taking_part, everybody, willing)


def _taking_part(members: Members, customers: float) -> float:
    return float(np.sum(members.heads)) / customers if customers else 0.0


def _lots(variance: float, unit: float, wanted: float, people: float) -> Lots:
    """Lots over so many people, where an effect of 1 makes a difference of ``unit``."""
    half = max(1, int(people / 2))
    if unit <= 0:
        return Lots(NEVER_ENOUGH, half, math.inf)
    needed = needed_in_each_group(variance, wanted * unit)
    return Lots(min(needed, NEVER_ENOUGH), half, detectable_difference(variance, half) / unit)


NEVER_ENOUGH = 10**9
"""Customers in a group where nobody takes part, or so few that no number is worth naming."""


def _pilot(
    counts: Literal["orders", "renewals"],
    weeks: int,
    question: PilotQuestion,
    wanted: float,
    taking_part: float,
    everybody: Lots,
    willing: Lots,
) -> Pilot:
    return Pilot(
        counts,
        weeks,
        wanted,
        question.useful,
        question.greatest,
        taking_part,
        everybody,
        willing,
        SIGNIFICANCE,
        POWER,
        question.affordable_loss / 2,
    )


def _average(weights: np.ndarray, values: np.ndarray) -> float:
    total = float(np.sum(weights))
    return float(np.sum(weights * values)) / total if total else 0.0
