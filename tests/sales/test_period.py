"""The last twelve months, whatever day they end on."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from thankbook.sales.period import Period, empty_months, period_of

DAYS = st.dates(date(1999, 1, 1), date(2090, 12, 31))


@given(DAYS)
def test_twelve_months_are_a_year_of_days(last: date) -> None:
    period = Period(last - timedelta(days=900), last)
    assert (last - period.year_begins).days + 1 in (365, 366)
    assert (period.year_begins - period.earlier_year_begins).days in (365, 366)
    assert period.covers_year
    assert period.covers_two_years
    assert period.counted_from == period.year_begins


@given(DAYS, st.integers(0, 340))
def test_a_shorter_export_is_counted_from_its_first_day(last: date, length: int) -> None:
    period = Period(last - timedelta(days=length), last)
    assert not period.covers_year
    assert period.counted_from == period.first
    assert period.days == length + 1


def test_holidays_at_the_beginning_do_not_make_a_year_short() -> None:
    assert Period(date(2025, 1, 14), date(2025, 12, 31)).covers_year
    assert not Period(date(2025, 1, 16), date(2025, 12, 31)).covers_year


@given(st.lists(DAYS, min_size=1, max_size=20))
def test_a_period_reaches_from_the_first_day_to_the_last(days: list[date]) -> None:
    ordinals = np.array([day.toordinal() for day in days])
    found = period_of(ordinals)
    assert (found.first, found.last) == (min(days), max(days))
    assert not {day.strftime("%Y-%m") for day in days} & {*empty_months(ordinals, found)}


def test_months_without_a_sale_are_named() -> None:
    days = np.array([date(2025, month, 3).toordinal() for month in (1, 2, 5)])
    assert empty_months(days, period_of(days)) == ("2025-03", "2025-04")
