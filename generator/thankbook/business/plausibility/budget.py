"""A budget that eats the sales."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.plausibility.context import Context
from thankbook.business.plausibility.yearlysales import sales_per_year
from thankbook.problems import Problem

_SHARE = Decimal("0.1")
"""A tenth of the sales is more than most firms spend on all of their marketing."""


def check(context: Context) -> Iterator[Problem]:
    """The budget is at most a tenth of a year's sales."""
    budget = context.business.appreciation_budget_per_year
    sales = sales_per_year(context.business)
    if not sales or budget <= sales * _SHARE:
        return
    found = (
        f"{context.money(budget)} are more than a tenth of a year's sales, which by the other "
        f"figures are {context.money(sales)}."
    )
    question = "Is it for appreciation alone, without wages? Or is a figure of the sales too small?"
    yield context.ask(("appreciation_budget_per_year",), found, question)
