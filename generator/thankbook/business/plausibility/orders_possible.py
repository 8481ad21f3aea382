"""More orders than a year has room for."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.plausibility.context import Context, shown
from thankbook.problems import Problem
from thankbook.validationwords.wrongfields import told_where_right
from thankbook.yamlfile import ValuePath

_TWICE_EVERY_DAY = 730


def check(context: Context) -> Iterator[Problem]:
    """One customer orders at most twice on every day of the year."""
    yield from told_where_right((_of_the_average(context), _of_segments(context)))


def _of_the_average(context: Context) -> Iterator[Problem]:
    average = context.business.money.orders_per_customer_per_year
    yield from _too_many(context, ("money", "orders_per_customer_per_year"), average)


def _of_segments(context: Context) -> Iterator[Problem]:
    yield from told_where_right(
        _too_many(
            context, ("customers", "segments", index, "orders_per_year"), segment.orders_per_year
        )
        for index, segment in enumerate(context.business.customers.segments)
    )


def _too_many(context: Context, path: ValuePath, orders: Decimal | None) -> Iterator[Problem]:
    if orders is not None and orders > _TWICE_EVERY_DAY:
        found = f"{shown(orders)} orders a year are more than two on every single day."
        yield context.ask(path, found, "Are they the orders of one customer, and of one year?")
