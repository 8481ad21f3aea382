"""The choice as a plain problem: points to gain, limits to keep, covers to serve."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property

from thankbook.tailoring.binaryprogram import MOST_NODES, Row, first_of_best, maximized


@dataclass(frozen=True)
class Budget:
    """How much there is of something, and how much of it each name uses up."""

    capacity: Decimal
    uses: Mapping[str, Decimal]

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

    def rows(self, elastic: frozenset[str] = frozenset()) -> list[Row]:
        """The program's rows; the budgets named in ``elastic`` may be overdrawn, a little."""
        budgets = [
            Row(budget.uses, at_most=budget.capacity, elastic=name in elastic)
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
        return replace(self, covers={**self.covers, f"held/{name}": frozenset({name})})

    def without(self, name: str) -> Selection:
        """The same choice with one name taken away."""
        points = {other: points for other, points in self.points.items() if other != name}
        return replace(self, points=points, held=self.held - {name})

    def limited_to(self, budgets: Iterable[str], covers: Iterable[str]) -> Selection:
        """The same choice under some of its budgets and covers only."""
        return replace(
            self,
            budgets={name: self.budgets[name] for name in budgets},
            covers={name: self.covers[name] for name in covers},
        )

    def with_capacity(self, budget_id: str, capacity: Decimal) -> Selection:
        """The same choice with one budget changed."""
        changed = replace(self.budgets[budget_id], capacity=capacity)
        return replace(self, budgets={**self.budgets, budget_id: changed})

    def least_raise(
        self, elastic: Iterable[str], worth: int | None = None
    ) -> Mapping[str, Decimal] | None:
        """By how much the named budgets would have to grow until a choice exists.

        As small a share of them as can be, taken together; None where that is not enough. With
        ``worth``, the choice must also have that many points.
        """
        rows = self.rows(frozenset(elastic))
        if worth is not None:
            rows.append(Row(self.points, at_least=worth))
        chosen = maximized(self.names, {}, rows, self.nodes)
        if chosen is None:
            return None
        over = {
            name: self.budgets[name].used_by(chosen) - self.budgets[name].capacity
            for name in elastic
        }
        return {name: amount for name, amount in over.items() if amount > 0}
