"""How many customers stay, from how many buy again: those who stay and do not buy are among them.

A stated approximation for what a description says, where no till's export was fitted. Customers buy
at rates that differ as a gamma distribution, all leave with the same hazard, and as many come as
leave (Pareto/NBD in a steady state with one hazard). Two things that are counted, orders of an
active customer in a year and the share of them who buy again, then tell the two that are not: the
mean rate and the hazard.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(24)
_HALVINGS = 60
_UNLIKE_ORDER_SIZES = 0.4
"""The squared coefficient of variation of customers' usual order sizes."""
_LEAST_HAZARD, _GREATEST_HAZARD = 1e-4, 8.0
_LEAST_RATE, _GREATEST_RATE = 1e-3, 1e5


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


def staying(orders_per_customer: float, retention: float, shape: float) -> Staying:
    """What fits the orders of an active customer in a year, and the share of them who buy again.

    Retention that no hazard explains is taken as the nearest that one does.
    """
    low, high = _LEAST_HAZARD, _GREATEST_HAZARD
    for _ in range(_HALVINGS):
        middle = math.sqrt(low * high)
        if _of_hazard(orders_per_customer, shape, middle).bought_again > retention:
            low = middle
        else:
            high = middle
    return _of_hazard(orders_per_customer, shape, math.sqrt(low * high))


def shape_of_orders(shape_of_sales: float) -> float:
    """How unlike customers are in orders, from how unlike they are in sales.

    Sales differ more, as usual order sizes differ, too: their variances multiply.
    """
    unlike = (1 + 1 / shape_of_sales) / (1 + _UNLIKE_ORDER_SIZES) - 1
    return 1 / unlike if unlike > 0 else shape_of_sales


def _of_hazard(orders_per_customer: float, shape: float, hazard: float) -> Staying:
    """The mean rate that fits the orders, at a hazard."""
    low, high = _LEAST_RATE, _GREATEST_RATE
    for _ in range(_HALVINGS):
        middle = math.sqrt(low * high)
        if Staying(shape, middle, hazard).orders_of_active < orders_per_customer:
            low = middle
        else:
            high = middle
    return Staying(shape, math.sqrt(low * high), hazard)
