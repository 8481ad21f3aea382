"""Who can do which work: what each role is to customers, and on which days it works."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from thankbook.business.description import Description
from thankbook.business.openweeks import closed_weekdays
from thankbook.business.parts import Role
from thankbook.vocabulary import Vocabulary
from thankbook.vocabulary.weekdays import WEEKDAYS, Weekday

_ACQUAINTED = "meets"
"""The relation that is not enough where a case is for those alone who care for a customer."""

_LEADS = "lead"
"""The kind of which every team has a role, which helps out with all work."""


@dataclass(frozen=True)
class Workforce:
    """The team of one description, by what each kind of work asks for."""

    description: Description
    vocabulary: Vocabulary

    @property
    def team(self) -> tuple[Role, ...]:
        """Every role."""
        return self.description.business.team

    def relations(self, role: Role) -> frozenset[str]:
        """What a role is to customers: as it says, else as is usual for its kind in the trade."""
        if role.relations:
            return frozenset(role.relations)
        trade = self.description.trade
        usual = trade.listed.relations.get(role.kind) if trade.listed else None
        if usual:
            return frozenset(usual)
        traits = (self.vocabulary.traits[trait] for trait in trade.traits)
        more = (relation for trait in traits for relation in trait.relations.get(role.kind, ()))
        return frozenset((*self.vocabulary.role_kinds[role.kind].relations, *more))

    def ranks(self, kind: str) -> dict[str, int]:
        """The roles that can do a kind of work by id, those who should do it with the lowest rank.

        Nothing here rests on which other roles there are: so one more role takes no work away.
        """
        if kind not in self._ranks:
            wanted = self._wanted(kind)
            ranks: dict[str, int] = {}
            for role in self.team:
                held = self.relations(role)
                places = [place for place, relation in enumerate(wanted, 1) if relation in held]
                if role.kind == kind or places:
                    ranks[role.id] = 0 if role.kind == kind else places[0]
            self._ranks[kind] = ranks
        return self._ranks[kind]

    @cached_property
    def _ranks(self) -> dict[str, dict[str, int]]:
        return {}

    def _wanted(self, kind: str) -> list[str]:
        """The relations of which one is needed for a kind of work, the best first."""
        wanted = self.vocabulary.role_kinds[kind].done_by
        traits = self.description.trade.traits
        is_personal = any(self.vocabulary.traits[trait].personal for trait in traits)
        if is_personal and "cares" in wanted:
            return [relation for relation in wanted if relation != _ACQUAINTED]
        return list(wanted)

    def first_of(self, kind: str) -> tuple[Role, ...]:
        """The roles whose work it is: those of the lowest rank."""
        ranks = self.ranks(kind)
        lowest = min(ranks.values())
        return tuple(role for role in self.team if ranks.get(role.id) == lowest)

    def main(self, kind: str) -> Role:
        """Of those whose work it is, those with the most minutes."""
        return max(self.first_of(kind), key=lambda role: role.minutes_per_week)

    @cached_property
    def leading(self) -> frozenset[str]:
        """The ids of the roles that lead."""
        return frozenset(role.id for role in self.team if role.kind == _LEADS)

    @cached_property
    def open_days(self) -> tuple[Weekday, ...]:
        """The weekdays on which somebody works."""
        closed = closed_weekdays(self.description.business, self.vocabulary)
        return tuple(day for day in WEEKDAYS if day not in closed)

    def days_of(self, role: Role) -> frozenset[Weekday]:
        """The weekdays on which a role works; where its own are all closed, the open ones."""
        own = frozenset(role.days) & frozenset(self.open_days)
        return own or frozenset(self.open_days)

    @cached_property
    def day_groups(self) -> tuple[tuple[Weekday, ...], ...]:
        """Open weekdays on which the same roles work, together."""
        groups: dict[tuple[str, ...], list[Weekday]] = {}
        for day in self.open_days:
            there = tuple(role.id for role in self.team if day in self.days_of(role))
            groups.setdefault(there, []).append(day)
        return tuple(map(tuple, groups.values()))

    def able(self, kind: str, days: Iterable[Weekday] = ()) -> frozenset[str]:
        """The ids of the roles that can do a kind of work on some of the days, or on any day.

        The person who leads is one of them, and does on another day what nobody else is there for.
        """
        ranks, days = self.ranks(kind), frozenset(days)
        return frozenset(
            role.id
            for role in self.team
            if role.id in ranks and (days <= self.days_of(role) or role.kind == _LEADS)
        )
