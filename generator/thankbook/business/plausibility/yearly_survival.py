"""Fewer who stay than who buy again."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.plausibility.context import Context, shown
from thankbook.problems import Problem

_CHANCE = Decimal("0.05")
"""Both are seen in a sample."""


def check(context: Context) -> Iterator[Problem]:
    """Who buys again has stayed; others have stayed and not bought."""
    money = context.business.money
    survival, retention = money.yearly_survival, money.yearly_retention
    if survival is not None and retention is not None and survival < retention - _CHANCE:
        found = (
            f"With {shown(retention)} who buy again, more customers stay than a survival of "
            f"{shown(survival)} says."
        )
        question = "Is it the share who are still customers a year later, bought or not?"
        yield context.ask(("money", "yearly_survival"), found, question)
