"""A budget that eats the sales."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.questions.inquiry import Inquiry
from thankbook.business.questions.sales import sales_per_year
from thankbook.problems import Problem

_SHARE = Decimal("0.1")
"""A tenth of the sales is more than most firms spend on all of their marketing."""


def check(inquiry: Inquiry) -> Iterator[Problem]:
    """The budget is at most a tenth of a year's sales."""
    budget = inquiry.business.appreciation_budget_per_year
    sales = sales_per_year(inquiry.business)
    if not sales or budget <= sales * _SHARE:
        return
    found = (
        f"{inquiry.money(budget)} are more than a tenth of a year's sales, which by the other "
        f"figures are {inquiry.money(sales)}."
    )
    question = "Is it for appreciation alone, without wages? Or is a figure of the sales too small?"
    yield inquiry.ask(("appreciation_budget_per_year",), found, question)
