"""A piece of work in one week, and how much of a week's minutes is taken."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from thankbook.business.parts import Role
from thankbook.tailoring.calendar.calendaryear import DAYS_PER_WEEK, Week, Year
from thankbook.vocabulary.weekdays import WEEKDAYS

SlotKind = Literal["setup", "weekly", "dated", "prepare", "finish"]
"""Setting up; a week's share of what recurs; work of one day, and of that what others take."""


@dataclass(frozen=True)
class Slot:
    """Work on one tactic in one week: how often, by whom, for how many minutes.

    ``number`` counts the slots of a tactic and kind, so that a slot that moves stays the same one.
    """

    item_id: str
    kind: SlotKind
    number: int
    week: int
    day: date
    times: int
    minutes: Mapping[str, int]


@dataclass
class Capacity:
    """What is left of each role's minutes in each week; a short week has its share of them."""

    year: Year
    team: tuple[Role, ...]
    _taken: dict[tuple[str, int], int] = field(default_factory=dict)

    def of(self, role_id: str, week: Week) -> int:
        """A role's minutes in a week, work or no work."""
        role, days = self._role(role_id), self._days(role_id)
        there = sum(day.weekday() in days for day in week.open_days)
        return role.minutes_per_week * there // len(days)

    def _role(self, role_id: str) -> Role:
        return next(role for role in self.team if role.id == role_id)

    def _days(self, role_id: str) -> frozenset[int]:
        """The weekdays on which a role works; where its own are all closed, those that are open."""
        open_days = frozenset(range(DAYS_PER_WEEK)) - self.year.closed
        own = frozenset(WEEKDAYS.index(day) for day in self._role(role_id).days)
        return own & open_days or open_days

    def days_for(self, roles: Iterable[str], week: Week) -> tuple[date, ...]:
        """The days of a week on which work may be planned for all of these roles, or for one."""
        days = list(map(self._days, roles))
        together = [day for day in week.work_days if all(day.weekday() in own for own in days)]
        alone = [day for day in week.work_days if any(day.weekday() in own for own in days)]
        return tuple(together or alone) or week.work_days

    def left(self, role_id: str, week: Week) -> int:
        """Minutes that nothing has taken yet."""
        return self.of(role_id, week) - self._taken.get((role_id, week.number), 0)

    def take(self, minutes: Mapping[str, int], week: Week) -> None:
        """Take minutes of some roles in a week."""
        for role_id, amount in minutes.items():
            place = role_id, week.number
            self._taken[place] = self._taken.get(place, 0) + amount

    def fitting(self, minutes: Mapping[str, int], week: Week) -> int | None:
        """How often work of these minutes still fits into a week; None for work without minutes."""
        counts = [self.left(role, week) // amount for role, amount in minutes.items() if amount]
        return max(min(counts), 0) if counts else None

    def ever_fits(self, minutes: Mapping[str, int]) -> bool:
        """Whether a whole week without other work has room for it once."""
        weekly = {role.id: role.minutes_per_week for role in self.team}
        return all(amount <= weekly[role] for role, amount in minutes.items())

    def taken_in(self, minutes: Mapping[str, int], week: Week, one_in: int = 1) -> dict[str, int]:
        """As much of some work as fits into a week, taken: at most ``one_in`` parts of it."""
        parts = {
            role: part
            for role, amount in minutes.items()
            if (part := min(amount, max(self.left(role, week), 0), self.of(role, week) // one_in))
        }
        self.take(parts, week)
        return parts


def remaining(minutes: Mapping[str, int], parts: Mapping[str, int]) -> dict[str, int]:
    """What is left of some work after a part of it."""
    left = {role: amount - parts.get(role, 0) for role, amount in minutes.items()}
    return {role: amount for role, amount in left.items() if amount}
