"""A year that is nearly all quiet."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.questions.inquiry import Inquiry
from thankbook.problems import Problem

_MOST = 8


def check(inquiry: Inquiry) -> Iterator[Problem]:
    """Quiet months are fewer than nine."""
    months = inquiry.business.calendar.quiet_months or ()
    path = ("calendar", "quiet_months")
    if len(set(months)) > _MOST:
        found = f"{len(set(months))} of 12 months are quiet."
        yield inquiry.ask(path, found, "Did you list the busy months?")
