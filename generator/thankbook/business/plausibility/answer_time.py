"""An answer that comes after days."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem

_THREE_DAYS = 72


def check(context: Context) -> Iterator[Problem]:
    """A complaint is first answered within three days."""
    hours = context.business.policies.answer_within_hours
    if hours is not None and hours > _THREE_DAYS:
        found = f"{hours} hours are {round(hours / 24)} days in which a complaint hears nothing."
        question = "Did you mean minutes? A first answer may be a single line."
        yield context.ask(("policies", "answer_within_hours"), found, question)
