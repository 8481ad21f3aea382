"""The best tactics that a business can afford, and what stands in the way of the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from thankbook.business.description import Description
from thankbook.business.origin import Origin
from thankbook.business.tracedfigures import Figure
from thankbook.library.items import Tactic
from thankbook.problems import Problem, ProblemsFound
from thankbook.tailoring.binaryprogram import UnsolvedError
from thankbook.tailoring.candidates import Candidate
from thankbook.tailoring.choice import Choice, LeftOut
from thankbook.tailoring.conflicts import Conflict, conflict_of, kept_covers
from thankbook.tailoring.cost import Cost
from thankbook.tailoring.coverconstraints import Cover, covers
from thankbook.tailoring.limits import Limit
from thankbook.tailoring.monthlytouches import (
    enough_touches,
    limit_of_month,
    touches_per_month,
    with_months,
)
from thankbook.tailoring.reasons import Reason
from thankbook.tailoring.selection import Budget, Selection
from thankbook.tailoring.standing import Standing
from thankbook.tailoring.workpools import is_pool, limits_of_pool

_NOTHING = Figure(Decimal(0))
_DRIFT = Decimal("0.05")
"""By what share the minutes of a plan that is kept may grow beyond a role's before it changes."""


@dataclass(frozen=True)
class Shortfall:
    """What is missing for one more tactic beside all those that are chosen."""

    limit: Limit
    lacking: Figure


@dataclass(frozen=True)
class Portfolio:
    """The best choice of tactics within the limits; filled by ``best_portfolio``."""

    candidates: tuple[Candidate, ...]
    """Every tactic that fits, chosen or not, with its worth and what it takes."""

    limits: tuple[Limit, ...]
    """What a year has of money, of minutes of each role, of patience of each stage."""

    covers: tuple[Cover, ...]
    """What the choice should not be without, such as something for the first goal."""

    selection: Selection
    """The task as the solver was given it: points, budgets and covers by id."""

    chosen: frozenset[str]
    """The ids of the chosen tactics."""

    conflicts: tuple[Conflict, ...] = ()
    """Covers that were given up, each with the limits that stand in its way."""

    overdrawn: tuple[Shortfall, ...] = ()
    """Limits that what is held goes beyond by itself, each with how much is lacking."""

    shared: Mapping[str, Cost] = field(default_factory=dict)
    """What each chosen tactic costs, by id, with who does how much of it."""

    def candidate(self, item_id: str) -> Candidate | None:
        """A tactic among those that fit."""
        return next(
            (candidate for candidate in self.candidates if candidate.item.id == item_id), None
        )

    def limit(self, limit_id: str) -> Limit:
        """One of the limits by its id; there must be one."""
        return next(limit for limit in self.limits if limit.id == limit_id)

    def used(self, limit: Limit) -> Figure:
        """What the chosen tactics use up of a limit in the first year, in the limit's unit."""
        return self._used.get(limit.id, _NOTHING)

    @cached_property
    def _used(self) -> dict[str, Figure]:
        """What is used up, by the limit: minutes as they were shared out."""
        used: dict[str, Figure] = {}
        for candidate in self.candidates:
            if candidate.item.id in self.chosen:
                for budget_id, figure in candidate.uses.items():
                    if not is_pool(budget_id):
                        used[budget_id] = used.get(budget_id, _NOTHING) + figure
        for cost in self.shared.values():
            for role, figure in cost.minutes_per_year.items():
                used[f"minutes/{role}"] = used.get(f"minutes/{role}", _NOTHING) + figure
        return used

    def limits_of(self, candidate: Candidate) -> tuple[str, ...]:
        """The ids of the limits of which a tactic uses something up, or could."""
        budgets = [name for name in self.selection.budgets if candidate.use_of(name)]
        used = {limit for name in budgets for limit in self.selection.limits_of(name)}
        return tuple(limit.id for limit in self.limits if limit.id in used)

    def touches_per_month(self) -> Mapping[str, Fraction]:
        """How often customers of each stage may hear from the business; what is held has room."""
        capacities = {name: budget.capacity for name, budget in self.selection.budgets.items()}
        return touches_per_month(capacities, self.limits)

    def value(self) -> int:
        """The points of the chosen tactics together."""
        return self.selection.value_of(self.chosen)

    def shortfalls(self, candidate: Candidate) -> tuple[Shortfall, ...]:
        """What is missing for a tactic beside all the chosen ones; never nothing for one left out.

        If nothing were missing, the choice with it would be worth more.
        """
        lacking = self.selection.overdrawn({*self.chosen, candidate.item.id})
        over = {name: amount for name, amount in lacking.items() if candidate.use_of(name)}
        growths = dict(self.selection.growths(over))
        for limit in self.limits:
            if limit.kind == "touches" and limit.id in growths:
                together = {*self.chosen, candidate.item.id}
                growths[limit.id] = enough_touches(
                    limit, growths[limit.id], self.candidates, together
                )
        return tuple(
            Shortfall(limit, Figure(growths[limit.id], self._origins(limit, candidate)))
            for limit in self.limits
            if limit.id in growths
        )

    def _origins(self, limit: Limit, candidate: Candidate) -> frozenset[Origin]:
        """What it rests on that a limit has no room for a tactic beside all the chosen ones."""
        budgets = [
            name for name in self.selection.budgets if limit.id in self.selection.limits_of(name)
        ]
        taking = [chosen.uses for chosen in self.candidates if chosen.item.id in self.chosen]
        every = (*taking, candidate.uses)
        uses = (used[name].origins for used in every for name in budgets if name in used)
        parts = {part for name in budgets for part in self.selection.limits_of(name)}
        capacities = (part.capacity.origins for part in self.limits if part.id in parts)
        return frozenset[Origin]().union(*uses, *capacities)

    def beyond(self, candidate: Candidate) -> tuple[Limit, ...]:
        """The limits that a tactic breaks by itself, beside what is held."""
        broken = self.broken_by(self.selection.held | {candidate.item.id})
        return tuple(shortfall.limit for shortfall in broken)

    def binding(self) -> tuple[tuple[Limit, int], ...]:
        """The limits that leave tactics out that fit, each with for how many there is no room."""
        counts: Counter[str] = Counter()
        for candidate in self.outside:
            counts.update(shortfall.limit.id for shortfall in self.shortfalls(candidate))
        return tuple((self.limit(limit_id), count) for limit_id, count in counts.most_common())

    @property
    def outside(self) -> tuple[Candidate, ...]:
        """The tactics that fit and are not chosen."""
        return tuple(
            candidate for candidate in self.candidates if candidate.item.id not in self.chosen
        )

    def broken_by(self, item_ids: frozenset[str]) -> tuple[Shortfall, ...]:
        """The limits that a choice does not keep, each with how much is lacking."""
        growths = self.selection.growths(self.selection.overdrawn({*item_ids}))
        return tuple(
            Shortfall(limit, Figure(growths[limit.id], limit.capacity.origins))
            for limit in self.limits
            if limit.id in growths
        )

    def served_only_by(self, item_id: str) -> tuple[Cover, ...]:
        """The covers that no other chosen tactic serves."""
        return tuple(cover for cover in self.covers if cover.by & self.chosen == {item_id})


def best_portfolio(
    description: Description,
    candidates: Sequence[Candidate],
    limits: tuple[Limit, ...],
    standing: Standing | None = None,
) -> Portfolio:
    """The best choice; where covers cannot all be served, the best that gives up the fewest.

    What stands is held, even beyond a limit. Raises ``ProblemsFound`` where the solver comes to no
    end.
    """
    try:
        return _best_portfolio(description, candidates, limits, standing or Standing())
    except UnsolvedError as stopped:
        found = f"The best tactics could not be worked out (the solver says: {stopped})."
        expected = "Look for a figure that is far from all others; 'thankbook check' asks about it."
        raise ProblemsFound([Problem(description.file, 0, "", found, expected)]) from None


def _best_portfolio(
    description: Description,
    candidates: Sequence[Candidate],
    limits: tuple[Limit, ...],
    standing: Standing,
) -> Portfolio:
    candidates = with_months(candidates, limits)
    there = covers(description, candidates)
    names = [candidate.item.id for candidate in candidates]
    held = standing.held.intersection(names)
    budgets = dict(_budgets(limits, candidates))
    overdrawn = tuple(_overdrawn(Selection({}, budgets), limits, candidates, held))
    selection = Selection(
        {candidate.item.id: candidate.score.points for candidate in candidates},
        {name: _grown(name, budget, held, standing.kept) for name, budget in budgets.items()},
        {cover.id: cover.by for cover in there},
        held=held,
    )
    chosen = selection.best()
    if chosen is not None:
        return Portfolio(tuple(candidates), limits, there, selection, chosen, overdrawn=overdrawn)
    names = [cover.id for cover in there]
    kept = kept_covers(selection, names)
    given_up = [name for name in names if name not in kept]
    conflicts = tuple(conflict_of(selection, name, kept) for name in given_up)
    elastic = selection.limited_to(selection.limits, kept)
    chosen = elastic.best() or frozenset[str]()
    return Portfolio(tuple(candidates), limits, there, elastic, chosen, conflicts, overdrawn)


def _overdrawn(
    selection: Selection,
    limits: Sequence[Limit],
    candidates: Sequence[Candidate],
    held: frozenset[str],
) -> Iterator[Shortfall]:
    """The limits that the held tactics go beyond, and by how much."""
    growths = selection.growths(selection.overdrawn(held))
    for limit in limits:
        if limit.id in growths:
            budgets = [name for name in selection.budgets if limit.id in selection.limits_of(name)]
            uses = [candidate.uses for candidate in candidates if candidate.item.id in held]
            origins = (used[name].origins for used in uses for name in budgets if name in used)
            every = limit.capacity.origins.union(*origins)
            yield Shortfall(limit, Figure(growths[limit.id], every))


def _grown(name: str, budget: Budget, held: frozenset[str], kept: frozenset[str]) -> Budget:
    """A budget with room for what is held, and for minutes that have grown a little since."""
    needed, stays = budget.used_by(held), budget.used_by(kept | held)
    if is_pool(name) and stays <= budget.capacity * (1 + _DRIFT):
        needed = max(needed, stays)
    return replace(budget, capacity=max(budget.capacity, needed))


def _budgets(
    limits: Sequence[Limit], candidates: Sequence[Candidate]
) -> Iterator[tuple[str, Budget]]:
    """Each limit of its own, and each group of roles with their minutes together."""
    capacity = {limit.id: limit.capacity.value for limit in limits}
    alone = [limit.id for limit in limits if limit.kind != "minutes"]
    every = dict.fromkeys(name for candidate in candidates for name in candidate.uses)
    pools = (name for name in every if is_pool(name))
    months = (name for name in every if limit_of_month(name))
    for name in (*alone, *sorted(pools), *months):
        parts = limits_of_pool(name) if is_pool(name) else (limit_of_month(name) or name,)
        uses = {candidate.item.id: candidate.use_of(name) for candidate in candidates}
        together = sum((capacity[part] for part in parts), Decimal(0))
        yield name, Budget(together, {item: use for item, use in uses.items() if use}, parts)


def afforded(eligible: Choice[Tactic], portfolio: Portfolio) -> Choice[Tactic]:
    """What fits, divided anew into what the portfolio holds and what it has no room for."""
    chosen = tuple(
        replace(choice, cost=portfolio.shared.get(choice.item.id) if choice.cost else None)
        for choice in eligible.chosen
        if choice.item.id in portfolio.chosen
    )
    crowded_out = (
        LeftOut(candidate.item, tuple(_crowding(candidate, portfolio)))
        for candidate in portfolio.candidates
        if candidate.item.id not in portfolio.chosen
    )
    left_out = sorted((*eligible.left_out, *crowded_out), key=lambda left: left.item.id)
    return Choice(chosen, tuple(left_out))


def _crowding(candidate: Candidate, portfolio: Portfolio) -> Iterator[Reason]:
    """The limits that have no room for it beside what is chosen."""
    for shortfall in portfolio.shortfalls(candidate):
        limit = shortfall.limit
        origin = next(iter(sorted(limit.capacity.origins)))
        list_name = "stages" if limit.kind == "touches" else ""
        yield Reason(
            f"out.portfolio_{limit.kind}", list_name, (limit.of,), origin.field, origin.line
        )
