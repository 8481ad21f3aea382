"""The line-ups of a year: one tactic, one note, one number each open day, and what is special."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from typing import Literal

from thankbook.library.items import Metric, Note, Tactic
from thankbook.tailoring.lineup.noteturns import Wanted, note_turns
from thankbook.tailoring.lineup.rotation import Rotation, Turn
from thankbook.tailoring.playbook import Playbook

_NEAR = timedelta(10)
_SPOKEN_OF = ("daily", "weekly", "monthly", "quarterly")
"""What is counted once a year is no news on a Tuesday."""


@dataclass(frozen=True, slots=True)
class Special:
    """Something about a day: a public holiday, a day of the business, a tactic's day or first day.

    ``what`` is a name, or the id of the tactic.
    """

    day: date
    kind: Literal["holiday", "own", "begins", "dated"]
    what: str


@dataclass(frozen=True, slots=True)
class Crew:
    """Those who do one kind of work, with the tactic of each open day; "" is everybody."""

    kind: str
    turns: tuple[Turn | None, ...]


@dataclass(frozen=True)
class YearLineUps:
    """Works out the line-ups of a playbook; the same for the same playbook.

    Only what the staff edition shows goes in: in which week a tactic begins and which days it has,
    not how often it is done, which may rest on figures for managers.
    """

    playbook: Playbook

    @cached_property
    def days(self) -> tuple[date, ...]:
        """The open days of the year."""
        return tuple(day for week in self.playbook.plan.year.weeks for day in week.open_days)

    @cached_property
    def specials(self) -> tuple[Special, ...]:
        """What is special, by day."""
        return tuple(
            sorted(self._specials(), key=lambda special: (special.day, special.kind, special.what))
        )

    @cached_property
    def crews(self) -> tuple[Crew, ...]:
        """Everybody, then each kind of role that does some of the tactics but not all."""
        everybody = frozenset(self._tactics)
        doing = {kind: self._done_by(kind) for kind in self._kinds()}
        some = {kind: items for kind, items in doing.items() if items and items != everybody}
        return (
            Crew("", self._everybodys),
            *(Crew(kind, self._turns(items, self._everybodys)) for kind, items in some.items()),
        )

    @cached_property
    def notes(self) -> tuple[str | None, ...]:
        """The note of each open day, chosen with everybody's tactic of that day in mind."""
        occasions = self.playbook.library.vocabulary.occasions
        notes = self._daily_notes()
        special = frozenset(
            note.id for note in notes if occasions[note.facts.occasion].special_days
        )
        wanted = [
            Wanted(self._stages(turn), self._is_near(day))
            for day, turn in zip(self.days, self._everybodys, strict=True)
        ]
        return note_turns(notes, special, wanted)

    @cached_property
    def numbers(self) -> tuple[Turn | None, ...]:
        """The measure of each open day: the same one all month, another step of it each week."""
        metrics, year = self._metrics(), self.playbook.plan.year
        if not metrics:
            return tuple(None for _ in self.days)
        turns = []
        for day in self.days:
            month = year.month_of(day)
            weeks = year.week_of(day).number - year.week_of(month.first).number
            turns.append(Turn(metrics[month.number % len(metrics)].id, weeks))
        return tuple(turns)

    def _specials(self) -> Iterator[Special]:
        plan = self.playbook.plan
        own = self.playbook.description.business.calendar.own_dates
        for day, name in plan.year.holidays:
            yield Special(day, "holiday", name)
        for day, what in plan.own_days([(own_date.on, own_date.what) for own_date in own]):
            yield Special(day, "own", what)
        running = {beginning.candidate.item.id for beginning in plan.running}
        for item, day in self._begins.items():
            if item not in running:
                yield Special(day, "begins", item)
        for slot in plan.days_apart():
            yield Special(slot.day, "dated", slot.item_id)

    @cached_property
    def _begins(self) -> Mapping[str, date]:
        """The first open day of each tactic, in the order in which they begin."""
        last = self.days[-1:]
        first = {}
        for beginning in self.playbook.plan.beginnings:
            days = beginning.week.open_days or last
            if days:
                first[beginning.candidate.item.id] = days[0]
        return first

    @cached_property
    def _everybodys(self) -> tuple[Turn | None, ...]:
        return self._turns(frozenset(self._tactics), tuple(None for _ in self.days))

    def _turns(
        self, items: frozenset[str], instead: tuple[Turn | None, ...]
    ) -> tuple[Turn | None, ...]:
        """The turns of some tactics; those of ``instead`` before the first of them begins."""
        joins = {item: day for item, day in self._begins.items() if item in items}
        fixed = {
            special.day: special.what
            for special in reversed(self.specials)
            if special.what in joins
        }
        turns = _shared(tuple(joins.items()), tuple(fixed.items()), self.days)
        return tuple(own or other for own, other in zip(turns, instead, strict=True))

    @cached_property
    def _tactics(self) -> Mapping[str, Tactic]:
        return {tactic.item.id: tactic.item for tactic in self.playbook.tactics.chosen}

    def _kinds(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(role.kind for role in self.playbook.description.business.team))

    def _done_by(self, kind: str) -> frozenset[str]:
        return frozenset(
            name
            for name, item in self._tactics.items()
            if any(role.kind == kind for role in self.playbook.doers(item, doing=True))
        )

    def _stages(self, turn: Turn | None) -> frozenset[str]:
        return frozenset(self._tactics[turn.item_id].facts.stages) if turn else frozenset()

    def _is_near(self, day: date) -> bool:
        days = (special.day for special in self.specials if special.kind in ("holiday", "own"))
        return any(abs(day - special) <= _NEAR for special in days)

    def _daily_notes(self) -> list[Note]:
        """Thank-yous; condolences and invitations have an occasion, not a turn."""
        purposes = self.playbook.library.vocabulary.note_purposes
        chosen = (note.item for note in self.playbook.notes.chosen)
        return [note for note in chosen if purposes[note.facts.purpose].daily]

    def _metrics(self) -> list[Metric]:
        """Those that are counted often come first; all of them where none is."""
        chosen = [metric.item for metric in self.playbook.metrics.chosen]
        often = [metric for metric in chosen if metric.facts.cadence in _SPOKEN_OF]
        return sorted(often, key=lambda metric: _SPOKEN_OF.index(metric.facts.cadence)) or chosen


@lru_cache(maxsize=16)
def _shared(
    joins: tuple[tuple[str, date], ...],
    fixed: tuple[tuple[date, str], ...],
    days: tuple[date, ...],
) -> tuple[Turn | None, ...]:
    """The turns of some tactics; an edit of something else leaves them as they are."""
    return Rotation(dict(joins), dict(fixed)).turns(days)
