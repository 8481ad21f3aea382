"""More minutes for appreciation than work leaves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import starmap

from thankbook.business.parts import Role
from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem
from thankbook.validationwords.wrongfields import told_where_right

_MINUTES_EACH = 10 * 60
"""A quarter of a week of 40 hours."""


def check(context: Context) -> Iterator[Problem]:
    """Nobody has more than a quarter of the week for appreciation."""

    def of_role(index: int, role: Role) -> Iterator[Problem]:
        if role.minutes_per_week <= role.people * _MINUTES_EACH:
            return
        each = round(role.minutes_per_week / role.people / 60)
        found = f"{role.minutes_per_week} minutes a week are {each} hours for each person."
        question = "Are they minutes of one week, of all of them together, for appreciation alone?"
        yield context.ask(("team", index, "minutes_per_week"), found, question)

    yield from told_where_right(starmap(of_role, enumerate(context.business.team)))
