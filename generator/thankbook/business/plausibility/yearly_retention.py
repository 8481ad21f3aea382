"""Customers who never leave, or of whom almost nobody comes again."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.plausibility.context import Context, shown
from thankbook.problems import Problem

_FEWER_THAN_USUAL = 4
_ALL = Decimal("0.99")
"""People move and die: even the firms that are hardest to leave lose more than one in a hundred."""


def check(context: Context) -> Iterator[Problem]:
    """Some customers leave in every year, and some come again."""
    retention, usual = context.business.money.yearly_retention, context.usual.retention
    if retention is None:
        return
    span = f"In this trade {shown(usual.low)} to {shown(usual.high)} is usual."
    if retention > _ALL:
        found = f"A retention of {shown(retention)} means that hardly anybody ever leaves. {span}"
        question = "Is it the share of last year's customers who bought again this year?"
    elif retention < usual.low / _FEWER_THAN_USUAL:
        found = f"A retention of {shown(retention)} means that hardly anybody returns. {span}"
        question = "Did you write the share that stays, and not the share that leaves?"
    else:
        return
    yield context.ask(("money", "yearly_retention"), found, question)
