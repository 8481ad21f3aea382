"""A day that is written down twice."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.questions.inquiry import Inquiry
from thankbook.locales.dayreading import DayOfYear
from thankbook.problems import Problem


def check(inquiry: Inquiry) -> Iterator[Problem]:
    """No day stands in the list twice for the same reason."""
    dates = inquiry.business.calendar.own_dates
    for index, one in enumerate(dates):
        if one in dates[:index]:
            found = f"'{one.what}' on {DayOfYear.of(one.on).short} stands in this list twice."
            yield inquiry.ask(
                ("calendar", "own_dates", index), found, "Is one of them another day?"
            )
