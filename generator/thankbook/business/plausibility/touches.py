"""Customers who hear from the business every other day."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.plausibility.context import Context, shown
from thankbook.problems import Problem

_TWICE_A_WEEK = 8


def check(context: Context) -> Iterator[Problem]:
    """A customer hears from the business at most twice a week."""
    touches = context.business.limits.touches_per_customer_per_month
    if touches is not None and touches > _TWICE_A_WEEK:
        found = f"{shown(touches)} times a month is more than twice a week for the same customer."
        question = "Is it a month, and not a year?"
        yield context.ask(("limits", "touches_per_customer_per_month"), found, question)
