"""Who bought again by the year after the first order, counted by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pandas as pd

from thankbook.sales.period import Period
from thankbook.sales.tenure import cohorts, newcomers_until, tenure_years

BEGIN = date(2023, 1, 1)
PERIOD = Period(BEGIN, date(2025, 12, 31))


def sold(*orders: tuple[int, int]) -> pd.DataFrame:
    """Orders of customers by the days after the beginning."""
    days = [(customer, (BEGIN + timedelta(days=day)).toordinal(), 1) for customer, day in orders]
    return pd.DataFrame(days, columns=["customer", "day", "amount"])


def test_a_year_counts_from_the_day_after_the_first_order_to_the_same_day_of_the_next():
    orders = [(number, 0) for number in range(10)]
    # Three in the first year (its last day is 365), two in the second, one of them in both.
    orders += [(0, 1), (1, 365), (2, 200), (2, 366), (3, 730)]
    first, second, third = tenure_years(sold(*orders), PERIOD)
    assert (first.year, first.customers, first.ordered) == (1, 10, 3)
    assert (second.customers, second.ordered) == (10, 2)
    assert (third.customers, third.ordered) == (10, 0)
    assert first.share == 0.3
    assert 0.1 < first.range95.low < 0.3 < first.range95.high < 0.61


def test_who_has_not_been_seen_a_whole_year_is_not_counted_in_it():
    orders = [(number, 0) for number in range(6)] + [(number, 900) for number in range(10, 30)]
    (first, *_) = tenure_years(sold(*orders), PERIOD)
    assert first.customers == 6


def test_cohorts_are_halves_of_years_and_none_of_fewer_than_five():
    orders = [(number, 10) for number in range(6)] + [(number, 200) for number in range(10, 17)]
    orders += [(20, 400), (0, 100)]
    found = cohorts(sold(*orders), PERIOD)
    assert [(cohort.name, cohort.customers) for cohort in found] == [
        ("2023, first half", 6),
        ("2023, second half", 7),
    ]
    assert found[0].years[0].ordered == 1


def test_an_export_without_newcomers_holds_a_group():
    early = [(number, number) for number in range(40)]
    assert newcomers_until(sold(*early), PERIOD) == BEGIN + timedelta(days=39)
    assert newcomers_until(sold(*early, (99, 800)), PERIOD) is None
    # A handful of customers may well have come early, all of them.
    assert newcomers_until(sold(*early[:20]), PERIOD) is None
