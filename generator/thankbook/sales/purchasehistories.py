"""For each known customer the first and the last day of a purchase, and how many came between."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from thankbook.sales.columnvalues import NOBODY_CODE
from thankbook.sales.period import Period

DAYS_OF_A_YEAR = 365.25
Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Histories:
    """Purchases of customers: several orders of one day are one purchase.

    ``first`` and ``last`` are in years from the beginning of the export, which is ``years`` long;
    ``later`` counts purchases after the first. ``orders`` and ``purchases`` are those of the last
    twelve months.
    """

    first: Numbers
    last: Numbers
    later: Numbers
    orders: Numbers
    purchases: Numbers
    years: float

    def __len__(self) -> int:
        return len(self.first)

    def some(self, most: int) -> Histories:
        """As many of them as ``most``, drawn alike each time."""
        if len(self) <= most:
            return self
        return self.of(np.sort(np.random.default_rng(0).permutation(len(self))[:most]))

    def of(self, which: npt.NDArray[np.bool_] | npt.NDArray[np.int64]) -> Histories:
        """Some of them."""
        parts = (self.first, self.last, self.later, self.orders, self.purchases)
        first, last, later, orders, purchases = (part[which] for part in parts)
        return Histories(first, last, later, orders, purchases, self.years)

    @property
    def is_active(self) -> npt.NDArray[np.bool_]:
        """Who ordered in the last twelve months."""
        active: npt.NDArray[np.bool_] = self.orders > 0
        return active


def purchase_histories(sold: pd.DataFrame, period: Period) -> Histories:
    """The histories of known customers in a table of orders."""
    known = sold[sold["customer"] != NOBODY_CODE]
    days = known[["customer", "day"]].drop_duplicates().groupby("customer")["day"]
    spans = days.agg(["min", "max", "size"])
    year = known[known["day"] >= period.year_begins.toordinal()]
    orders = year.groupby("customer").size().reindex(spans.index, fill_value=0)
    purchases = year.groupby("customer")["day"].nunique().reindex(spans.index, fill_value=0)
    begin = period.first.toordinal()
    return Histories(
        (spans["min"].to_numpy(float) - begin) / DAYS_OF_A_YEAR,
        (spans["max"].to_numpy(float) - begin) / DAYS_OF_A_YEAR,
        spans["size"].to_numpy(float) - 1,
        orders.to_numpy(float),
        purchases.to_numpy(float),
        period.days / DAYS_OF_A_YEAR,
    )
