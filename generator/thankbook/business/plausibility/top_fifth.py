"""A best fifth that brings everything."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.plausibility.context import Context, shown
from thankbook.problems import Problem

_NEARLY_ALL = Decimal("0.97")


def check(context: Context) -> Iterator[Problem]:
    """Four customers of five bring some of the sales."""
    share = context.business.customers.top_fifth_share_of_sales
    if share is not None and share > _NEARLY_ALL:
        found = f"With {shown(share)}, four customers of five would bring next to no sales."
        question = "Is it the share of the best fifth of all who bought, counted over a whole year?"
        yield context.ask(("customers", "top_fifth_share_of_sales"), found, question)
