"""In which weeks a tactic is due, and how often in each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from thankbook.business.openweeks import WEEKS_PER_YEAR
from thankbook.library.itemfacts import Rhythm
from thankbook.tailoring.calendar.calendaryear import Month, Week, Year

_MONTHS_OF = {"month": 1, "quarter": 3, "year": 12}
_WEEKS_PER_MONTH = 4


@dataclass(frozen=True)
class Due:
    """How often a tactic is due in a week."""

    week: Week
    times: int


def is_dated(rhythm: Rhythm) -> bool:
    """Whether it has days of its own in the year, unlike what recurs all the time."""
    return rhythm.per in _MONTHS_OF


def dated(rhythm: Rhythm, year: Year, begin: Week, *, with_guests: bool = False) -> tuple[Due, ...]:
    """The weeks of what happens a few times a month, a quarter or a year.

    The rest of the year is divided evenly, and the times lie evenly apart: where most of them meet
    a quiet month, for that is when there is time. Guests are asked in a month that is not quiet: in
    a quiet one they are away.
    """
    open_months = year.months_with_work
    months = [month for month in open_months if year.week_of(month.first).number >= begin.number]
    months = months or [open_months[-1]]
    length = _MONTHS_OF[rhythm.per]
    if length == 1:
        return tuple(_in_months(months, year, rhythm.times))
    full_year = rhythm.times * len(year.months) // length
    count = max(1, full_year * len(months) // len(year.months))
    return tuple(_spread(months, year, count, quiet=not with_guests))


def weekly(rhythm: Rhythm, year: Year, begin: Week, times_per_year: int) -> Iterator[Due]:
    """How often something that recurs all the time is due in each week from its beginning on."""
    if rhythm.per == "week":
        # A year touches 53 calendar weeks or more, and has not more weeks of work than 52.
        for week in _weeks_with_work(year.weeks[begin.number : WEEKS_PER_YEAR]):
            yield Due(week, rhythm.times)
        return
    work_days = sum(len(week.work_days) for week in year.weeks)
    passed = 0
    for week in _weeks_with_work(year.weeks):
        before = times_per_year * passed // work_days
        passed += len(week.work_days)
        times = times_per_year * passed // work_days - before
        if week.number >= begin.number and times:
            yield Due(week, times)


def _weeks_with_work(weeks: Iterable[Week]) -> Iterator[Week]:
    """Weeks with a day that work may be planned on."""
    return (week for week in weeks if week.work_days)


def _in_months(months: list[Month], year: Year, times: int) -> Iterator[Due]:
    for month in months:
        for place in range(times):
            later_by = (2 * place + 1) * _WEEKS_PER_MONTH // (2 * times)
            yield Due(year.first_open_week(month, later_by), 1)


def _spread(months: list[Month], year: Year, count: int, *, quiet: bool) -> Iterator[Due]:
    """The same place in each part of the year: the one that meets most of the months wanted."""
    parts = [
        months[place * len(months) // count : (place + 1) * len(months) // count]
        or [months[place % len(months)]]
        for place in range(count)
    ]
    middle = len(parts[0]) // 2

    def suited(place: int) -> tuple[int, int]:
        met = sum(part[min(place, len(part) - 1)].is_quiet == quiet for part in parts)
        return met, -abs(place - middle)

    best = max(range(max(map(len, parts))), key=suited)
    for part in parts:
        month = part[min(best, len(part) - 1)]
        if not quiet and month.is_quiet:  # guests are away
            month = next((other for other in part if not other.is_quiet), month)
        yield Due(year.first_open_week(month, 1 + count % 3), 1)
