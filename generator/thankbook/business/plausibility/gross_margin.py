"""A margin that no firm of the trade has."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.plausibility.context import Context, shown
from thankbook.problems import Problem

_NEARER_TO_THE_END = 4
"""Four times nearer to nothing, or to everything, than the ends of the usual range."""


def check(context: Context) -> Iterator[Problem]:
    """A gross margin is a share of sales before wages and rent, and neither none nor all."""
    margin, usual = context.business.money.gross_margin, context.usual.gross_margin
    if margin is None:
        return
    span = f"In this trade {shown(usual.low)} to {shown(usual.high)} is usual."
    if margin < usual.low / _NEARER_TO_THE_END:
        found = f"A margin of {shown(margin)} leaves almost nothing of a sale. {span}"
        question = "Is it the share left after the goods alone, before wages and rent?"
    elif 1 - margin < (1 - usual.high) / _NEARER_TO_THE_END:
        found = f"A margin of {shown(margin)} means that goods cost almost nothing. {span}"
        question = "Is it the share left after the goods, and not the share of sales paid for?"
    else:
        return
    yield context.ask(("money", "gross_margin"), found, question)
