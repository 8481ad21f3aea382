"""A day off that lies outside of the planned year."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.closeddates import period
from thankbook.business.plannedyear import first_day, last_day
from thankbook.business.plausibility.context import Context
from thankbook.problems import Problem


def check(context: Context) -> Iterator[Problem]:
    """A closed date with a year has a day within the planned year."""
    business = context.business
    first, last = (day(business, context.vocabulary).isoformat() for day in (first_day, last_day))
    for index, typed in enumerate(business.calendar.closed_dates):
        closed = period(typed)
        if closed.is_yearly or (closed.first <= last and closed.last >= first):
            continue
        found = f"'{typed}' has no effect: the planned year is {first} to {last}."
        yield context.ask(("calendar", "closed_dates", index), found, "Is it of another year?")
