"""How to try a design out: who, how many, how long, and when to stop."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

from thankbook.loyalty.design import Design
from thankbook.loyalty.waiting import WEEKS_PER_YEAR

_SIGNIFICANCE, _POWER = 0.10, 0.80
_WEEKS = (8, 13, 26, 52)
_SMALLEST_EFFECT = 0.005


@dataclass(frozen=True)
class Pilot:
    """A test with a control group; counts are customers in each of the two groups.

    ``effect``: extra orders to be found, as a share. ``detectable``: what the customers that there
    are can show. ``stop_loss``: money after which it ends early.
    """

    weeks: int
    effect: float
    needed_each: int
    available_each: int
    detectable: float
    significance: float
    power: float
    stop_loss: float

    @property
    def is_large_enough(self) -> bool:
        """Whether there are customers enough to find the effect."""
        return self.needed_each <= self.available_each


def pilot_of(design: Design, effect: float, affordable_loss: float) -> Pilot:
    """The shortest of a few lengths at which the effect can be found, else the longest."""
    pilots = [_pilot(design, effect, affordable_loss, weeks) for weeks in _WEEKS]
    return next((pilot for pilot in pilots if pilot.is_large_enough), pilots[-1])


def needed_in_each_group(
    orders: float, shape: float, effect: float, significance: float, power: float
) -> int:
    """Customers in each group to find a relative effect on the average number of orders.

    n = 2 (z_a + z_b)^2 v / (effect * orders)^2 with the variance of the negative binomial,
    v = orders + orders^2 / shape; one-sided, because only a gain would be launched.
    """
    normal = NormalDist()
    z = normal.inv_cdf(1 - significance) + normal.inv_cdf(power)
    variance = orders + orders * orders / shape
    return math.ceil(2 * z * z * variance / (effect * orders) ** 2)


def detectable_effect(
    orders: float, shape: float, customers: float, significance: float, power: float
) -> float:
    """The smallest relative effect that so many customers in each group can show."""
    normal = NormalDist()
    z = normal.inv_cdf(1 - significance) + normal.inv_cdf(power)
    variance = orders + orders * orders / shape
    return math.sqrt(2 * z * z * variance / customers) / orders


def _pilot(design: Design, effect: float, affordable_loss: float, weeks: int) -> Pilot:
    orders = design.figures["orders_per_year"].likely * weeks / WEEKS_PER_YEAR
    shape = design.buyers.shape
    wanted = max(effect, _SMALLEST_EFFECT)
    half = max(1, int(design.figures["customers"].likely / 2))
    return Pilot(
        weeks,
        wanted,
        needed_in_each_group(orders, shape, wanted, _SIGNIFICANCE, _POWER),
        half,
        detectable_effect(orders, shape, half, _SIGNIFICANCE, _POWER),
        _SIGNIFICANCE,
        _POWER,
        affordable_loss / 2,
    )
