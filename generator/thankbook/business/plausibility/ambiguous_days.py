"""A day in two numbers that people in the country may read the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.business.plausibility.context import Context
from thankbook.locales import Territory
from thankbook.locales.dayreading import DayOfYear, days_of_year
from thankbook.problems import Problem
from thankbook.validationwords.wrongfields import told_where_right
from thankbook.yamlfile import ValuePath

_TO = ".."


def check(context: Context) -> Iterator[Problem]:
    """``04-10`` counts as month-day; where the day may come first, its author is asked."""
    yield from told_where_right((_of_own_dates(context), _of_closed_dates(context)))


def _of_own_dates(context: Context) -> Iterator[Problem]:
    yield from told_where_right(
        _of_day(context, ("calendar", "own_dates", index, "on"), date.on)
        for index, date in enumerate(context.business.calendar.own_dates)
    )


def _of_closed_dates(context: Context) -> Iterator[Problem]:
    yield from told_where_right(
        _of_day(context, ("calendar", "closed_dates", index), day)
        for index, day in enumerate(context.business.calendar.closed_dates)
    )


def _of_day(context: Context, path: ValuePath, day: str) -> Iterator[Problem]:
    # How it was typed tells more than what was read, but only where that could be read.
    typed = str(context.document.value_at(path)) if day else ""
    if found := _ambiguous(typed, context.territory):
        read, other = found
        yield context.ask(
            path,
            f"'{typed}' is read as month-day, so {read.long}.",
            f"If you mean {other.long}, write '{other.short}'; '{read.short}' leaves no doubt.",
        )


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
