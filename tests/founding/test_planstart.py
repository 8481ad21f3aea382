"""The first planned year begins on a Monday that leaves a week to prepare."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from thankbook.founding.planstart import july_of, plan_start


@given(today=st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_next_monday_that_is_a_week_away(today) -> None:
    start = date.fromisoformat(plan_start(today))
    assert start.weekday() == 0
    assert timedelta(7) <= start - today < timedelta(14)
    assert 0 <= (date(july_of(plan_start(today)), 7, 31) - start).days < 366
