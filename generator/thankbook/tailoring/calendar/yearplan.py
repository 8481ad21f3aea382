"""The plan of a year: who does what in which week, and what it adds up to by month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from thankbook.business.origin import Origin
from thankbook.business.parts import Role
from thankbook.business.rounding import rounded_to
from thankbook.business.tracedfigures import Figure
from thankbook.tailoring.calendar.calendaryear import Month, Week, Year
from thankbook.tailoring.calendar.occasions import is_dated
from thankbook.tailoring.calendar.rollout import Beginning, Timing, beginnings
from thankbook.tailoring.calendar.scheduling import Scheduling, Unplaced
from thankbook.tailoring.calendar.slots import Capacity, Slot
from thankbook.tailoring.calendar.touchesbymonth import TouchesByMonth
from thankbook.tailoring.candidates import Candidate
from thankbook.vocabulary import Vocabulary

_NOTHING = Figure(Decimal(0))
_SMALLEST = Decimal("0.000001")


@dataclass(frozen=True)
class YearPlan:
    """Beginnings and slots in order, and work that no week has room for.

    A tactic whose cost is not known begins, but has no slots.
    """

    year: Year
    """The planned year: its weeks, open days and public holidays."""

    beginnings: tuple[Beginning, ...]
    """When each chosen tactic begins, in the order of the weeks."""

    slots: tuple[Slot, ...]
    """What is done in which week by which role, with its minutes, in order."""

    unplaced: tuple[Unplaced, ...]
    """What no week has room for, and how many minutes of it."""

    def day_of(self, beginning: Beginning) -> date:
        """The day on which a tactic begins: the one truth of every page, file and table."""
        return self.year.first_day_of(beginning.week)

    def begun_in(self, month: Month) -> tuple[Beginning, ...]:
        """What begins on a day of a month of the plan."""
        return tuple(
            beginning
            for beginning in self.new
            if self.year.month_of(self.day_of(beginning)) == month
        )

    @cached_property
    def new(self) -> tuple[Beginning, ...]:
        """What begins within the year."""
        return tuple(beginning for beginning in self.beginnings if beginning.running_since is None)

    @property
    def running(self) -> tuple[Beginning, ...]:
        """What has been running since before the year."""
        return tuple(
            beginning for beginning in self.beginnings if beginning.running_since is not None
        )

    @cached_property
    def reviews(self) -> tuple[tuple[date, Beginning], ...]:
        """What has run for a year, or for some, on a day of this one: what came of it is asked."""
        found = []
        for beginning in self.running:
            since = beginning.running_since
            day = since and next(self._anniversaries(since), None)
            if day:
                found.append((day, beginning))
        return tuple(sorted(found, key=lambda pair: (pair[0], pair[1].candidate.item.id)))

    def _anniversaries(self, since: date) -> Iterator[date]:
        """The day on which full years are over, or the next one for work; none at the very end."""
        for year in dict.fromkeys((self.year.start.year, self.year.end.year)):
            day = _date(year, since.month, since.day)
            work = (open_day for week in self.year.weeks for open_day in week.work_days)
            if self.year.start <= day < self.year.end and since.year < year:
                yield from (other for other in work if other >= day)

    def in_week(self, week: Week) -> tuple[Slot, ...]:
        """The slots of a week."""
        return tuple(slot for slot in self.slots if slot.week == week.number)

    def in_month(self, month: Month) -> tuple[Slot, ...]:
        """The slots whose days lie in a month of the plan."""
        return tuple(slot for slot in self.slots if self.year.month_of(slot.day) == month)

    def days_apart(self) -> tuple[Slot, ...]:
        """Days of what happens at most monthly; what happens more often is a rhythm, not a day.

        What recurs has none, even where it is done on a few days: how many may be for managers.
        """
        rhythms = {name: candidate.item.facts.rhythm for name, candidate in self.costs.items()}
        dated = [
            slot for slot in self.slots if slot.kind == "dated" and is_dated(rhythms[slot.item_id])
        ]
        counts = Counter(slot.item_id for slot in dated)
        return tuple(slot for slot in dated if counts[slot.item_id] <= len(self.year.months))

    def minutes(self, slots: Sequence[Slot], role_id: str) -> Figure:
        """A role's minutes in some slots, with what they rest on."""
        parts = (self._minutes(slot, role_id) for slot in slots if role_id in slot.minutes)
        return sum(parts, _NOTHING)

    def money(self, slots: Sequence[Slot]) -> Figure:
        """What the material for some slots costs, in the business's currency."""
        times: Counter[str] = Counter()
        for slot in slots:
            times[slot.item_id] += slot.times
        return sum((self._money(item_id, count) for item_id, count in times.items()), _NOTHING)

    def _money(self, item_id: str, times: int) -> Figure:
        cost = self.costs[item_id].cost
        if cost is None or not times:
            return _NOTHING
        money = cost.known_money
        each_time = rounded_to(money.value / max(cost.times.value, Decimal(1)), _SMALLEST)
        return Figure((each_time * times).normalize() + 0, money.origins)

    @cached_property
    def costs(self) -> Mapping[str, Candidate]:
        """The planned tactics by id."""
        return {beginning.candidate.item.id: beginning.candidate for beginning in self.beginnings}

    def first(self, count: int) -> tuple[str, ...]:
        """The ids of the tactics that are begun first."""
        return tuple(beginning.candidate.item.id for beginning in self.beginnings[:count])

    def own_days(self, days: Sequence[tuple[str, str]]) -> Iterator[tuple[date, str]]:
        """Days of the year, given as month-day with what happens, as dates in order."""
        dated = []
        for month_day, what in days:
            month, day = map(int, month_day.split("-"))
            for year in (self.year.start.year, self.year.end.year):
                found = _date(year, month, day)
                if self.year.start <= found < self.year.end:
                    dated.append((found, what))
        yield from sorted(set(dated))

    def _minutes(self, slot: Slot, role_id: str) -> Figure:
        cost = self.costs[slot.item_id].cost
        origins = frozenset[Origin]()
        if cost:
            origins = cost.shared_origins
            origins |= cost.times.origins if slot.kind != "setup" else frozenset()
        return Figure(Decimal(slot.minutes[role_id]), origins)


def year_plan(
    chosen: Sequence[Candidate],
    year: Year,
    team: tuple[Role, ...],
    vocabulary: Vocabulary,
    timing: Timing | None = None,
    touches: Mapping[str, Fraction] | None = None,
) -> YearPlan:
    """The plan of a year of the chosen tactics; days on which some begin may stand.

    ``touches`` say how often customers of a stage may hear from the business in a month.
    """
    begun = beginnings(chosen, year, vocabulary.ramp, timing)
    materials = vocabulary.materials.items()
    with_guests = frozenset(name for name, material in materials if material.guests)
    desk_work = frozenset(
        candidate.item.id
        for candidate in chosen
        if is_dated(candidate.item.facts.rhythm)
        and "front" not in candidate.item.facts.minutes
        and with_guests.isdisjoint(candidate.item.facts.materials)
    )
    counted = TouchesByMonth(year, touches or {})
    scheduling = Scheduling(year, Capacity(year, team), counted, with_guests, desk_work)
    scheduling.place(begun)
    return YearPlan(year, begun, scheduling.slots(), tuple(scheduling.unplaced))


def _date(year: int, month: int, day: int) -> date:
    """A day of a year; the 28th where that year has no 29 February."""
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, day - 1)
