"""The twelve months that are planned: which days are open, which weeks and months they make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

DAYS_PER_WEEK = 7
MONTHS = 12
_SHORTEST_MONTH = 28


@dataclass(frozen=True)
class Week:
    """The open days of a calendar week, as far as they lie in the year.

    ``work_days`` are those of them that work may be planned on.
    """

    number: int
    monday: date
    open_days: tuple[date, ...]
    work_days: tuple[date, ...]


@dataclass(frozen=True)
class Month:
    """A month of the plan; it begins on the day of the month on which the plan begins."""

    number: int
    first: date
    is_quiet: bool


@dataclass(frozen=True)
class RegionalHoliday:
    """A day that is a public holiday in some regions of a country: its name and their ids."""

    day: date
    name: str
    regions: tuple[str, ...]


@dataclass(frozen=True)
class Year:
    """A year from any day; ``closed`` are weekdays, Monday is 0.

    ``holidays`` are public holidays with their names. ``knows_holidays`` is false for a country
    whose holidays nobody has written down. ``regional_holidays`` are those of regions of which one
    may be the business's own: it may be open then, so they take no minutes, and no work is planned
    on them. ``weekend`` are weekdays on which offices are closed there.
    ``closed_dates`` are days of the year on which the business is closed by its own rule.
    """

    start: date
    closed: frozenset[int]
    quiet_months: frozenset[int]
    holidays: tuple[tuple[date, str], ...] = ()
    knows_holidays: bool = True
    regional_holidays: tuple[RegionalHoliday, ...] = ()
    closed_dates: frozenset[date] = frozenset()
    open_on_holidays: bool = False
    weekend: frozenset[int] = frozenset({5, 6})

    @property
    def end(self) -> date:
        """The first day after it."""
        return months_later(self.start, MONTHS)

    @property
    def open_days_per_week(self) -> int:
        """Open days of a week without holidays."""
        return DAYS_PER_WEEK - len(self.closed)

    def is_open(self, day: date) -> bool:
        """Whether somebody works."""
        return day.weekday() not in self.closed and day not in self._dates_off

    @cached_property
    def _dates_off(self) -> frozenset[date]:
        holidays = () if self.open_on_holidays else self.holidays
        return self.closed_dates.union(day for day, _ in holidays)

    @cached_property
    def _doubtful(self) -> frozenset[date]:
        """Days on which it is not known whether the business keeps a holiday."""
        regional = () if self.open_on_holidays else self.regional_holidays
        return frozenset(holiday.day for holiday in regional)

    @cached_property
    def weeks(self) -> tuple[Week, ...]:
        """Every calendar week with a day in the year."""
        return tuple(self._weeks())

    def _weeks(self) -> Iterator[Week]:
        monday = self.start - timedelta(self.start.weekday())
        number = 0
        while monday < self.end:
            days = (monday + timedelta(place) for place in range(DAYS_PER_WEEK))
            inside = (day for day in days if self.start <= day < self.end)
            open_days = tuple(day for day in inside if self.is_open(day))
            work_days = tuple(day for day in open_days if day not in self._doubtful)
            yield Week(number, monday, open_days, work_days)
            monday += timedelta(DAYS_PER_WEEK)
            number += 1

    @cached_property
    def months(self) -> tuple[Month, ...]:
        """Twelve months; one is quiet where most of its days lie in a quiet month."""
        firsts = [months_later(self.start, number) for number in range(MONTHS)]
        middles = [first + timedelta(_SHORTEST_MONTH // 2) for first in firsts]
        return tuple(
            Month(number, first, middle.month in self.quiet_months)
            for number, (first, middle) in enumerate(zip(firsts, middles, strict=True))
        )

    def last_day_of(self, month: Month) -> date:
        """The last day of a month of the plan."""
        return months_later(self.start, month.number + 1) - timedelta(1)

    @cached_property
    def months_with_work(self) -> tuple[Month, ...]:
        """Those with a day that work may be planned on; all of them where none has one."""
        days = {day for week in self.weeks for day in week.work_days}
        numbers = {self.month_of(day).number for day in days}
        return tuple(month for month in self.months if month.number in numbers) or self.months

    def month_of(self, day: date) -> Month:
        """The month of the plan that a day lies in."""
        return max(
            (month for month in self.months if month.first <= day), key=lambda month: month.first
        )

    def first_day_of(self, week: Week) -> date:
        """The first day of a week on which work is planned; without one, its first in the year."""
        return week.work_days[0] if week.work_days else max(week.monday, self.start)

    def week_of(self, day: date) -> Week:
        """The week that a day of the year lies in."""
        monday = self.weeks[0].monday
        return self.weeks[(day - monday).days // DAYS_PER_WEEK]

    def first_open_week(self, month: Month, later_by: int) -> Week:
        """The week some weeks into a month, or the next with a day for work; else the last such.

        Only in a year without any such day is it a week without one.
        """
        wanted = self.week_of(month.first).number + later_by
        with_work = [week for week in self.weeks if week.work_days] or [self.weeks[-1]]
        return next((week for week in with_work if week.number >= wanted), with_work[-1])


def months_later(day: date, months: int) -> date:
    """The same day some months on; the last one where that month is shorter."""
    years, month = divmod(day.month - 1 + months, MONTHS)
    last = (date(day.year + years + month // 11, (month + 1) % MONTHS + 1, 1) - timedelta(1)).day
    return date(day.year + years, month + 1, min(day.day, last))
