"""Visits of two groups of customers compared, from sums alone.

Customers differ in how often they come: their rates follow a gamma distribution, so the visits of n
people with m each on average vary by n m + n m^2 / k. On the scale of logarithms that is one in the
visits, and one in k times the people.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

from thankbook.loyalty.pilotdesign import SIGNIFICANCE
from thankbook.loyalty.pilotreadout import Ruling

_HALF = 0.5
"""Added to visits, so that a group of which nobody came can be compared as well."""


@dataclass(frozen=True)
class Group:
    """The customers of one group: people on average, their months added up, their visits."""

    people: float
    person_months: int
    visits: int


@dataclass(frozen=True)
class VisitRatio:
    """How many more visits those with something made, as a share of those without.

    ``low`` and ``high`` are the ends of the interval of four in five, as in the readout of a pilot.
    """

    share: float
    low: float
    high: float


def visit_ratio(given: Group, without: Group, shape: float) -> VisitRatio:
    """The difference and its interval; ``shape`` is that of the gamma distribution."""
    middle = math.log(_rate(given) / _rate(without))
    variance = sum(
        1 / (group.visits + _HALF) + 1 / (shape * group.people) for group in (given, without)
    )
    reach = NormalDist().inv_cdf(1 - SIGNIFICANCE) * math.sqrt(variance)
    ends = (math.exp(middle + step) - 1 for step in (0, -reach, reach))
    return VisitRatio(*ends)


def ruling_of(ratio: VisitRatio, useful: float, *, is_by_lot: bool) -> Ruling:
    """What follows: more than is useful for certain, less for certain, or neither.

    Without lots those who had it may be those who come often anyway. That makes a difference look
    larger than it is, so it never shows that something worked.
    """
    if ratio.high < useful or ratio.high <= 0:
        return Ruling.END
    return Ruling.LAUNCH if is_by_lot and ratio.low > max(useful, 0) else Ruling.NOT_DECIDED


def _rate(group: Group) -> float:
    return (group.visits + _HALF) / group.person_months
