"""An average order in cents."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.questions.inquiry import Inquiry
from thankbook.problems import Problem

_BEYOND = 10
"""Ten times leaves room for every firm of a family; cents are a hundred times too much."""
_PATH = ("money", "average_order")


def check(inquiry: Inquiry) -> Iterator[Problem]:
    """An average order is not ten times beyond what is usual in the trade."""
    order = inquiry.business.money.average_order
    usual = inquiry.usual_amounts(inquiry.usual.average_order_euro)
    if order is None or usual is None:
        return
    low, high = usual
    span = f"what is usual in this trade, {inquiry.money(low)} to {inquiry.money(high)}."
    found = f"An average order of {inquiry.money(order)} is far {{}} {span}"
    if order > high * _BEYOND:
        yield inquiry.ask(_PATH, found.format("above"), _in_cents(inquiry, order, usual))
    elif order < low / _BEYOND:
        question = f"Is it what one customer pays at a time, in {inquiry.business.currency}?"
        yield inquiry.ask(_PATH, found.format("below"), question)


def _in_cents(inquiry: Inquiry, order: Decimal, usual: tuple[Decimal, Decimal]) -> str:
    whole = order / 100
    if inquiry.has_cents() and usual[0] / _BEYOND <= whole <= usual[1] * _BEYOND:
        return f"Did you mean {inquiry.money(whole)}? Write amounts without counting in cents."
    return "Is it one order, and not a month or a year of them?"
