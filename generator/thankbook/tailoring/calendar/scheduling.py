"""The chosen tactics as slots of weeks: nobody is given more than the minutes of a week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from thankbook.tailoring.calendar.calendaryear import Week, Year
from thankbook.tailoring.calendar.occasions import Due, dated, is_dated, weekly
from thankbook.tailoring.calendar.rollout import Beginning
from thankbook.tailoring.calendar.slots import Capacity, Slot, SlotKind, remaining
from thankbook.tailoring.calendar.takingturns import TakingTurns, divided_up
from thankbook.tailoring.cost import Cost

_ONE_IN: Mapping[SlotKind, int] = {"setup": 1, "prepare": 2, "finish": 2}
"""What is spread over weeks leaves room in each of them for what recurs."""


@dataclass(frozen=True)
class Unplaced:
    """Work that no week of the year has room for: how often, and the minutes by role."""

    item_id: str
    times: int
    minutes: Mapping[str, int]


@dataclass
class Scheduling:
    """Places work into weeks: setting up first, then what has its day, then what recurs.

    ``with_guests`` are the materials of what customers come together for. ``desk_work`` is done
    without customers, and on no weekend of the country while another day is open.
    """

    year: Year
    capacity: Capacity
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
        for beginning, cost in costed:
            if is_dated(beginning.candidate.item.facts.rhythm):
                self._place_dated(beginning, cost)
        for beginning, cost in costed:
            if not is_dated(beginning.candidate.item.facts.rhythm):
                self._place_weekly(beginning, cost)

    def _set_up(self, beginning: Beginning, cost: Cost) -> None:
        weeks = self._onward(beginning.week)
        self._divide(beginning.candidate.item.id, "setup", cost.setup_minutes, weeks, 0)

    def _place_dated(self, beginning: Beginning, cost: Cost) -> None:
        facts = beginning.candidate.item.facts
        guests = not self.with_guests.isdisjoint(facts.materials)
        in_turn = TakingTurns(cost.all_turns)
        for due in dated(facts.rhythm, self.year, beginning.week, with_guests=guests):
            self._place_once(beginning, due.week, in_turn.next().minutes)

    def _place_once(self, beginning: Beginning, week: Week, minutes: Mapping[str, int]) -> None:
        """One day's work; what its week has no room for is prepared before or finished after."""
        item_id = beginning.candidate.item.id
        if not week.work_days:  # the whole year has none
            self.unplaced.append(Unplaced(item_id, 1, dict(minutes)))
            return
        parts = self.capacity.taken_in(minutes, week)
        self._add(item_id, "dated", week, 1, parts)
        left = remaining(minutes, parts)
        before = [other for other in self._onward(beginning.week) if other.number < week.number]
        left = self._divide(item_id, "prepare", left, reversed(before), None)
        after = [other for other in self._onward(week) if other.number > week.number]
        self._divide(item_id, "finish", left, after, 0)

    def _place_weekly(self, beginning: Beginning, cost: Cost) -> None:
        item = beginning.candidate.item
        due = weekly(item.facts.rhythm, self.year, beginning.week, int(cost.times.value))
        for turns, theirs in divided_up(cost.all_turns, tuple(due)):
            if self.capacity.ever_fits(turns.minutes):
                waiting = self._place_in_turn(item.id, beginning.week, theirs, turns.minutes)
                self._help_out(beginning, cost, waiting, turns.minutes)
                continue
            for turn in theirs:
                for _ in range(turn.times):
                    self._place_once(beginning, turn.week, turns.minutes)

    def _place_in_turn(
        self, item_id: str, begin: Week, due: Iterable[Due], each_time: Mapping[str, int]
    ) -> int:
        """Whole turns; what a full week has no room for waits for the next one.

        Gives how many no week had room for.
        """
        turns = {turn.week.number: turn.times for turn in due}
        waiting = 0
        for week in self._onward(begin):
            waiting += turns.get(week.number, 0)
            fitting = self.capacity.fitting(each_time, week)
            count = waiting if fitting is None else min(waiting, fitting)
            if count:
                minutes = {role: amount * count for role, amount in each_time.items()}
                self.capacity.take(minutes, week)
                self._add(item_id, "weekly", week, count, minutes)
                waiting -= count
        return waiting

    def _help_out(
        self, beginning: Beginning, cost: Cost, waiting: int, each_time: Mapping[str, int]
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
                count = min(waiting, self.capacity.fitting(alone, week) or 0)
                if count:
                    minutes = {role: amount * count for role, amount in alone.items()}
                    self.capacity.take(minutes, week)
                    self._add(item_id, "weekly", week, count, minutes)
                    waiting -= count
        if waiting:
            minutes = {role: amount * waiting for role, amount in each_time.items()}
            self.unplaced.append(Unplaced(item_id, waiting, minutes))

    def _divide(
        self,
        item_id: str,
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
                self._add(item_id, kind, week, 0, parts)
                left = remaining(left, parts)
        if left and times_unplaced is not None:
            self.unplaced.append(Unplaced(item_id, times_unplaced, left))
        return left

    def _onward(self, begin: Week) -> Iterator[Week]:
        return (week for week in self.year.weeks[begin.number :] if week.work_days)

    def _add(
        self, item_id: str, kind: SlotKind, week: Week, times: int, minutes: Mapping[str, int]
    ) -> None:
        """A slot on a day of its own among those for work, so that not all falls on Monday."""
        days = self.capacity.days_for(minutes, week)
        workdays = tuple(day for day in days if day.weekday() not in self.year.weekend)
        if item_id in self.desk_work and workdays:
            days = workdays
        day = days[0 if kind == "setup" else self.places[item_id] % len(days)]
        self._slots.append(Slot(item_id, kind, 0, week.number, day, times, dict(minutes)))
