"""A day that is written down twice."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.plausibility.context import Context
from thankbook.locales.dayreading import DayOfYear
from thankbook.problems import Problem


def check(context: Context) -> Iterator[Problem]:
    """No day stands in the list twice for the same reason."""
    dates = context.business.calendar.own_dates
    for index, own_date in enumerate(dates):
        if own_date in dates[:index]:
            found = (
                f"'{own_date.what}' on {DayOfYear.of(own_date.on).short} stands in this list twice."
            )
            yield context.ask(
                ("calendar", "own_dates", index), found, "Is one of them another day?"
            )
