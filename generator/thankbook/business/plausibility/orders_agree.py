"""An average that the segments do not bear out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.model import Business
from thankbook.business.plausibility.context import Context, shown
from thankbook.problems import Problem

_TIMES = 2
"""Segments are guesses: only twice as much, or half, is a contradiction."""
_NEARLY_ALL = Decimal("0.95")


def check(context: Context) -> Iterator[Problem]:
    """The average orders and those of the segments tell the same."""
    average = context.business.money.orders_per_customer_per_year
    weighted = orders_by_segments(context.business)
    if average is None or weighted is None or weighted <= average * _TIMES <= weighted * _TIMES**2:
        return
    found = (
        f"An average customer orders {shown(average)} times a year, "
        f"but by the segments it is {shown(weighted)} times."
    )
    question = "Which of them is right? Without this average, the segments count."
    yield context.ask(("money", "orders_per_customer_per_year"), found, question)


def orders_by_segments(business: Business) -> Decimal | None:
    """Orders of an average customer, if the segments cover nearly all and each says its own."""
    segments = business.customers.segments
    share = sum((segment.share for segment in segments), Decimal(0))
    if share < _NEARLY_ALL or any(segment.orders_per_year is None for segment in segments):
        return None
    each = (
        segment.share * segment.orders_per_year
        for segment in segments
        if segment.orders_per_year is not None
    )
    return sum(each, Decimal(0)) / share
