"""A customer who costs more to win than to keep for ten years."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.plausibility.context import Context
from thankbook.business.plausibility.yearlysales import sales_per_year
from thankbook.problems import Problem

_YEARS = 10


def check(context: Context) -> Iterator[Problem]:
    """Winning a customer costs less than ten years of that customer's orders."""
    cost, sales = context.business.money.acquisition_cost, sales_per_year(context.business)
    if cost is None or not sales:
        return
    per_customer = sales / context.business.customers.active
    if cost > per_customer * _YEARS:
        found = (
            f"Winning one customer for {context.money(cost)} costs more than all that one orders "
            f"in {_YEARS} years."
        )
        question = "Is it the cost of one new customer, and not of a whole campaign?"
        yield context.ask(("money", "acquisition_cost"), found, question)
