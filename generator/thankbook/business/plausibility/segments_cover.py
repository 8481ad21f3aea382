"""Segments that leave most customers out."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.plausibility.context import Context, shown
from thankbook.problems import Problem

_HALF = Decimal("0.5")


def check(context: Context) -> Iterator[Problem]:
    """The segments hold at least half of the customers."""
    shares = (segment.share for segment in context.business.customers.segments)
    share = sum(shares, Decimal(0))
    if share < _HALF:
        found = f"The shares of the segments add up to {shown(share)}: most customers are in none."
        question = "Is a segment missing? Those who come once and those who left count too."
        yield context.ask(("customers", "segments"), found, question)
