"""What the orders of an export say about a business, each figure with what it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

import numpy as np
import pandas as pd

from thankbook.problems import Problem, ProblemsFound
from thankbook.sales.columnvalues import NOBODY_CODE
from thankbook.sales.measuredfigure import Measure, wilson
from thankbook.sales.orders import Orders
from thankbook.sales.period import Period, period_of
from thankbook.sales.tenure import newcomers_until
from thankbook.sales.writtenamounts import PER_UNIT

AVERAGE_ORDER = "money.average_order"
ORDERS_PER_YEAR = "money.orders_per_customer_per_year"
RETENTION = "money.yearly_retention"
ACTIVE = "customers.active"
TOP_FIFTH = "customers.top_fifth_share_of_sales"
REPEAT = "repeat_share"
ORDERS_A_YEAR = "orders_a_year"
_NO_CUSTOMERS = "it takes a column that tells who bought"
_FIFTH = 5
_DAYS_OF_A_YEAR = 365.25
_SHORTEST_BASE_DAYS = 90


@dataclass(frozen=True)
class SalesFigures:
    """The figures of the last twelve months of an export, and the orders they were counted from."""

    period: Period
    measures: tuple[Measure, ...]
    orders: int
    orders_of_nobody: int
    refunds: int
    largest_customer_share: float

    def of(self, field: str) -> Measure:
        """The figure of a field."""
        return next(measure for measure in self.measures if measure.field == field)


def figures_of(
    orders: Orders, file: str, *, with_customers: bool = True, is_whole: bool = False
) -> SalesFigures:
    """Every figure; raises ``ProblemsFound`` if there is no order at all.

    Without customers these are the average order and the orders of a year. The whole period is
    counted in place of the last twelve months where it is asked for.
    """
    if orders.sold.empty:
        found = "No order has an amount above zero."
        raise ProblemsFound([Problem(file, 0, "", found, "Is another column the amount?")])
    period = period_of(orders.sold["day"].to_numpy(), is_whole=is_whole)
    in_year = orders.table[orders.table["day"] >= period.counted_from.toordinal()]
    sold = in_year[in_year["amount"] > 0]
    known = sold[sold["customer"] != NOBODY_CODE]
    counts = known["customer"].value_counts()
    short = _not_a_year(period)
    of_customers = (
        (
            _active(counts, short),
            _orders_per_year(counts, period, short),
            _repeat(counts, short),
            _top_fifth(in_year, counts.index, short),
            _retention(orders.sold, period),
        )
        if with_customers
        else (
            _orders_a_year(sold, short),
            *(
                Measure(field, None, "", _NO_CUSTOMERS)
                for field in (ACTIVE, ORDERS_PER_YEAR, REPEAT, TOP_FIFTH, RETENTION)
            ),
        )
    )
    measures = (_average_order(in_year, sold), *of_customers)
    nobody = len(sold) - len(known)
    largest = float(counts.max() / len(sold)) if len(counts) else 0.0
    return SalesFigures(period, measures, len(sold), nobody, len(in_year) - len(sold), largest)


def _average_order(in_year: pd.DataFrame, sold: pd.DataFrame) -> Measure:
    """What was sold less what was paid back, divided by the orders."""
    net = int(in_year["amount"].sum())
    rests = f"{_n(len(sold), 'order')}, {_n(len(in_year) - len(sold), 'refund')} taken off"
    if net <= 0:
        return Measure(AVERAGE_ORDER, None, rests, "more was paid back than sold")
    return Measure(AVERAGE_ORDER, net / PER_UNIT / len(sold), rests)


def _orders_a_year(sold: pd.DataFrame, short: str) -> Measure:
    return Measure(ORDERS_A_YEAR, len(sold), "every order of the last twelve months", short)


def _not_a_year(period: Period) -> str:
    """Why figures are not those of a year; empty if they are."""
    if not period.covers_year:
        return f"{_days(period.days)} not tell a year"
    return "of the whole export, and not of a year" if period.is_whole else ""


def _days(count: int) -> str:
    return "1 day does" if count == 1 else f"{count} days do"


def _active(counts: pd.Series, short: str) -> Measure:
    rests = f"{_n(int(counts.sum()), 'order')} with a customer"
    return Measure(ACTIVE, len(counts) or None, rests, short or _nobody(counts))


def _orders_per_year(counts: pd.Series, period: Period, short: str) -> Measure:
    rests = f"{_n(int(counts.sum()), 'order')} of {_n(len(counts), 'customer')}"
    years = period.days / _DAYS_OF_A_YEAR if period.is_whole else 1.0
    value = float(counts.mean()) / years if len(counts) else None
    return Measure(ORDERS_PER_YEAR, value, rests, short or _nobody(counts))


def _repeat(counts: pd.Series, short: str) -> Measure:
    """Customers with two or more orders, among those with one or more."""
    again, everyone = int((counts > 1).sum()), len(counts)
    rests = f"{again:,} of {_n(everyone, 'customer')} ordered more than once"
    if not everyone:
        return Measure(REPEAT, None, rests, _nobody(counts))
    return Measure(REPEAT, again / everyone, rests, short, wilson(again, everyone))


def _top_fifth(in_year: pd.DataFrame, active: pd.Index, short: str) -> Measure:
    """The share of net sales that the best fifth of active customers brings, rounded up.

    A customer to whom more was paid back than sold counts as zero, not as less.
    """
    of_active = in_year[in_year["customer"].isin(active)]
    sales = of_active.groupby("customer")["amount"].sum().clip(lower=0).to_numpy()
    best = ceil(len(sales) / _FIFTH)
    rests = f"the best {best:,} of {_n(len(sales), 'customer')}"
    total = int(sales.sum())
    if len(sales) < _FIFTH or not total:
        few = f"fewer than {_FIFTH} customers" if len(sales) < _FIFTH else "no sales are left"
        return Measure(TOP_FIFTH, None, rests, few)
    share = int(np.sort(sales)[-best:].sum()) / total
    return Measure(TOP_FIFTH, share, rests, short)


def _retention(sold: pd.DataFrame, period: Period) -> Measure:
    """Customers of the twelve months before the last twelve who ordered again in the last twelve.

    With less than two years the earlier customers are those of the shorter time before. In a short
    time frequent customers are over-represented, and they come back more often: too high a share.
    """
    known = sold[sold["customer"] != NOBODY_CODE]
    year = period.year_begins.toordinal()
    begin = max(period.first, period.earlier_year_begins).toordinal()
    earlier = set(known.loc[known["day"].between(begin, year - 1), "customer"])
    again = earlier & set(known.loc[known["day"] >= year, "customer"])
    rests = f"{len(again):,} of {_n(len(earlier), 'earlier customer')} bought again"
    if not earlier or (not period.covers_two_years and year - begin < _SHORTEST_BASE_DAYS):
        why = "no customer is known" if period.covers_two_years else _SHORT_OF_TWO_YEARS
        return Measure(RETENTION, None, "", why)
    doubt = ""
    if last_newcomer := newcomers_until(sold, period):
        doubt = f"of a group of newcomers: nobody is seen for the first time after {last_newcomer}"
    elif not period.covers_two_years:
        doubt = f"rough and likely too high: only {year - begin} days before the last twelve months"
    share = len(again) / len(earlier)
    return Measure(RETENTION, share, rests, doubt, wilson(len(again), len(earlier)))


_SHORT_OF_TWO_YEARS = "it takes two years of sales to tell, or fifteen months for a rough estimate"


def _nobody(counts: pd.Series) -> str:
    return "" if len(counts) else "no order names a customer"


def _n(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
