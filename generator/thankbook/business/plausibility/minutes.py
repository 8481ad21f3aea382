"""More minutes for appreciation than work leaves."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem

_MINUTES_EACH = 10 * 60
"""A quarter of a week of 40 hours."""


def check(context: Context) -> Iterator[Problem]:
    """Nobody has more than a quarter of the week for appreciation."""
    for index, role in enumerate(context.business.team):
        if role.minutes_per_week <= role.people * _MINUTES_EACH:
            continue
        each = round(role.minutes_per_week / role.people / 60)
        found = f"{role.minutes_per_week} minutes a week are {each} hours for each person."
        question = "Are they minutes of one week, of all of them together, for appreciation alone?"
        yield context.ask(("team", index, "minutes_per_week"), found, question)
