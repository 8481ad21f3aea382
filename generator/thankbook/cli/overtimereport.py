"""Customers over time as a person and as a program read them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from thankbook.sales.customergroups import RULES, CustomerGroup
from thankbook.sales.customeroutlook import Interval
from thankbook.sales.customersovertime import CustomersOverTime
from thankbook.sales.period import Period
from thankbook.sales.tenure import TenureYear

_BAR = 20


def told_over_time(found: CustomersOverTime, period: Period) -> Iterator[str]:
    """What was fitted, who buys again by tenure, and the cohorts."""
    yield from _fitted(found, period)
    if found.tenure:
        yield ""
        yield "Bought again, by the year after the first order that the export shows:"
        for year in found.tenure:
            yield f"  year {year.year}: {_share(year)}, of {year.customers:,} customers"
    if len(found.cohorts) > 1:
        yield ""
        yield "Cohorts, by when they were first seen (the first holds older customers, too):"
        for cohort in found.cohorts:
            years = "  ".join(f"{_bar(year)} {year.share:4.0%}" for year in cohort.years)
            yield f"  {cohort.name:<18} {cohort.customers:>7,}  {years}".rstrip()


def _fitted(found: CustomersOverTime, period: Period) -> Iterator[str]:
    fit, outlook = found.fit, found.outlook
    if not fit or not outlook:
        return
    kind = "differ in how likely they leave" if fit.differ_in_leaving else "all leave alike"
    yield ""
    yield (
        f"Fitted: customers buy at rates that differ, and {kind} (Pareto/NBD, {len(fit.seen):,} "
        "customers). Survival counts who is still a customer, bought or not; retention only who "
        "bought."
    )
    if doubt := found.doubt(period):
        yield f"  Not for the description: {doubt}."
    years = ", ".join(f"{year.value:.1f}" for year in outlook.orders)
    yield f"  Orders of an active customer in the coming years: {years}"
    yield f"  Active customers who are customers still: {_interval(outlook.still)}"
    tenures = ", ".join(f"{year.value:.0%}" for year in outlook.by_tenure)
    yield f"  Stay one more year, new customers and those of one, two ... years: {tenures}"
    if found.expected_order is not None:
        sales = found.expected_order * sum(year.value for year in outlook.orders)
        yield (
            f"  Their next orders bring {found.expected_order:,.2f} on average (gamma-gamma): "
            f"{sales:,.2f} in five years, before any discount"
        )


def groups_as_yaml(found: CustomersOverTime) -> Iterator[str]:
    """Groups by recency, frequency and money, ready to be pasted as segments."""
    if not found.groups:
        return
    yield ""
    yield "Groups by recency, frequency and money, to paste below 'customers' in place of yours:"
    yield "  segments:"
    for group in found.groups:
        yield f"    - id: {group.id} # {RULES[group.id]}"
        yield from (
            f"      {key}: {value}" for key, value in _segment(group).items() if key != "id"
        )


def segments(found: CustomersOverTime) -> list[dict[str, Any]]:
    """The same for a program."""
    return [_segment(group) for group in found.groups]


def as_dict(found: CustomersOverTime) -> dict[str, Any]:
    """Customers over time for ``--format json``."""
    outlook, fit = found.outlook, found.fit
    return {
        "fitted": outlook
        and fit
        and {
            "customers": len(fit.seen),
            "shape": fit.model.shape,
            "mean_rate": fit.model.mean,
            "differ_in_leaving": fit.differ_in_leaving,
            "log_likelihood": fit.log_likelihood,
            "survival": vars(outlook.survival),
            "still_customers": vars(outlook.still),
            "orders_in_coming_years": [vars(year) for year in outlook.orders],
            "survival_by_tenure": [vars(year) for year in outlook.by_tenure],
            "expected_order": found.expected_order,
        },
        "tenure": [_year(year) for year in found.tenure],
        "cohorts": [
            {
                "first_seen": cohort.name,
                "customers": cohort.customers,
                "years": [_year(year) for year in cohort.years],
            }
            for cohort in found.cohorts
        ],
        "newcomers_until": found.newcomers_until and str(found.newcomers_until),
    }


def _segment(group: CustomerGroup) -> dict[str, Any]:
    stage = {} if group.stage == "regular" else {"stage": group.stage}
    return {
        "id": group.id,
        "title": group.title,
        "share": float(group.share),
        **stage,
        "orders_per_year": float(group.orders_per_year),
        "share_of_sales": float(group.share_of_sales),
    }


def _year(year: TenureYear) -> dict[str, Any]:
    between = year.range95
    return {
        "year": year.year,
        "customers": year.customers,
        "share": year.share,
        "low": between.low,
        "high": between.high,
    }


def _share(year: TenureYear) -> str:
    between = year.range95
    return f"{year.share:.0%} ({between.low * 100:.0f} to {between.high:.0%})"


def _interval(found: Interval) -> str:
    return f"{found.value:.0%} ({found.low * 100:.0f} to {found.high:.0%})"


def _bar(year: TenureYear) -> str:
    return ("█" * round(year.share * _BAR)).ljust(_BAR, "·")
