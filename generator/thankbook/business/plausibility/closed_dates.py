"""A business that is hardly ever open."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.openweeks import open_weeks
from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem

_FEWEST_WEEKS = 8


def check(context: Context) -> Iterator[Problem]:
    """Closed dates leave eight weeks of the year or more, which a short season has."""
    left = open_weeks(context.business, context.vocabulary)
    if left < _FEWEST_WEEKS:
        weeks = "1 week" if left == 1 else f"{left} weeks"
        found = f"These leave at most {weeks} of the planned year in which anybody works."
        question = "Are they the days on which you are closed, and not those on which you are open?"
        yield context.ask(("calendar", "closed_dates"), found, question)
