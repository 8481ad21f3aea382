"""An average order in cents."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem

_BEYOND = 10
"""Ten times leaves room for every firm of a family; cents are a hundred times too much."""
_PATH = ("money", "average_order")


def check(context: Context) -> Iterator[Problem]:
    """An average order is not ten times beyond what is usual in the trade."""
    order = context.business.money.average_order
    usual = context.usual_amounts(context.usual.average_order_euro)
    if order is None or usual is None:
        return
    low, high = usual
    span = f"what is usual in this trade, {context.money(low)} to {context.money(high)}."
    found = f"An average order of {context.money(order)} is far {{}} {span}"
    if order > high * _BEYOND:
        yield context.ask(_PATH, found.format("above"), _in_cents(context, order, usual))
    elif order < low / _BEYOND:
        question = f"Is it what one customer pays at a time, in {context.business.currency}?"
        yield context.ask(_PATH, found.format("below"), question)


def _in_cents(context: Context, order: Decimal, usual: tuple[Decimal, Decimal]) -> str:
    whole = order / 100
    if context.has_cents() and usual[0] / _BEYOND <= whole <= usual[1] * _BEYOND:
        return f"Did you mean {context.money(whole)}? Write amounts without counting in cents."
    return "Is it one order, and not a month or a year of them?"
