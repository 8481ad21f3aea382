"""How often customers have heard from a business in a month, and for what there is still room."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property
from math import ceil

from thankbook.tailoring.calendar.calendaryear import MONTHS, Year
from thankbook.tailoring.calendar.touchbounds import Bound, bound
from thankbook.tailoring.candidates import Candidate

_NONE = Fraction(0)
_MONTH = timedelta(31)
"""Days that lie so far apart lie in different months."""

Month = tuple[str, int]
"""A month of the calendar or of the plan, numbered so that the next one has the next number."""


@dataclass(frozen=True)
class Touching:
    """How often one time of a tactic reaches a customer on average, and customers of which stages.

    ``days_before`` are those on which a customer hears of it already, counted from its day: an
    invitation comes a month before its evening, or as much earlier as the limit asks for.
    """

    stages: tuple[str, ...]
    on_each_day: Fraction = Fraction(0)
    days_before: tuple[timedelta, ...] = ()

    def first_day(self, day: date) -> date:
        """The first day on which customers hear of what is done on a day."""
        return day - max(self.days_before, default=timedelta(0))


@dataclass
class TouchesByMonth:
    """Counts touches by stage, month of the calendar and month of the plan; no month is overfull.

    ``per_month`` are the limits by stage; a stage without one is not counted. What is ``reserved``
    is for what recurs: it can wait, but is waited for only where there is no other room.
    """

    year: Year
    per_month: Mapping[str, Fraction] = field(default_factory=dict)
    heard: dict[tuple[str, Month], Fraction] = field(default_factory=dict)
    reserved: dict[tuple[str, Month], Fraction] = field(default_factory=dict)

    def touching(self, candidate: Candidate) -> Touching:
        """How a tactic reaches customers whose patience is limited."""
        facts, cost = candidate.item.facts, candidate.cost
        times = max(int(cost.times.value), 1) if cost else 1
        stages = tuple(stage for stage in facts.stages if stage in self.per_month)
        if not stages or not facts.touches_per_customer_per_year:
            return Touching(())
        each_time = Fraction(facts.touches_per_customer_per_year) / times
        days, apart = ceil(each_time), max(self._bounds[stage].months for stage in stages) * _MONTH
        before = tuple(place * apart for place in range(1, days))
        return Touching(stages, each_time / days, before)

    def room(self, touching: Touching, day: date, *, waits: bool = True) -> int | None:
        """How often something may still be done on a day; None where it reaches nobody.

        Without ``waits``, what is reserved for others is not left to them.
        """
        if not touching.stages:
            return None
        left = min(
            self._left(stage, month, waits=waits)
            for each in self._days(touching, day)
            for month in self._months(each)
            for stage in touching.stages
        )
        return max(0, int(left / touching.on_each_day))

    def has_room(self, touching: Touching, days: Sequence[date], *, waits: bool) -> bool:
        """Whether something may still be done on all of some days."""
        trial = replace(self, heard=dict(self.heard))
        for day in days:
            if trial.room(touching, day, waits=waits) == 0:
                return False
            trial.take(touching, day, 1)
        return True

    def take(self, touching: Touching, day: date, times: int) -> None:
        """Note that something is done on a day."""
        self._count(self.heard, touching, day, times)

    def reserve(self, touching: Touching, day: date, times: int) -> None:
        """Leave room for what will be done on a day; fewer times than none set it free."""
        self._count(self.reserved, touching, day, times)

    def _count(
        self, counts: dict[tuple[str, Month], Fraction], touching: Touching, day: date, times: int
    ) -> None:
        for each in self._days(touching, day):
            for month in self._months(each):
                for stage in touching.stages:
                    counted = counts.get((stage, month), _NONE)
                    counts[stage, month] = counted + touching.on_each_day * times

    def _left(self, stage: str, month: Month, *, waits: bool) -> Fraction:
        """What is left in a month: the least of all spans of the limit that it lies in."""
        return min(
            most - max(self._spans(stage, month, months, waits=waits))
            for months, most in self._bounds[stage].spans()
        )

    def _spans(self, stage: str, month: Month, months: int, *, waits: bool) -> Iterator[Fraction]:
        """What was heard in each so many months that follow each other and hold this one."""
        kind, number = month
        near = [(stage, (kind, number + step)) for step in range(1 - months, months)]
        counts = (self.heard, self.reserved) if waits else (self.heard,)
        heard = [sum((count.get(each, _NONE) for count in counts), _NONE) for each in near]
        for first in range(months):
            yield sum(heard[first : first + months], _NONE)

    @cached_property
    def _bounds(self) -> Mapping[str, Bound]:
        return {stage: bound(per_month) for stage, per_month in self.per_month.items()}

    def _days(self, touching: Touching, day: date) -> Iterator[date]:
        yield day
        for before in touching.days_before:
            if day - before >= self.year.start:
                yield day - before

    def _months(self, day: date) -> tuple[Month, Month]:
        in_plan = bisect_right(self._firsts, day) - 1
        return ("calendar", day.year * MONTHS + day.month), ("plan", in_plan)

    @cached_property
    def _firsts(self) -> list[date]:
        return [month.first for month in self.year.months]
