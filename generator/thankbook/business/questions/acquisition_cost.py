"""A customer who costs more to win than to keep for ten years."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.questions.inquiry import Inquiry
from thankbook.business.questions.sales import sales_per_year
from thankbook.problems import Problem

_YEARS = 10


def check(inquiry: Inquiry) -> Iterator[Problem]:
    """Winning a customer costs less than ten years of that customer's orders."""
    cost, sales = inquiry.business.money.acquisition_cost, sales_per_year(inquiry.business)
    if cost is None or not sales:
        return
    of_one = sales / inquiry.business.customers.active
    if cost > of_one * _YEARS:
        found = (
            f"Winning one customer for {inquiry.money(cost)} costs more than all that one orders "
            f"in {_YEARS} years."
        )
        question = "Is it the cost of one new customer, and not of a whole campaign?"
        yield inquiry.ask(("money", "acquisition_cost"), found, question)
