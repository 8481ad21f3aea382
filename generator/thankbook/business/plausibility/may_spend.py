"""A free hand that empties the budget."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import starmap

from thankbook.business.parts import Role
from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem
from thankbook.validationwords.wrongfields import told_where_right

_ORDERS = 50


def check(context: Context) -> Iterator[Problem]:
    """What one person may spend on one customer is neither a year's budget nor fifty orders."""

    def of_role(index: int, role: Role) -> Iterator[Problem]:
        found = _too_much(context, role.may_spend or Decimal(0))
        if found:
            question = "Is it what each may spend on one customer without asking?"
            yield context.ask(("team", index, "may_spend"), found, question)

    yield from told_where_right(starmap(of_role, enumerate(context.business.team)))


def _too_much(context: Context, may_spend: Decimal) -> str:
    if may_spend > context.business.appreciation_budget_per_year > 0:
        return f"{context.money(may_spend)} for one customer are more than the year's budget."
    order = context.business.money.average_order
    if order and may_spend > order * _ORDERS:
        return f"{context.money(may_spend)} are more than {_ORDERS} average orders."
    return ""
