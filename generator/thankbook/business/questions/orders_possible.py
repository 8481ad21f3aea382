"""More orders than a year has room for."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.questions.inquiry import Inquiry, shown
from thankbook.problems import Problem
from thankbook.yamlfile import ValuePath

_TWICE_EVERY_DAY = 730


def check(inquiry: Inquiry) -> Iterator[Problem]:
    """One customer orders at most twice on every day of the year."""
    for path, orders in _orders(inquiry):
        if orders > _TWICE_EVERY_DAY:
            found = f"{shown(orders)} orders a year are more than two on every single day."
            yield inquiry.ask(path, found, "Are they the orders of one customer, and of one year?")


def _orders(inquiry: Inquiry) -> Iterator[tuple[ValuePath, Decimal]]:
    average = inquiry.business.money.orders_per_customer_per_year
    if average is not None:
        yield ("money", "orders_per_customer_per_year"), average
    for index, segment in enumerate(inquiry.business.customers.segments):
        if segment.orders_per_year is not None:
            yield ("customers", "segments", index, "orders_per_year"), segment.orders_per_year
