"""A description that was read through long before or after the year that it describes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thankbook.business.plannedyear import first_day, last_day
from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem
from thankbook.validationwords.wrongfields import right

_YEARS = 5
"""As many as may lie between two readings at most."""


def check(context: Context) -> Iterator[Problem]:
    """It was read through before the planned year ends, and not many years before that begins."""
    business, vocabulary = context.business, context.vocabulary
    if business.upkeep is None:
        return
    reviewed = date.fromisoformat(right(business.upkeep.reviewed))
    first, last = first_day(business, vocabulary), last_day(business, vocabulary)
    if reviewed > last:
        found = f"'{reviewed}' is after the planned year, which ends on {last}."
    elif reviewed.year < first.year - _YEARS:
        found = f"'{reviewed}' is long before the planned year, which begins on {first}."
    else:
        return
    yield context.ask(("upkeep", "reviewed"), found, "Is its year right, and that of the plan?")
