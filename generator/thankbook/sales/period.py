"""The days that an export covers, and its last two years."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

_CLOSED_DAYS = 14
"""So many days without a sale at its beginning do not make a year short: holidays, stock-taking."""


@dataclass(frozen=True)
class Period:
    """From the first to the last day with an order; ``is_whole`` counts all of it, not a year."""

    first: date
    last: date
    is_whole: bool = False

    @property
    def days(self) -> int:
        """Days, both ends included."""
        return (self.last - self.first).days + 1

    @property
    def year_begins(self) -> date:
        """The first of the last twelve months."""
        return _a_year_before(self.last) + timedelta(days=1)

    @property
    def earlier_year_begins(self) -> date:
        """The first of the twelve months before them."""
        return _a_year_before(_a_year_before(self.last)) + timedelta(days=1)

    @property
    def covers_year(self) -> bool:
        """Whether there are twelve months."""
        return self.first <= self.year_begins + timedelta(days=_CLOSED_DAYS)

    @property
    def covers_two_years(self) -> bool:
        """Whether there are twenty-four months."""
        return self.first <= self.earlier_year_begins + timedelta(days=_CLOSED_DAYS)

    @property
    def counted_from(self) -> date:
        """The first day of what the yearly figures are counted over."""
        return self.first if self.is_whole else max(self.first, self.year_begins)


def period_of(days: np.ndarray, *, is_whole: bool = False) -> Period:
    """The period of ordinals, of which there is at least one."""
    first, last = date.fromordinal(int(days.min())), date.fromordinal(int(days.max()))
    return Period(first, last, is_whole)


def empty_months(days: np.ndarray, period: Period) -> tuple[str, ...]:
    """Months of the last two years without an order, as ``2025-03``."""
    sold = {date.fromordinal(int(day)).strftime("%Y-%m") for day in np.unique(days)}
    begin = max(period.first, period.earlier_year_begins)
    month, empty = begin.replace(day=1), []
    while month <= period.last:
        if month.strftime("%Y-%m") not in sold:
            empty.append(month.strftime("%Y-%m"))
        month = (month + timedelta(days=31)).replace(day=1)
    return tuple(empty)


def _a_year_before(day: date) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)
