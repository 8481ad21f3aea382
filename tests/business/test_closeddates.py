"""Days and periods on which a business is closed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.business.closeddates import covering, period

DAYS = st.dates(date(2000, 1, 1), date(2098, 12, 31))


@given(DAYS, DAYS)
def test_a_yearly_period_and_its_rest_make_a_year(first, last):
    """What lies from one day to another, over the new year or not, lies not outside of it too."""
    before, after = first - timedelta(1), last + timedelta(1)
    inside = f"{first:%m-%d}..{last:%m-%d}"
    outside = f"{after:%m-%d}..{before:%m-%d}"
    if (
        "02-29" in inside + outside
        or f"{after:%m-%d}" == f"{first:%m-%d}"
        or (after - first).days % 365 < 3
    ):
        return
    year = [date(2027, 1, 1) + timedelta(day) for day in range(365)]
    assert all(covering([inside], day) != covering([outside], day) for day in year)


@given(DAYS, st.integers(0, 400), DAYS)
def test_a_period_of_one_year_covers_exactly_its_days(first, length, day):
    last = first + timedelta(length)
    assert covering([f"{first}..{last}"], day) == (first <= day <= last)
    assert covering([f"{first}"], first)
    assert not covering([f"{first}"], first + timedelta(365))


def test_a_day_without_a_year_comes_each_year():
    assert period("12-24").is_yearly
    assert covering(["12-24"], date(2027, 12, 24))
    assert covering(["12-24"], date(2031, 12, 24))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("12-32", "is not a day, nor a first and a last day with '..' between them."),
        ("07-05..2027-07-25", "is not a day, nor a first and a last day with '..' between them."),
        ("July", "is not a day, nor a first and a last day with '..' between them."),
        ("2027-07-25..2027-07-05", "ends before it begins."),
        ("2027-02-29", "names a day that its year does not have."),
    ],
)
def test_what_is_no_period_is_told(tiny, altered, problems_in, typed, told):
    closed = "  closed: [sun, mon]"
    text = altered(tiny, (closed, f"{closed}\n  closed_dates: [12-24, {typed}]"))
    (problem,) = problems_in(text)
    assert problem.field == "calendar.closed_dates[1]"
    assert problem.found == f"'{typed}' {told}"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("24.12.", "Did you mean '24 Dec'?"),
        ("24.12. - 5.1.", "Did you mean '24 Dec..5 Jan'?"),
        ("5 juli to 25 juli", "Did you mean '5 Jul..25 Jul'?"),
        ("05.07.2027–25.07.2027", "Did you mean '2027-07-05..2027-07-25'?"),
        ("24 Dec 2027", "Did you mean '2027-12-24'?"),
        ("27 Dec..5 Jan 2028", "Did you mean '2027-12-27..2028-01-05'?"),
        ("27 Dec 2027 to 5 Jan", "Did you mean '2027-12-27..2028-01-05'?"),
        ("2027-07-05..07-25", "Did you mean '2027-07-05..2027-07-25'?"),
    ],
)
def test_a_day_that_is_written_otherwise_is_asked_about(tiny, altered, problems_in, typed, told):
    closed = "  closed: [sun, mon]"
    text = altered(tiny, (closed, f"{closed}\n  closed_dates:\n    - {typed}"))
    (problem,) = problems_in(text)
    assert f"{problem.found} {problem.expected}".endswith(told)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("24 Dec..5 Jan", "12-24..01-05"),
        ("December 24", "12-24"),
        ("12-27..01-05", "12-27..01-05"),
        ("10-01..04-30", "10-01..04-30"),
    ],
)
def test_days_with_names_are_kept_as_numbers(tiny, altered, describe, typed, days):
    closed = "  closed: [sun, mon]"
    text = altered(tiny, (closed, f"{closed}\n  closed_dates:\n    - {typed}"))
    assert describe(text).business.calendar.closed_dates == (days,)


@pytest.mark.parametrize(
    "typed", ["2099-01-05", "1970-01-05", "2098-12-30..2099-01-05", "5.1.1970"]
)
def test_a_year_that_is_not_planned_is_told_the_years(tiny, altered, problems_in, typed):
    closed = "  closed: [sun, mon]"
    text = altered(tiny, (closed, f"{closed}\n  closed_dates:\n    - {typed}"))
    (problem,) = problems_in(text)
    assert problem.found == f"'{typed}' is not within the years 2000 to 2098."
    assert "Did you mean" not in problem.expected
