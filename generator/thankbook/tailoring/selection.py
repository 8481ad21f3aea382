"""The choice as a plain problem: points to gain, limits to keep, covers to serve."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property

from thankbook.tailoring.binaryprogram import MOST_NODES, Row, first_of_best, maximized


@dataclass(frozen=True)
class Budget:
    """How much there is of something, and how much of it each name uses up.

    ``limits`` are those that it is made of, by id: where one of them grows, so does the budget.
    """

    capacity: Decimal
    uses: Mapping[str, Decimal]
    limits: tuple[str, ...] = ()

    def used_by(self, chosen: Iterable[str]) -> Decimal:
        """What a choice uses up of the budget, in the budget's unit."""
        return sum((self.uses.get(name, Decimal(0)) for name in chosen), Decimal(0))


@dataclass(frozen=True)
class Selection:
    """Points by name, budgets and covers by id; the order of the mappings changes nothing."""

    points: Mapping[str, int]
    budgets: Mapping[str, Budget]
    covers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    nodes: int = MOST_NODES
    held: frozenset[str] = frozenset()
    """Names that every choice holds."""

    @cached_property
    def names(self) -> tuple[str, ...]:
        """All names in order."""
        return tuple(sorted(self.points))

    def best(self) -> frozenset[str] | None:
        """The best choice, of equals the first by name; None where covers cannot all be served."""
        return first_of_best(self.names, self.points, self.rows(), self.nodes)

    def best_value(self) -> int | None:
        """The points of the best choice; None where there is none."""
        chosen = maximized(self.names, self.points, self.rows(), self.nodes)
        return None if chosen is None else self.value_of(chosen)

    def value_of(self, chosen: Iterable[str]) -> int:
        """The points of a choice."""
        return sum(self.points[name] for name in chosen)

    def is_feasible(self) -> bool:
        """Whether some choice keeps every budget and serves every cover."""
        return maximized(self.names, {}, self.rows(), self.nodes) is not None

    @cached_property
    def limits(self) -> tuple[str, ...]:
        """The ids of all limits that budgets are made of, in order."""
        every = (self.limits_of(name) for name in self.budgets)
        return tuple(sorted({limit for limits in every for limit in limits}))

    def limits_of(self, budget_id: str) -> tuple[str, ...]:
        """The limits that a budget is made of; one that names none is a limit itself."""
        return self.budgets[budget_id].limits or (budget_id,)

    def rows(self, elastic: frozenset[str] = frozenset()) -> list[Row]:
        """The program's rows; the limits named in ``elastic`` may be overdrawn, a little."""
        budgets = [
            Row(
                budget.uses,
                at_most=budget.capacity,
                elastic=tuple(limit for limit in self.limits_of(name) if limit in elastic),
            )
            for name, budget in sorted(self.budgets.items())
        ]
        covers = [
            Row(dict.fromkeys(sorted(serving), 1), at_least=1)
            for _, serving in sorted(self.covers.items())
        ]
        held = [Row({name: 1}, at_least=1) for name in sorted(self.held)]
        return [*budgets, *covers, *held]

    def holding(self, name: str) -> Selection:
        """The same choice with one name in it for certain."""
        return replace(self, held=self.held | {name})

    def without(self, name: str) -> Selection:
        """The same choice with one name taken away."""
        points = {other: points for other, points in self.points.items() if other != name}
        return replace(self, points=points, held=self.held - {name})

    def limited_to(self, limits: Iterable[str], covers: Iterable[str]) -> Selection:
        """The same choice under some of its limits and covers only."""
        kept = frozenset(limits)
        return replace(
            self,
            budgets={
                name: budget
                for name, budget in self.budgets.items()
                if kept.issuperset(self.limits_of(name))
            },
            covers={name: self.covers[name] for name in covers},
        )

    def with_growth(self, limit: str, growth: Decimal) -> Selection:
        """The same choice with more of one limit, in every budget that is made of it."""
        grown = {
            name: replace(budget, capacity=budget.capacity + growth)
            for name, budget in self.budgets.items()
            if limit in self.limits_of(name)
        }
        return replace(self, budgets={**self.budgets, **grown})

    def least_raise(
        self, elastic: Iterable[str], worth: int | None = None
    ) -> Mapping[str, Decimal] | None:
        """By how much the named limits would have to grow until a choice exists.

        As small a share of them as can be, taken together; None where that is not enough. With
        ``worth``, the choice must also have that many points.
        """
        able = frozenset(elastic)
        rows = self.rows(able)
        if worth is not None:
            rows.append(Row(self.points, at_least=worth))
        chosen = maximized(self.names, {}, rows, self.nodes)
        return None if chosen is None else self.growths(self.overdrawn(chosen), able)

    def overdrawn(self, chosen: Iterable[str]) -> Mapping[str, Decimal]:
        """By how much a choice goes beyond budgets."""
        held = frozenset(chosen)
        over = {
            name: budget.used_by(held.intersection(budget.uses)) - budget.capacity
            for name, budget in self.budgets.items()
        }
        return {name: amount for name, amount in over.items() if amount > 0}

    def growths(
        self, over: Mapping[str, Decimal], able: frozenset[str] | None = None
    ) -> Mapping[str, Decimal]:
        """Growths of limits that are enough for budgets which are overdrawn.

        A budget of few limits says most of which of them must grow, so it comes first; what has
        grown for one budget is there for all others.
        """
        counts = Counter(limit for name in self.budgets for limit in self.limits_of(name))
        grown: dict[str, Decimal] = {}
        for name in sorted(over, key=lambda name: (len(self.limits_of(name)), name)):
            limits = [part for part in self.limits_of(name) if able is None or part in able]
            lacking = over[name] - sum(
                (grown.get(limit, Decimal(0)) for limit in limits), Decimal(0)
            )
            if lacking > 0:
                widest = max(limits, key=lambda limit: (counts[limit], limit))
                grown[widest] = grown.get(widest, Decimal(0)) + lacking
        return grown
