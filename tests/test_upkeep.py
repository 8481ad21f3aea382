"""When something is to be read through again."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from thankbook.upkeep import Upkeep


@pytest.mark.parametrize(
    ("reviewed", "months", "again"),
    [
        ("2026-11-02", 12, date(2027, 11, 2)),
        ("2026-12-15", 1, date(2027, 1, 15)),
        ("2026-08-31", 6, date(2027, 2, 28)),
        ("2024-02-29", 12, date(2025, 2, 28)),
        ("2026-01-31", 1, date(2026, 2, 28)),
    ],
)
def test_months_are_counted_as_people_do(reviewed, months, again):
    assert Upkeep(owner="Ada", reviewed=reviewed, every_months=months).review_by == again


@given(st.dates(date(2000, 1, 1), date(2098, 12, 31)), st.integers(1, 60))
def test_the_day_is_never_more_than_a_month_off(reviewed, months):
    upkeep = Upkeep(owner="Ada", reviewed=reviewed.isoformat(), every_months=months)
    days = (upkeep.review_by - reviewed).days
    assert months * 28 <= days <= months * 31


@pytest.mark.parametrize("reviewed", ["2026-02-30", "1999-12-31", "2099-01-01", "today", "26-1-1"])
def test_only_days_that_exist(reviewed):
    with pytest.raises(ValidationError):
        Upkeep(owner="Ada", reviewed=reviewed)
