"""Who bought again in the first, second ... year after the first order, and by when they came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from thankbook.sales.columnvalues import NOBODY_CODE
from thankbook.sales.measuredfigure import Share95, wilson
from thankbook.sales.period import Period

_YEAR_DAYS = 365
_MOST_YEARS = 5
_FEWEST = 5
"""A share of fewer customers says nothing, and may tell of one of them."""
_GROUP, _LATER_PART = 30, 0.5


@dataclass(frozen=True)
class TenureYear:
    """Of the customers who have been seen that long: who ordered in that year after the first."""

    year: int
    customers: int
    ordered: int

    @property
    def share(self) -> float:
        """The share of them who ordered."""
        return self.ordered / self.customers

    @property
    def range95(self) -> Share95:
        """What the share may be."""
        return wilson(self.ordered, self.customers)


@dataclass(frozen=True)
class Cohort:
    """Customers first seen in a half of a year, such as ``2024, second half``, and their years."""

    name: str
    customers: int
    years: tuple[TenureYear, ...]


def tenure_years(sold: pd.DataFrame, period: Period) -> tuple[TenureYear, ...]:
    """For each year after the first order: who bought, of the customers seen through all of it."""
    return _years(_with_first(sold), period)


def cohorts(sold: pd.DataFrame, period: Period) -> tuple[Cohort, ...]:
    """The customers by the half of a year in which they were first seen.

    The first of them are those who had been customers before, with those who came just then.
    """
    known = _with_first(sold)
    days = pd.to_datetime(known["first"].map(date.fromordinal))
    halves = days.dt.year * 2 + (days.dt.month > 6)
    found = []
    for half, rows in known.groupby(halves):
        count = rows["customer"].nunique()
        if count >= _FEWEST:
            name = f"{int(half) // 2}, {'second' if half % 2 else 'first'} half"
            found.append(Cohort(name, count, _years(rows, period)))
    return tuple(found)


def newcomers_until(sold: pd.DataFrame, period: Period) -> date | None:
    """The last day on which somebody is seen for the first time, if that is long ago.

    A business that goes on has new customers; an export without any holds a group of them.
    """
    firsts = sold[sold["customer"] != NOBODY_CODE].groupby("customer")["day"].min()
    if len(firsts) < _GROUP:
        return None
    last = int(firsts.max())
    middle = period.first.toordinal() + _LATER_PART * period.days
    return date.fromordinal(last) if last < middle else None


def _with_first(sold: pd.DataFrame) -> pd.DataFrame:
    known = sold[sold["customer"] != NOBODY_CODE][["customer", "day"]]
    return known.assign(first=known.groupby("customer")["day"].transform("min"))


def _years(known: pd.DataFrame, period: Period) -> tuple[TenureYear, ...]:
    last = period.last.toordinal()
    after = (known["day"] - known["first"]).to_numpy()
    # The day of the first order begins the first year after it.
    year_of = np.where(after > 0, (after - 1) // _YEAR_DAYS + 1, 0)
    firsts = known.groupby("customer")["first"].first()
    found = []
    for year in range(1, _MOST_YEARS + 1):
        seen = firsts.index[firsts + year * _YEAR_DAYS <= last]
        if len(seen) < _FEWEST:
            break
        ordered = known.loc[year_of == year, "customer"].unique()
        found.append(TenureYear(year, len(seen), int(np.isin(ordered, seen).sum())))
    return tuple(found)
