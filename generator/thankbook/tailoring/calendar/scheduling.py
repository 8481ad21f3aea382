"""The chosen tactics as slots of weeks: nobody is given more than the minutes of a week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from fractions import Fraction
from typing import Literal

from thankbook.tailoring.calendar.calendaryear import Week, Year
from thankbook.tailoring.calendar.occasions import Due, dated, is_dated, weekly
from thankbook.tailoring.calendar.rollout import Beginning
from thankbook.tailoring.calendar.seriesweeks import moved
from thankbook.tailoring.calendar.slots import Capacity, Slot, SlotKind, remaining
from thankbook.tailoring.calendar.takingturns import TakingTurns, divided_up
from thankbook.tailoring.calendar.touchesbymonth import TouchesByMonth
from thankbook.tailoring.cost import Cost

_ONE_IN: Mapping[SlotKind, int] = {"setup": 1, "prepare": 2, "finish": 2}
"""What is spread over weeks leaves room in each of them for what recurs."""


WhyUnplaced = Literal["minutes", "touches"]
"""What there is no room in: people's minutes, or the patience of customers."""


@dataclass(frozen=True)
class Unplaced:
    """Work that no week of the year has room for: how often, and the minutes by role."""

    item_id: str
    times: int
    minutes: Mapping[str, int]
    why: WhyUnplaced = "minutes"


@dataclass
class Waiting:
    """How many turns wait for a week with room, and what there was no room in."""

    times: int = 0
    why: WhyUnplaced = "minutes"


@dataclass
class Scheduling:
    """Places work into weeks: setting up first, then what has its day, then what recurs.

    ``with_guests`` are the materials of what customers come together for. ``desk_work`` is done
    without customers, and on no weekend of the country while another day is open.
    """

    year: Year
    capacity: Capacity
    touches: TouchesByMonth
    with_guests: frozenset[str] = frozenset()
    desk_work: frozenset[str] = frozenset()
    places: dict[str, int] = field(default_factory=dict)
    unplaced: list[Unplaced] = field(default_factory=list)
    _slots: list[Slot] = field(default_factory=list)

    def slots(self) -> tuple[Slot, ...]:
        """Every slot by day, those of a tactic and kind counted from 1."""
        counts: Counter[tuple[str, SlotKind]] = Counter()
        numbered = []
        for slot in sorted(self._slots, key=lambda slot: (slot.day, self.places[slot.item_id])):
            counts[slot.item_id, slot.kind] += 1
            numbered.append(replace(slot, number=counts[slot.item_id, slot.kind]))
        return tuple(numbered)

    def place(self, beginnings: Sequence[Beginning]) -> None:
        """Every beginning whose cost is known."""
        self.places = {
            beginning.candidate.item.id: place for place, beginning in enumerate(beginnings)
        }
        known = [(beginning, beginning.candidate.cost) for beginning in beginnings]
        costed = [(beginning, cost) for beginning, cost in known if cost is not None]
        for beginning, cost in costed:
            self._set_up(beginning, cost)
        recurring = [pair for pair in costed if not is_dated(pair[0].candidate.item.facts.rhythm)]
        due = [self._due(beginning, cost) for beginning, cost in recurring]
        # What recurs is there whatever has its day, and takes its part of each month's touches.
        for (beginning, cost), turns in zip(recurring, due, strict=True):
            self._reserve(beginning, cost, turns, 1)
        # Of what has its day, what a customer notices most has the fewest months to choose from.
        dated_first = sorted(costed, key=lambda pair: -self._noticed(pair[0]))
        for beginning, cost in dated_first:
            if is_dated(beginning.candidate.item.facts.rhythm):
                self._place_dated(beginning, cost)
        for (beginning, cost), turns in zip(recurring, due, strict=True):
            self._reserve(beginning, cost, turns, -1)
            self._place_weekly(beginning, cost, turns)

    def _due(self, beginning: Beginning, cost: Cost) -> tuple[Due, ...]:
        rhythm = beginning.candidate.item.facts.rhythm
        return tuple(weekly(rhythm, self.year, beginning.week, int(cost.times.value)))

    def _reserve(
        self, beginning: Beginning, cost: Cost, turns: Iterable[Due], sign: Literal[1, -1]
    ) -> None:
        touching = self.touches.touching(beginning.candidate)
        for turn in turns if touching.stages else ():
            day = self._day(beginning, "weekly", turn.week, cost.minutes_each_time)
            self.touches.reserve(touching, day, sign * turn.times)

    def _noticed(self, beginning: Beginning) -> Fraction:
        return self.touches.touching(beginning.candidate).on_each_day

    def _set_up(self, beginning: Beginning, cost: Cost) -> None:
        weeks = self._onward(beginning.week)
        self._divide(beginning, "setup", cost.setup_minutes, weeks, 0)

    def _place_dated(self, beginning: Beginning, cost: Cost) -> None:
        facts = beginning.candidate.item.facts
        guests = not self.with_guests.isdisjoint(facts.materials)
        in_turn = TakingTurns(cost.all_turns)
        due = dated(facts.rhythm, self.year, beginning.week, with_guests=guests)
        turns = [in_turn.next().minutes for _ in due]
        able = tuple(self._onward(beginning.week))
        if not able:  # the whole year has no day for it
            self._give_up(beginning, turns, "minutes")
            return
        weeks = self._bearable_weeks(beginning, [turn.week for turn in due], able, turns)
        for week, minutes in zip(weeks, turns, strict=False):
            self._place_once(beginning, week, minutes)
        self._give_up(beginning, turns[len(weeks) :], "touches")

    def _bearable_weeks(
        self,
        beginning: Beginning,
        due: Sequence[Week],
        able: Sequence[Week],
        turns: Sequence[Mapping[str, int]],
    ) -> tuple[Week, ...]:
        """The weeks due or others near them; only without any does what recurs wait."""
        weeks = moved(due, able, lambda weeks: self._bear(beginning, weeks, turns))
        if len(weeks) == len(due):
            return weeks
        return moved(due, able, lambda weeks: self._bear(beginning, weeks, turns, waits=False))

    def _give_up(
        self, beginning: Beginning, turns: Iterable[Mapping[str, int]], why: WhyUnplaced
    ) -> None:
        for minutes in turns:
            self.unplaced.append(Unplaced(beginning.candidate.item.id, 1, dict(minutes), why))

    def _bear(
        self,
        beginning: Beginning,
        weeks: Sequence[Week],
        turns: Sequence[Mapping[str, int]],
        *,
        waits: bool = True,
    ) -> bool:
        """Whether customers can bear all of these times together, announced beforehand."""
        touching = self.touches.touching(beginning.candidate)
        days = [
            self._day(beginning, "dated", week, minutes)
            for week, minutes in zip(weeks, turns, strict=False)
        ]
        begins = self.year.first_day_of(beginning.week)
        if beginning.running_since is None and touching.first_day(min(days)) < begins:
            return False
        return self.touches.has_room(touching, days, waits=waits)

    def _place_once(self, beginning: Beginning, week: Week, minutes: Mapping[str, int]) -> None:
        """One day's work; what its week has no room for is prepared before or finished after."""
        item_id = beginning.candidate.item.id
        day = self._day(beginning, "dated", week, minutes)
        parts = self.capacity.taken_in(minutes, week)
        self._slots.append(Slot(item_id, "dated", 0, week.number, day, 1, parts))
        self.touches.take(self.touches.touching(beginning.candidate), day, 1)
        left = remaining(minutes, parts)
        before = [other for other in self._onward(beginning.week) if other.number < week.number]
        left = self._divide(beginning, "prepare", left, reversed(before), None)
        after = [other for other in self._onward(week) if other.number > week.number]
        self._divide(beginning, "finish", left, after, 0)

    def _place_weekly(self, beginning: Beginning, cost: Cost, due: Sequence[Due]) -> None:
        for turns, theirs in divided_up(cost.all_turns, due):
            if self.capacity.ever_fits(turns.minutes):
                waiting = self._place_in_turn(beginning, theirs, turns.minutes)
                self._help_out(beginning, cost, waiting, turns.minutes)
                continue
            for turn in theirs:
                for _ in range(turn.times):
                    self._place_when_bearable(beginning, turn.week, turns.minutes)

    def _place_when_bearable(
        self, beginning: Beginning, first: Week, minutes: Mapping[str, int]
    ) -> None:
        weeks = self._onward(first)
        found = next((week for week in weeks if self._bear(beginning, [week], [minutes])), None)
        if found:
            self._place_once(beginning, found, minutes)
        else:
            self._give_up(beginning, [minutes], "touches")

    def _place_in_turn(
        self, beginning: Beginning, due: Iterable[Due], each_time: Mapping[str, int]
    ) -> Waiting:
        """Whole turns; what a full week or month has no room for waits for the next one."""
        turns = {turn.week.number: turn.times for turn in due}
        waiting = Waiting()
        for week in self._onward(beginning.week):
            waiting.times += turns.get(week.number, 0)
            self._take_turns(beginning, week, waiting, each_time)
        return waiting

    def _take_turns(
        self, beginning: Beginning, week: Week, waiting: Waiting, each_time: Mapping[str, int]
    ) -> None:
        """As many of the waiting turns as a week has minutes, and its month has patience, for."""
        touching = self.touches.touching(beginning.candidate)
        day = self._day(beginning, "weekly", week, each_time)
        fitting, bearable = self.capacity.fitting(each_time, week), self.touches.room(touching, day)
        able = waiting.times if fitting is None else min(waiting.times, fitting)
        count = able if bearable is None else min(able, bearable)
        if count < able:
            waiting.why = "touches"
        if count:
            minutes = {role: amount * count for role, amount in each_time.items()}
            self.capacity.take(minutes, week)
            self.touches.take(touching, day, count)
            item_id = beginning.candidate.item.id
            self._slots.append(Slot(item_id, "weekly", 0, week.number, day, count, minutes))
            waiting.times -= count

    def _help_out(
        self, beginning: Beginning, cost: Cost, waiting: Waiting, each_time: Mapping[str, int]
    ) -> None:
        """What the year of the others had no room for, done by one who leads and has a part in it.

        It is noted as having no place where that has none either.
        """
        item_id, having_part = beginning.candidate.item.id, cost.doing(with_setup=True)
        leads = [role.id for role in self.capacity.team if role.kind == "lead"]
        helpers = [role for role in leads if role in having_part]
        if helpers and each_time != {helpers[0]: sum(each_time.values())}:
            alone = {helpers[0]: sum(each_time.values())}
            for week in self._onward(beginning.week):
                self._take_turns(beginning, week, waiting, alone)
        if waiting.times:
            minutes = {role: amount * waiting.times for role, amount in each_time.items()}
            self.unplaced.append(Unplaced(item_id, waiting.times, minutes, waiting.why))

    def _divide(
        self,
        beginning: Beginning,
        kind: SlotKind,
        minutes: Mapping[str, int],
        weeks: Iterable[Week],
        times_unplaced: int | None,
    ) -> dict[str, int]:
        """Minutes laid into weeks one after another; what no week takes is given back.

        With ``times_unplaced`` it is also noted as having no place.
        """
        left = dict(minutes)
        for week in weeks:
            if not left:
                break
            parts = self.capacity.taken_in(left, week, _ONE_IN[kind])
            if parts:
                day = self._day(beginning, kind, week, parts)
                item_id = beginning.candidate.item.id
                self._slots.append(Slot(item_id, kind, 0, week.number, day, 0, parts))
                left = remaining(left, parts)
        if left and times_unplaced is not None:
            self.unplaced.append(Unplaced(beginning.candidate.item.id, times_unplaced, left))
        return left

    def _onward(self, begin: Week) -> Iterator[Week]:
        return (week for week in self.year.weeks[begin.number :] if week.work_days)

    def _day(
        self, beginning: Beginning, kind: SlotKind, week: Week, minutes: Iterable[str]
    ) -> date:
        """The day of a tactic's work among those for work, so that not all falls on Monday."""
        item_id = beginning.candidate.item.id
        days = self.capacity.days_for(minutes, week)
        workdays = tuple(day for day in days if day.weekday() not in self.year.weekend)
        if item_id in self.desk_work and workdays:
            days = workdays
        return days[0 if kind == "setup" else self.places[item_id] % len(days)]
