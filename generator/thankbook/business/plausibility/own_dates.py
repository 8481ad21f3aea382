"""A day that is written down twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import starmap

from thankbook.business.parts import OwnDate
from thankbook.business.plausibility.context import Context
from thankbook.locales.dayreading import DayOfYear
from thankbook.problems import Problem
from thankbook.validationwords.wrongfields import told_where_right


def check(context: Context) -> Iterator[Problem]:
    """No day stands in the list twice for the same reason."""
    seen: set[tuple[str, str]] = set()

    def of_date(index: int, own_date: OwnDate) -> Iterator[Problem]:
        said = (own_date.on, own_date.what)
        if said in seen:
            found = (
                f"'{own_date.what}' on {DayOfYear.of(own_date.on).short} stands in this list twice."
            )
            yield context.ask(
                ("calendar", "own_dates", index), found, "Is one of them another day?"
            )
        seen.add(said)

    yield from told_where_right(starmap(of_date, enumerate(context.business.calendar.own_dates)))
