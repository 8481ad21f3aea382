"""Work that several roles can share, and how many minutes they have for it together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from thankbook.library.itemfacts import TacticFacts
from thankbook.tailoring.workforce import Workforce
from thankbook.vocabulary.weekdays import Weekday

_MINUTES, _AND = "minutes/", "+"
_MOST_POOLS = 64
"""More pools than most teams have; beyond it, only the calendar minds who works on which day."""


@dataclass(frozen=True, slots=True)
class WorkPart:
    """Some of the times of a tactic, or setting it up, as far as one kind of work is concerned."""

    kind: str
    """The kind of work."""

    count: int
    """How often it is done in a year."""

    minutes: int
    """Whole minutes of each time."""

    able: frozenset[str]
    """The ids of the roles that can do it."""

    is_setup: bool = False


@dataclass(frozen=True)
class WorkPools:
    """Divides the work of tactics by who can do it.

    Work can be shared out within the minutes of all roles exactly if, for each group of roles, what
    only they can do is within their minutes together (Hall's condition). These groups are pools.
    """

    workforce: Workforce

    def parts(
        self, facts: TacticFacts, times: int, *, is_begun: bool = False
    ) -> tuple[WorkPart, ...]:
        """All work of a tactic that is done so many times; what ``is_begun`` is set up already."""
        return tuple(self._parts(facts, times, is_begun=is_begun))

    def _parts(self, facts: TacticFacts, times: int, *, is_begun: bool) -> Iterator[WorkPart]:
        able = self.workforce.able
        for kind, minutes in () if is_begun else facts.setup_minutes.items():
            yield WorkPart(kind, 1, minutes, able(kind), is_setup=True)
        comes_by_itself = self.workforce.vocabulary.rhythms[facts.rhythm.per].any_day
        for kind, minutes in facts.minutes.items():
            if not comes_by_itself or not self._by_day:
                yield WorkPart(kind, times, minutes, able(kind))
                continue
            for days, count in self._on_days(times):
                yield WorkPart(kind, count, minutes, able(kind, days))

    def _on_days(self, times: int) -> Iterator[tuple[tuple[Weekday, ...], int]]:
        """Whole times of a year on each group of days, spread evenly over the open weekdays.

        On which weekday each of them falls does not rest on who works when.
        """
        open_days = self.workforce.open_days
        counts = {
            day: times * (place + 1) // len(open_days) - times * place // len(open_days)
            for place, day in enumerate(open_days)
        }
        for days in self.workforce.day_groups:
            yield days, sum(counts[day] for day in days)

    @cached_property
    def _by_day(self) -> bool:
        """Whether it matters on which weekday something is done."""
        groups = self.workforce.day_groups
        return len(groups) > 1 and len(_closed_under_union(self._able_on(groups))) <= _MOST_POOLS

    def _able_on(self, groups: tuple[tuple[Weekday, ...], ...]) -> set[frozenset[str]]:
        able, kinds = self.workforce.able, self.workforce.vocabulary.role_kinds
        anytime = {able(kind) for kind in kinds}
        return anytime.union(able(kind, days) for kind in kinds for days in groups)

    @cached_property
    def pools(self) -> tuple[frozenset[str], ...]:
        """The groups of roles, those of fewest roles first."""
        groups = self.workforce.day_groups if self._by_day else ()
        made = _closed_under_union(self._able_on(groups))
        return tuple(sorted(made, key=lambda pool: (len(pool), sorted(pool))))

    def uses(self, parts: tuple[WorkPart, ...]) -> Mapping[frozenset[str], int]:
        """Minutes of a year that can only come out of a pool, for each pool."""
        return {
            pool: sum(part.count * part.minutes for part in parts if part.able <= pool)
            for pool in self.pools
        }


def pool_id(pool: frozenset[str]) -> str:
    """The id of a pool among budgets."""
    return f"{_MINUTES}{_AND.join(sorted(pool))}"


def is_pool(budget_id: str) -> bool:
    """Whether a budget is one of minutes."""
    return budget_id.startswith(_MINUTES)


def limits_of_pool(budget_id: str) -> tuple[str, ...]:
    """The ids of the limits that a pool is made of: the minutes of each of its roles."""
    return tuple(f"{_MINUTES}{role}" for role in budget_id.removeprefix(_MINUTES).split(_AND))


def _closed_under_union(sets: set[frozenset[str]]) -> set[frozenset[str]]:
    made: set[frozenset[str]] = set()
    for able in sorted(sets, key=sorted):
        made |= {able} | {able | pool for pool in made}
        if len(made) > 2 * _MOST_POOLS:
            return made
    return made
