"""What the customers of today will do, by the model that fits what they did."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from thankbook.sales.customerfit import CustomerFit
from thankbook.sales.leaving import NODES, Leaving, integral
from thankbook.sales.purchasehistories import Histories
from thankbook.sales.purchasemodel import PurchaseModel, log_gamma

Numbers = npt.NDArray[np.float64]
YEARS_AHEAD = 5
_ENDS = (2.5, 97.5)


@dataclass(frozen=True)
class Interval:
    """A likeliest value, and where 95 of 100 such ranges hold the true one."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class CustomerOutlook:
    """Of those who ordered in the last twelve months, on average.

    ``survival`` is the share of those who are still customers that will be in a year, ``still``
    the share that is now; ``orders`` are those of one of them in each of the coming years, those
    who leave included. ``by_tenure`` is the survival of one more year for a new customer, and for
    one who has stayed one, two ... years.
    """

    survival: Interval
    still: Interval
    orders: tuple[Interval, ...]
    by_tenure: tuple[Interval, ...]


def customer_outlook(fit: CustomerFit) -> CustomerOutlook | None:
    """The coming years; None where nobody ordered in the last twelve months."""
    active = fit.seen.is_active
    if not active.any():
        return None
    seen = fit.seen.of(active)
    # Several orders of a day are one purchase to the model, and several orders to everybody else.
    each = _orders_of_a_purchase(fit)

    def told(model: PurchaseModel) -> Numbers:
        kinds = remaining(model, seen)
        still = sum(float(kind.chance.sum()) for kind in kinds)
        stayed = sum(kind.stayed(1.0) for kind in kinds)
        orders = [
            sum(kind.purchases(year) for kind in kinds) * each / len(seen)
            for year in range(YEARS_AHEAD)
        ]
        return np.array([stayed / still, still / len(seen), *orders, *_by_tenure(model.new)])

    intervals = _intervals(fit, told)
    orders = intervals[2 : 2 + YEARS_AHEAD]
    return CustomerOutlook(intervals[0], intervals[1], orders, intervals[2 + YEARS_AHEAD :])


def _intervals(fit: CustomerFit, told: Callable[[PurchaseModel], Numbers]) -> tuple[Interval, ...]:
    values = told(fit.model)
    with np.errstate(all="ignore"):
        drawn = np.array([told(other) for other in fit.others])
    low, high = np.nanpercentile(drawn, _ENDS, axis=0)
    ends = zip(values, np.minimum(low, values), np.maximum(high, values), strict=True)
    return tuple(Interval(float(value), float(least), float(most)) for value, least, most in ends)


@dataclass(frozen=True)
class Remaining:
    """Customers of one kind: the ``chance`` of each to be there, and what is known if they are."""

    chance: Numbers
    rate: Numbers
    age: Numbers
    leaving: Leaving

    def stayed(self, years: float) -> float:
        """How many of them will be there after some years."""
        now, then = self.leaving.survival(self.age), self.leaving.survival(self.age + years)
        return float((self.chance * then / now).sum())

    def purchases(self, year: int) -> float:
        """What all of them will buy in a coming year, counted from 0."""
        now = self.leaving.survival(self.age)
        times = self.age[:, None] + year + NODES
        stayed = integral(self.leaving.survival(times)) / now
        return float((self.chance * self.rate * stayed).sum())


def remaining(model: PurchaseModel, seen: Histories) -> tuple[Remaining, ...]:
    """Those who were seen, as newcomers and as customers who had been there before."""
    of_new, of_old = model.log_parts(seen)
    whole = of_new if of_old is None else np.logaddexp(of_new, of_old)
    age = seen.years - seen.first
    new = _of_kind(model, model.new, seen.later, age, model.growth * seen.first - whole)
    if of_old is None:
        return (new,)
    window = np.full(len(seen), seen.years)
    old = _of_kind(model, model.old, seen.later + 1, window, np.log(model.earlier) - whole)
    return new, old


def _of_kind(
    model: PurchaseModel, leaving: Leaving, bought: Numbers, age: Numbers, log_weight: Numbers
) -> Remaining:
    power = model.shape + bought
    constant = model.shape * np.log(model.scale) - math.lgamma(model.shape)
    log_still = log_gamma(power) + constant - power * np.log(model.scale + age)
    chance = np.exp(log_still + log_weight) * leaving.survival(age)
    return Remaining(chance, power / (model.scale + age), age, leaving)


def _by_tenure(leaving: Leaving) -> Numbers:
    stayed = leaving.survival(np.arange(YEARS_AHEAD + 1, dtype=float))
    shares: Numbers = stayed[1:] / stayed[:-1]
    return shares


def _orders_of_a_purchase(fit: CustomerFit) -> float:
    seen = fit.seen
    return float(seen.orders.sum() / seen.purchases.sum()) if seen.purchases.sum() else 1.0
