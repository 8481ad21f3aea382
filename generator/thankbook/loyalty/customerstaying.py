"""How many customers stay, from how many buy again: those who stay and do not buy are among them.

A stated approximation for what a description says, where no till's export was fitted. Customers buy
at rates that differ as a gamma distribution, all leave with the same hazard, and as many come as
leave (Pareto/NBD in a steady state with one hazard). Two things that are counted, orders of an
active customer in a year and the share of them who buy again, then tell the two that are not: the
mean rate and the hazard.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(24)
_MOST_STEPS, _FINE = 80, 1e-10
_UNLIKE_ORDER_SIZES = 0.4
"""The squared coefficient of variation of customers' usual order sizes."""
_LEAST_HAZARD, _GREATEST_HAZARD = 0.05, 8.0
"""By two counts, rare customers could stay for ever; nobody is counted on for over 20 years."""
_LEAST_RATE, _GREATEST_RATE = 1e-3, 1e5
LEAST_ORDERS = 1.05
"""Below so many orders of an active customer, being active means something else there."""


@dataclass(frozen=True)
class Staying:
    """Customers who buy at a ``mean`` rate, spread by ``shape``, and leave with a ``hazard``."""

    shape: float
    mean: float
    hazard: float

    @property
    def yearly_survival(self) -> float:
        """The share of customers who are still there in a year."""
        return math.exp(-self.hazard)

    def orders_in_year(self, year: int) -> float:
        """Orders of an active customer of today in a coming year, from 1; who leaves is counted."""
        scale = self.shape / self.mean
        silent = self.shape * scale**self.shape / (scale + 1) ** (self.shape + 1)
        active = self._first_orders(0, 1) + self.hazard
        rate = (self.mean - math.exp(-self.hazard) * silent) / active
        stayed = math.exp(-self.hazard * (year - 1)) * -math.expm1(-self.hazard)
        return float(rate * stayed / self.hazard)

    @property
    def orders_of_active(self) -> float:
        """Orders in a year of those who have one or more."""
        return (self.mean + self.hazard) / (self._first_orders(0, 1) + self.hazard)

    @property
    def bought_again(self) -> float:
        """The share of a year's active customers who order in the next year, too."""
        first = self._first_orders(0, 1)
        return (first - self._first_orders(1, 2)) / (first + self.hazard)

    def _first_orders(self, begin: float, end: float) -> float:
        """Who orders for the first time between two times from now, and has not left before."""
        scale = self.shape / self.mean
        low, high = math.log(scale + begin), math.log(scale + end)
        logs = low + (high - low) * (_NODES + 1) / 2
        times = np.exp(logs) - scale
        density = self.shape * np.exp(self.shape * (math.log(scale) - logs) - self.hazard * times)
        return float((density * _WEIGHTS).sum()) * (high - low) / 2


@lru_cache(maxsize=256)
def staying(orders_per_customer: float, retention: float, shape: float) -> Staying:
    """What fits the orders of an active customer in a year, and the share of them who buy again.

    Retention that no hazard explains is taken as the nearest that one does. Who is active has an
    order in the year, so ``orders_per_customer`` is above 1.
    """

    def surplus(hazard: float) -> float:
        return _of_hazard(orders_per_customer, shape, hazard).bought_again - retention

    hazard = _where_zero(surplus, _LEAST_HAZARD, _GREATEST_HAZARD)
    return _of_hazard(orders_per_customer, shape, hazard)


def shape_of_orders(shape_of_sales: float) -> float:
    """How unlike customers are in orders, from how unlike they are in sales.

    Sales differ more, as usual order sizes differ, too: 1 + the squared coefficients of variation
    multiply. Sizes take half of what differs (in that measure) where the usual is more than that.
    """
    unlike = 1 + 1 / shape_of_sales
    return 1 / (unlike / min(1 + _UNLIKE_ORDER_SIZES, math.sqrt(unlike)) - 1)


def _of_hazard(orders_per_customer: float, shape: float, hazard: float) -> Staying:
    """The mean rate that fits the orders, at a hazard."""

    def surplus(mean: float) -> float:
        return math.log(Staying(shape, mean, hazard).orders_of_active / orders_per_customer)

    return Staying(shape, _where_zero(surplus, _LEAST_RATE, _GREATEST_RATE), hazard)


def _where_zero(surplus: Callable[[float], float], low: float, high: float) -> float:
    """Where a monotone function is zero between two positive ends, else the end nearest to it.

    False position on the logarithm, Illinois variant (Dowell and Jarratt 1971).
    """
    left, right = math.log(low), math.log(high)
    at_left, at_right = surplus(low), surplus(high)
    if at_left * at_right > 0:
        return low if abs(at_left) < abs(at_right) else high
    middle, kept = left, 0
    for _ in range(_MOST_STEPS):
        if right - left < _FINE or at_left == at_right:
            break
        middle = (left * at_right - right * at_left) / (at_right - at_left)
        here = surplus(math.exp(middle))
        if abs(here) < _FINE:
            break
        if here * at_right > 0:
            right, at_right = middle, here
            at_left, kept = (at_left / 2, -1) if kept == -1 else (at_left, -1)
        else:
            left, at_left = middle, here
            at_right, kept = (at_right / 2, 1) if kept == 1 else (at_right, 1)
    return math.exp(middle)
