"""The best tactics that a business can afford, and what stands in the way of the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from thankbook.business.description import Description
from thankbook.business.tracedfigures import Figure
from thankbook.library.items import Tactic
from thankbook.problems import Problem, ProblemsFound
from thankbook.tailoring.binaryprogram import UnsolvedError
from thankbook.tailoring.candidates import Candidate
from thankbook.tailoring.choice import Choice, LeftOut
from thankbook.tailoring.conflicts import Conflict, conflict_of, kept_covers
from thankbook.tailoring.coverconstraints import Cover, covers
from thankbook.tailoring.limits import Limit
from thankbook.tailoring.reasons import Reason
from thankbook.tailoring.selection import Budget, Selection
from thankbook.tailoring.standing import Standing

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
        return self._used.get(limit.id, Figure(Decimal(0)))

    @cached_property
    def _used(self) -> dict[str, Figure]:
        """What is used up, by the limit: asked for again for every tactic that is left out."""
        used: dict[str, Figure] = {}
        for candidate in self.candidates:
            if candidate.item.id in self.chosen:
                for limit_id, figure in candidate.uses.items():
                    used[limit_id] = used.get(limit_id, Figure(Decimal(0))) + figure
        return used

    def value(self) -> int:
        """The points of the chosen tactics together."""
        return self.selection.value_of(self.chosen)

    def shortfalls(self, candidate: Candidate) -> tuple[Shortfall, ...]:
        """What is missing for a tactic beside all the chosen ones; never nothing for one left out.

        If nothing were missing, the choice with it would be worth more.
        """
        found = []
        for limit in self.limits:
            used = self.used(limit) + candidate.uses.get(limit.id, Figure(Decimal(0)))
            lacking = used.value - limit.capacity.value
            if candidate.use_of(limit.id) and lacking > 0:
                origins = used.origins | limit.capacity.origins
                found.append(Shortfall(limit, Figure(lacking, origins)))
        return tuple(found)

    def broken_by(self, item_ids: frozenset[str]) -> tuple[Shortfall, ...]:
        """The limits that a choice does not keep, each with how much is lacking."""
        every = ((limit, self.selection.budgets[limit.id]) for limit in self.limits)
        lacking = ((limit, budget.used_by(item_ids) - budget.capacity) for limit, budget in every)
        return tuple(
            Shortfall(limit, Figure(over, limit.capacity.origins))
            for limit, over in lacking
            if over > 0
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
    there = covers(description, candidates)
    names = [candidate.item.id for candidate in candidates]
    held = standing.held.intersection(names)
    budgets = {limit.id: _budget(limit, candidates) for limit in limits}
    overdrawn = tuple(_overdrawn(budgets, limits, candidates, held))
    selection = Selection(
        {candidate.item.id: candidate.score.points for candidate in candidates},
        {limit.id: _grown(budgets[limit.id], limit, held, standing.kept) for limit in limits},
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
    elastic = selection.limited_to(selection.budgets, kept)
    chosen = elastic.best() or frozenset[str]()
    return Portfolio(tuple(candidates), limits, there, elastic, chosen, conflicts, overdrawn)


def _overdrawn(
    budgets: Mapping[str, Budget],
    limits: Sequence[Limit],
    candidates: Sequence[Candidate],
    held: frozenset[str],
) -> Iterator[Shortfall]:
    """The limits that the held tactics go beyond, and by how much."""
    for limit in limits:
        lacking = budgets[limit.id].used_by(held) - limit.capacity.value
        if lacking > 0:
            uses = (candidate.uses for candidate in candidates if candidate.item.id in held)
            origins = (use[limit.id].origins for use in uses if limit.id in use)
            every = limit.capacity.origins.union(*origins)
            yield Shortfall(limit, Figure(lacking, every))


def _grown(budget: Budget, limit: Limit, held: frozenset[str], kept: frozenset[str]) -> Budget:
    """A budget with room for what is held, and for minutes that have grown a little since."""
    needed, stays = budget.used_by(held), budget.used_by(kept | held)
    if limit.kind == "minutes" and stays <= budget.capacity * (1 + _DRIFT):
        needed = max(needed, stays)
    return replace(budget, capacity=max(budget.capacity, needed))


def _budget(limit: Limit, candidates: Sequence[Candidate]) -> Budget:
    uses = {candidate.item.id: candidate.use_of(limit.id) for candidate in candidates}
    return Budget(limit.capacity.value, {name: use for name, use in uses.items() if use})


def afforded(eligible: Choice[Tactic], portfolio: Portfolio) -> Choice[Tactic]:
    """What fits, divided anew into what the portfolio holds and what it has no room for."""
    chosen = tuple(choice for choice in eligible.chosen if choice.item.id in portfolio.chosen)
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
