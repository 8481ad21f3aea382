"""Customers in cells of equal size, from the lightest buyers to the heaviest."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np

from thankbook.loyalty.customerstaying import shape_of_orders
from thankbook.loyalty.gammadistribution import quantile, shape_from_top_fifth, share_below
from thankbook.loyalty.poisson import Array, chance_of_at_least

CELLS = 20
"""Cells of 5% each: fine enough for the fifths, coarse enough for 10,000 futures a design."""

HEAVY_SHARE = 0.2


@dataclass(frozen=True)
class Buyers:
    """How unlike customers are: for each cell its orders as a multiple of the average.

    ``shape`` is that of the gamma distribution; ``median`` the median customer's multiple;
    ``squares`` the average square of a multiple in each cell. Where customers are bound by a
    contract (``is_regular``), each pays as often as was agreed, and chance has no part in it.
    """

    shape: float
    multiples: tuple[float, ...]
    median: float
    squares: tuple[float, ...] = ()
    is_regular: bool = False

    def rates(self, orders_per_year: Array) -> Array:
        """Orders in a year of a customer of each cell; futures down, cells across."""
        return np.asarray(orders_per_year * np.array(self.multiples))

    def chance_of_at_least(self, count: int, rates: Array) -> Array:
        """The chance that a customer of each cell places so many orders in a year."""
        if self.is_regular:
            return np.asarray((rates >= count).astype(np.float64))
        return chance_of_at_least(count, rates)

    @property
    def heavy(self) -> Array:
        """1 for the cells of the heaviest fifth, 0 for the others."""
        lightest = round(CELLS * (1 - HEAVY_SHARE))
        return np.array([float(cell >= lightest) for cell in range(CELLS)])


def buyers_of(top_fifth_share: float, *, is_regular: bool = False) -> Buyers:
    """Cells in which the best fifth brings the given share of orders."""
    return _buyers(shape_from_top_fifth(top_fifth_share), is_regular)


def buyers_of_sales(top_fifth_share: float, *, is_regular: bool = False) -> Buyers:
    """Cells of customers by their orders, where the best fifth brings the given share of sales."""
    return _buyers(shape_of_orders(shape_from_top_fifth(top_fifth_share)), is_regular)


@cache
def _buyers(shape: float, is_regular: bool) -> Buyers:  # noqa: FBT001 - a key of the cache
    lines = [quantile(shape, cell / CELLS) if cell else 0.0 for cell in range(CELLS)]
    return Buyers(
        shape,
        _cells([share_below(shape + 1, line) for line in lines]),
        quantile(shape, 0.5) / shape,
        _cells([(shape + 1) / shape * share_below(shape + 2, x) for x in lines], 1 + 1 / shape),
        is_regular,
    )


def _cells(below: list[float], whole: float = 1.0) -> tuple[float, ...]:
    """What lies in each cell, from what lies below each line, on average over its customers."""
    return tuple((upper - lower) * CELLS for lower, upper in pairwise([*below, whole]))
