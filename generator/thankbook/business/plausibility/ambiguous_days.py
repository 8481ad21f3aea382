"""A day in two numbers that people in the country may read the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.codes import territory_of
from thankbook.business.plausibility.context import Context
from thankbook.locales import Territory
from thankbook.locales.dayreading import DayOfYear, days_of_year
from thankbook.problems import Problem
from thankbook.yamlfile import ValuePath

_TO = ".."


def check(context: Context) -> Iterator[Problem]:
    """``04-10`` counts as month-day; where the day may come first, its author is asked."""
    territory = territory_of(context.document)
    for path, typed in _days_typed(context):
        if found := _ambiguous(typed, territory):
            read, other = found
            yield context.ask(
                path,
                f"'{typed}' is read as month-day, so {read.long}.",
                f"If you mean {other.long}, write '{other.short}'; '{read.short}' leaves no doubt.",
            )


def _days_typed(context: Context) -> Iterator[tuple[ValuePath, str]]:
    """Each day of the year in a description, and each period, as it was typed."""
    calendar = context.business.calendar
    paths: list[ValuePath] = [
        *(("calendar", "own_dates", index, "on") for index in range(len(calendar.own_dates))),
        *(("calendar", "closed_dates", index) for index in range(len(calendar.closed_dates))),
    ]
    for path in paths:
        yield path, str(context.document.value_at(path))


def _ambiguous(typed: str, territory: Territory) -> tuple[DayOfYear, DayOfYear] | None:
    """How the first such day is read and what else it may be; an end that is clear tells both."""
    ends = [(end, days_of_year(end, territory)) for end in typed.split(_TO)]
    in_numbers = [(end, days) for end, days in ends if end[:1].isdigit() and end[-1:].isdigit()]
    if any(len(days) == 1 for _, days in in_numbers):
        return None
    for end, days in in_numbers:
        if len(days) > 1:
            read = DayOfYear.of(end)
            return read, next(day for day in days if day != read)
    return None
