"""Who does how much of the chosen tactics: those whose work it is, then those who help out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate

from thankbook.business.openweeks import WEEKS_PER_YEAR
from thankbook.business.origin import Origin
from thankbook.library.items import Tactic
from thankbook.tailoring.cost import Cost, Turns
from thankbook.tailoring.workpools import WorkPart, WorkPools

Doing = tuple[int, Mapping[str, int]]
"""So many times, and the minutes of each by role."""


@dataclass(frozen=True)
class Task:
    """A chosen tactic to be shared out."""

    tactic: Tactic
    cost: Cost
    is_begun: bool = False

    def parts(self, pools: WorkPools) -> tuple[WorkPart, ...]:
        """Its work."""
        times = int(self.cost.times.value)
        return pools.parts(self.tactic.facts, times, is_begun=self.is_begun)


@dataclass
class WorkSharing:
    """Shares work out within the minutes of a year; made anew for each choice of tactics.

    Work that few can do is given out first. Of those whose work it is, each takes what comes all
    the time by the minutes that are left; what comes seldom stays in one hand.
    """

    pools: WorkPools
    capacity: Mapping[str, int]
    """Whole minutes of a year, by the id of a role."""

    _left: dict[str, int] = field(default_factory=dict)

    def shared(self, tasks: Sequence[Task]) -> Mapping[str, Cost]:
        """The cost of each tactic with who does what of it, by id."""
        self._left = dict(self.capacity)
        every = [
            (task, number, part)
            for task in tasks
            for number, part in enumerate(task.parts(self.pools))
        ]
        done: dict[tuple[str, int], list[Doing]] = {}
        for task, number, part in sorted(every, key=lambda entry: len(entry[2].able)):
            done[task.tactic.id, number] = list(self._given_out(part))
        origins = frozenset(origin for task in tasks for origin in task.cost.times.origins)
        return {task.tactic.id: self._cost(task, done, origins) for task in tasks}

    def _cost(
        self,
        task: Task,
        done: Mapping[tuple[str, int], list[Doing]],
        origins: frozenset[Origin],
    ) -> Cost:
        parts, item_id = task.parts(self.pools), task.tactic.id
        setup: dict[str, int] = {}
        by_kind: dict[str, list[Doing]] = {}
        for number, part in enumerate(parts):
            if part.is_setup:
                for _, minutes in done[item_id, number]:
                    for role, amount in minutes.items():
                        setup[role] = setup.get(role, 0) + amount
            else:
                by_kind.setdefault(part.kind, []).extend(done[item_id, number])
        turns = tuple(_together(by_kind.values()))
        usual = Cost(task.cost.times, task.cost.minutes_each_time, setup, task.cost.known_money)
        is_shared = setup != task.cost.setup_minutes or turns != usual.all_turns
        return replace(
            task.cost,
            setup_minutes=setup,
            turns=turns if by_kind else (),
            shared_origins=origins if is_shared else frozenset(),
        )

    def _given_out(self, part: WorkPart) -> Iterator[Doing]:
        """The roles that do some work, and how often each does it."""
        left, tiers = part.count, self._tiers(part)
        for tier in tiers:
            for role, count in self._in_tier(tier, left, part.minutes):
                self._left[role] -= count * part.minutes
                left -= count
                yield count, {role: part.minutes}
        for _ in range(left):
            yield 1, self._split([role for tier in tiers for role in tier], part.minutes)

    def _tiers(self, part: WorkPart) -> list[list[str]]:
        """Those who can do it, those whose work it is first."""
        ranks = self.pools.workforce.ranks(part.kind)
        able = [role.id for role in self.pools.workforce.team if role.id in part.able]
        return [
            [role for role in able if ranks[role] == rank]
            for rank in sorted({ranks[role] for role in able})
        ]

    def _in_tier(self, tier: list[str], count: int, minutes: int) -> Iterator[tuple[str, int]]:
        """As many times as fit into the minutes of some roles, each role once."""
        room = {role: max(self._left[role], 0) // minutes for role in tier}
        first = max(tier, key=lambda role: (self._left[role], -tier.index(role)))
        if count <= WEEKS_PER_YEAR and count <= room[first]:
            yield from ([(first, count)] if count else [])
            return
        total = sum(room.values())
        wanted, given = min(count, total), 0
        shares = list(accumulate(room[role] for role in tier))
        for role, upto in zip(tier, shares, strict=True):
            share = wanted * upto // total - given if total else 0
            given += share
            if share:
                yield role, share

    def _split(self, roles: list[str], minutes: int) -> dict[str, int]:
        """One time that several do together, since none of them has room for the whole of it."""
        parts: dict[str, int] = {}
        for role in roles:
            part = min(minutes, max(self._left[role], 0))
            if part:
                parts[role] = part
                minutes -= part
        if minutes:
            parts[roles[0]] = parts.get(roles[0], 0) + minutes
        for role, part in parts.items():
            self._left[role] -= part
        return parts


def _together(kinds: Iterable[Sequence[Doing]]) -> Iterator[Turns]:
    """Several kinds of work of the same times, laid beside each other."""
    queues = [[doing for doing in kind if doing[0]] for kind in kinds]
    counts: dict[tuple[tuple[str, int], ...], int] = {}
    while queues and all(queues):
        count = min(queue[0][0] for queue in queues)
        minutes: dict[str, int] = {}
        for queue in queues:
            left, of_kind = queue[0][0] - count, queue[0][1]
            for role, amount in of_kind.items():
                minutes[role] = minutes.get(role, 0) + amount
            queue[:1] = [(left, of_kind)] if left else []
        key = tuple(minutes.items())
        counts[key] = counts.get(key, 0) + count
    for key, count in counts.items():
        yield Turns(count, dict(key))
