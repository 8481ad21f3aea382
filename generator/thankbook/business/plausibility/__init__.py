"""Figures that are possible but unlikely: one check a file, each proved by a bad example."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from thankbook.business.fieldpaths import field_paths, without_positions
from thankbook.business.plausibility import (
    acquisition_cost,
    ambiguous_days,
    answer_time,
    average_order,
    budget,
    closed_dates,
    complaints,
    consents,
    currency,
    dated_closings,
    exchange_rate,
    gross_margin,
    hourly_cost,
    house_rules,
    lead_may_spend,
    may_spend,
    minutes,
    noun_articles,
    nouns,
    orders_agree,
    orders_possible,
    own_dates,
    planned_start,
    prices,
    quiet_months,
    review_day,
    reward_price,
    segments_cover,
    titles,
    top_fifth,
    touches,
    vat_in_prices,
    yearly_retention,
    yearly_survival,
)
from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem
from thankbook.validationwords.wrongfields import told_where_right

CHECKS: tuple[Callable[[Context], Iterator[Problem]], ...] = (
    acquisition_cost.check,
    ambiguous_days.check,
    answer_time.check,
    average_order.check,
    budget.check,
    closed_dates.check,
    complaints.check,
    consents.check,
    currency.check,
    dated_closings.check,
    exchange_rate.check,
    gross_margin.check,
    hourly_cost.check,
    house_rules.check,
    lead_may_spend.check,
    may_spend.check,
    minutes.check,
    noun_articles.check,
    nouns.check,
    orders_agree.check,
    orders_possible.check,
    own_dates.check,
    planned_start.check,
    prices.check,
    quiet_months.check,
    review_day.check,
    reward_price.check,
    segments_cover.check,
    titles.check,
    top_fifth.check,
    touches.check,
    vat_in_prices.check,
    yearly_retention.check,
    yearly_survival.check,
)
"""A check runs from the moment it is listed here."""


def plausibility_warnings(context: Context) -> Iterator[Problem]:
    """Every warning about what the description does not call unusual itself."""
    for asked in told_where_right(check(context) for check in CHECKS):
        field = without_positions(asked.field)
        if not any(f"{field}.".startswith(f"{name}.") for name in context.business.unusual):
            yield replace(asked, expected=f"{asked.expected} {_if_right(field)}")


def _if_right(field: str) -> str:
    known = max((path for path in field_paths() if f"{field}.".startswith(f"{path}.")), key=len)
    return f"If it is right, add '{known}' to 'unusual'."
