"""More orders than a year has room for."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.plausibility.context import Context, shown
from thankbook.problems import Problem
from thankbook.yamlfile import ValuePath

_TWICE_EVERY_DAY = 730


def check(context: Context) -> Iterator[Problem]:
    """One customer orders at most twice on every day of the year."""
    for path, orders in _orders(context):
        if orders > _TWICE_EVERY_DAY:
            found = f"{shown(orders)} orders a year are more than two on every single day."
            yield context.ask(path, found, "Are they the orders of one customer, and of one year?")


def _orders(context: Context) -> Iterator[tuple[ValuePath, Decimal]]:
    average = context.business.money.orders_per_customer_per_year
    if average is not None:
        yield ("money", "orders_per_customer_per_year"), average
    for index, segment in enumerate(context.business.customers.segments):
        if segment.orders_per_year is not None:
            yield ("customers", "segments", index, "orders_per_year"), segment.orders_per_year
