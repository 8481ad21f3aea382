"""Customers in cells of equal size, from the lightest buyers to the heaviest."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from thankbook.loyalty.gammadistribution import (
    quantile,
    shape_from_top_fifth,
    share_of_sales_below,
)

Array = NDArray[np.float64]

CELLS = 20
"""Cells of 5% each: fine enough for the fifths, coarse enough for 10,000 futures a design."""

HEAVY_SHARE = 0.2


@dataclass(frozen=True)
class Buyers:
    """How unlike customers are: for each cell its orders as a multiple of the average.

    ``shape`` is that of the gamma distribution; ``median`` the median customer's multiple.
    """

    shape: float
    multiples: tuple[float, ...]
    median: float

    def rates(self, orders_per_year: Array) -> Array:
        """Orders in a year of a customer of each cell; futures down, cells across."""
        return np.asarray(orders_per_year * np.array(self.multiples))

    @property
    def heavy(self) -> Array:
        """1 for the cells of the heaviest fifth, 0 for the others."""
        lightest = round(CELLS * (1 - HEAVY_SHARE))
        return np.array([float(cell >= lightest) for cell in range(CELLS)])


@cache
def buyers_of(top_fifth_share: float) -> Buyers:
    """Cells in which the best fifth brings the given share of orders."""
    shape = shape_from_top_fifth(top_fifth_share)
    shares = [share_of_sales_below(shape, cell / CELLS) for cell in range(CELLS)] + [1.0]
    multiples = tuple((above - below) * CELLS for below, above in pairwise(shares))
    return Buyers(shape, multiples, quantile(shape, 0.5) / shape)
