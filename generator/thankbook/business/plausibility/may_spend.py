"""A free hand that empties the budget."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem

_ORDERS = 50


def check(context: Context) -> Iterator[Problem]:
    """What one person may spend on one customer is neither a year's budget nor fifty orders."""
    order = context.business.money.average_order
    for index, role in enumerate(context.business.team):
        found = _too_much(context, role.may_spend or Decimal(0), order)
        if found:
            question = "Is it what each may spend on one customer without asking?"
            yield context.ask(("team", index, "may_spend"), found, question)


def _too_much(context: Context, may_spend: Decimal, order: Decimal | None) -> str:
    if may_spend > context.business.appreciation_budget_per_year > 0:
        return f"{context.money(may_spend)} for one customer are more than the year's budget."
    if order and may_spend > order * _ORDERS:
        return f"{context.money(may_spend)} are more than {_ORDERS} average orders."
    return ""
