"""The checklists that recur: who ticks which of them, at most so many each, in the minutes left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from itertools import islice, product
from math import ceil

from thankbook.business.parts import Role
from thankbook.business.tracedfigures import Figure
from thankbook.library.items import Checklist, Ownership
from thankbook.tailoring.choice import Choice, Chosen, LeftOut
from thankbook.tailoring.cost import NO_COST, Cost, Costing
from thankbook.tailoring.decisions import Decisions
from thankbook.tailoring.portfolio import Portfolio
from thankbook.tailoring.reasons import Reason
from thankbook.tailoring.score import Scoring
from thankbook.tailoring.selection import Budget, Selection

_MOST_WAYS = 12
"""Ways of dividing one list among roles that are looked at, those nearest to it first."""

_WAY = " way "


@dataclass(frozen=True)
class ChecklistChoice:
    """Which recurring checklists are ticked, and what they take; filled by ``checklist_choice``."""

    carried: Mapping[str, Cost] = field(default_factory=dict)
    """What each takes of those who tick it, by id."""

    parked: Mapping[str, tuple[Reason, ...]] = field(default_factory=dict)
    """Those that fit and are not ticked here, with what they lack, by id."""

    left: Mapping[str, Decimal] = field(default_factory=dict)
    """Minutes of a year that are left to each role for more checklists, by its id."""

    def minutes_of(self, role_id: str) -> Figure:
        """Minutes of a year that a role's checklists take."""
        costs = (cost.minutes_per_year for cost in self.carried.values())
        minutes = (cost[role_id] for cost in costs if role_id in cost)
        return sum(minutes, Figure(Decimal(0)))

    def beside(self, team: Sequence[Role], weeks: int) -> tuple[Role, ...]:
        """The team with the minutes that are left in a week after what is ticked in every week.

        What comes once a month or less is done in a week that has room.
        """
        taken = Counter[str]()
        for cost in self.carried.values():
            if cost.times.value >= weeks:
                for role, minutes in cost.minutes_per_year.items():
                    taken[role] += ceil(minutes.value / weeks)
        return tuple(
            role.model_copy(
                update={"minutes_per_week": max(role.minutes_per_week - taken[role.id], 0)}
            )
            for role in team
        )

    def of_role(self, role_id: str) -> tuple[str, ...]:
        """The ids of the checklists that a role carries."""
        return tuple(name for name, cost in self.carried.items() if role_id in _roles(cost))

    def divided(self, eligible: Choice[Checklist]) -> Choice[Checklist]:
        """What fits, divided anew: what recurs and nobody carries is left out."""
        chosen = (
            Chosen(fitting.item, fitting.goals, self.carried[fitting.item.id])
            if fitting.item.id in self.carried
            else fitting
            for fitting in eligible.chosen
            if fitting.item.id not in self.parked
        )
        parked = (
            LeftOut(fitting.item, self.parked[fitting.item.id])
            for fitting in eligible.chosen
            if fitting.item.id in self.parked
        )
        left_out = sorted((*eligible.left_out, *parked), key=lambda left: left.item.id)
        return Choice(tuple(chosen), tuple(left_out))


def checklist_choice(
    eligible: Choice[Checklist],
    portfolio: Portfolio,
    costing: Costing,
    scoring: Scoring,
    decided: Decisions,
) -> ChecklistChoice:
    """The best lists for each role beside the chosen tactics.

    Exactly, by points. What the owner keeps in or wrote is carried first, and counts.
    """
    recurring = [fitting.item for fitting in eligible.chosen if fitting.item.facts.recurs]
    held = [item for item in recurring if _is_held(item, decided)]
    weighing = _Weighing(portfolio, costing, scoring)
    carried = {item.id: weighing.cost(item, weighing.first_way(item)) for item in held}
    free = [item for item in recurring if item.id not in carried]
    carried |= weighing.best(free, carried)
    parked = {
        item.id: tuple(weighing.lacking(item, carried)) for item in free if item.id not in carried
    }
    left = {role: weighing.left(role, carried) for role in weighing.there}
    return ChecklistChoice(carried, parked, left)


def _is_held(item: Checklist, decided: Decisions) -> bool:
    """Whether a list is carried without question: kept in, or the owner's own from end to end."""
    return item.id in decided.held("checklists") or item.ownership is Ownership.WHOLE


def _roles(cost: Cost) -> frozenset[str]:
    return frozenset(cost.minutes_each_time)


Way = frozenset[str]
"""The ids of the roles that tick a list."""


@dataclass(frozen=True)
class _Weighing:
    portfolio: Portfolio
    costing: Costing
    scoring: Scoring

    @cached_property
    def there(self) -> Mapping[str, Decimal]:
        """Minutes of a year that each role's checklists may take of what the tactics leave."""
        share = self.costing.vocabulary.checklists_held.share_of_rest
        minutes = {}
        for limit in self.portfolio.limits:
            if limit.kind == "minutes":
                left = limit.capacity.value - self.portfolio.used(limit).value
                minutes[limit.of] = max(left, Decimal(0)) * share
        return minutes

    def cost(self, item: Checklist, way: Way) -> Cost:
        return self.costing.of_checklist(item.facts, sorted(way)) or NO_COST

    def ways(self, item: Checklist) -> tuple[Way, ...]:
        """Who could tick a list together, those whose work it is first."""
        needed = Decimal(item.facts.minutes) * self.cost(item, frozenset()).times.value
        able = [self._able(kind, needed) for kind in item.facts.roles]
        made = dict.fromkeys(frozenset(together) for together in product(*able))
        return tuple(islice(made, _MOST_WAYS))

    def first_way(self, item: Checklist) -> Way:
        """Those whose work a list is."""
        return frozenset(self.costing.role(kind).id for kind in item.facts.roles)

    def _able(self, kind: str, needed: Decimal) -> Sequence[str]:
        """Of those whose work it is, the ones with minutes for it; else those who lead."""
        workforce = self.costing.workforce
        ranks = workforce.ranks(kind)
        with_time = [role.id for role in workforce.team if self.there[role.id] >= needed]
        lowest = min(ranks.values())
        by_minutes = sorted(with_time, key=lambda role: -self.there[role])
        first = [role for role in by_minutes if ranks.get(role) == lowest]
        leading = [role for role in by_minutes if role in workforce.leading]
        return first or leading or [workforce.main(kind).id]

    def best(self, items: Sequence[Checklist], carried: Mapping[str, Cost]) -> dict[str, Cost]:
        """The costs of the lists that are chosen beside those that are carried, by id."""
        ways: dict[str, tuple[Checklist, Way]] = {}
        for item in items:
            for number, way in enumerate(self.ways(item)):
                ways[f"{item.id}{_WAY}{number:02}"] = item, way
        costs = {name: self.cost(item, way) for name, (item, way) in ways.items()}
        points = {name: self._points(ways[name][0], cost) for name, cost in costs.items()}
        budgets = dict(self._budgets(costs, carried))
        for item in items:
            of_item = {name: Decimal(1) for name in ways if ways[name][0] is item}
            budgets[f"once/{item.id}"] = Budget(Decimal(1), of_item)
        chosen = Selection(points, budgets).best() or frozenset[str]()
        return {ways[name][0].id: costs[name] for name in sorted(chosen)}

    def _points(self, item: Checklist, cost: Cost) -> int:
        """The points of a list; one more, so that no list is left where there is room for it."""
        minutes = sum(cost.minutes_per_year.values(), Figure(Decimal(0)))
        return 1 + self.scoring.of_checklist(item.facts, minutes).points

    def _budgets(
        self, costs: Mapping[str, Cost], carried: Mapping[str, Cost]
    ) -> Iterator[tuple[str, Budget]]:
        """The minutes of each role, and how many lists it carries."""
        most = self.costing.vocabulary.checklists_held.each_role
        for role in self.there:
            left = self.left(role, carried)
            minutes = {name: self._minutes(role, [cost]) for name, cost in costs.items()}
            used = {name: amount for name, amount in minutes.items() if amount}
            yield f"minutes/{role}", Budget(left, used)
            held = sum(role in _roles(cost) for cost in carried.values())
            counted = dict.fromkeys(used, Decimal(1))
            yield f"lists/{role}", Budget(Decimal(max(most - held, 0)), counted)

    def left(self, role: str, carried: Mapping[str, Cost]) -> Decimal:
        """Minutes of a year that are left to a role for more lists."""
        return max(self.there[role] - self._minutes(role, carried.values()), Decimal(0))

    def _minutes(self, role: str, costs: Iterable[Cost]) -> Decimal:
        each = (cost.minutes_per_year.get(role) for cost in costs)
        return sum((figure.value for figure in each if figure), Decimal(0))

    def lacking(self, item: Checklist, carried: Mapping[str, Cost]) -> Iterator[Reason]:
        """What keeps out a list that fits: roles that carry enough, roles that lack the minutes."""
        for way in (self.first_way(item), *self.ways(item)):
            cost = self.cost(item, way)
            over = [
                name.partition("/")
                for name, budget in self._budgets({item.id: cost}, carried)
                if budget.used_by([item.id]) > budget.capacity
            ]
            for kind, _, role in over:
                needed = int(self._minutes(role, [cost]))
                yield Reason(f"out.parked_{kind}", "", (role,), count=needed)
            if over:
                return
