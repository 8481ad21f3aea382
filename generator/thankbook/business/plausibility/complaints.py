"""More complaints than orders and customers can bring."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.plausibility.context import Context, shown
from thankbook.business.plausibility.yearlysales import orders_per_year
from thankbook.problems import Problem

_SHARE = Decimal("0.2")
"""One order in five. Where orders are few, as with subscriptions, customers count instead."""


def check(context: Context) -> Iterator[Problem]:
    """At most one order in five brings a complaint, or each customer one in a year."""
    complaints = context.business.customers.complaints_per_year
    orders = orders_per_year(context.business)
    customers = context.business.customers.active
    if complaints is None or orders is None:
        return
    if complaints <= customers or complaints <= orders * _SHARE:
        return
    found = (
        f"{complaints} complaints a year are many for {customers} customers with "
        f"{shown(orders)} orders."
    )
    question = "Are they complaints, and not all messages? Are they of one year?"
    yield context.ask(("customers", "complaints_per_year"), found, question)
