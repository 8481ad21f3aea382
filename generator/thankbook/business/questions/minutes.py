"""More minutes for appreciation than work leaves."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.questions.inquiry import Inquiry
from thankbook.problems import Problem

_MINUTES_EACH = 10 * 60
"""A quarter of a week of 40 hours."""


def check(inquiry: Inquiry) -> Iterator[Problem]:
    """Nobody has more than a quarter of the week for appreciation."""
    for index, role in enumerate(inquiry.business.team):
        if role.minutes_per_week <= role.people * _MINUTES_EACH:
            continue
        each = round(role.minutes_per_week / role.people / 60)
        found = f"{role.minutes_per_week} minutes a week are {each} hours for each person."
        question = "Are they minutes of one week, of all of them together, for appreciation alone?"
        yield inquiry.ask(("team", index, "minutes_per_week"), found, question)
