"""A year that is nearly all quiet."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem

_MOST = 8


def check(context: Context) -> Iterator[Problem]:
    """Quiet months are fewer than nine."""
    months = context.business.calendar.quiet_months or ()
    path = ("calendar", "quiet_months")
    if len(set(months)) > _MOST:
        found = f"{len(set(months))} of 12 months are quiet."
        yield context.ask(path, found, "Did you list the busy months?")
