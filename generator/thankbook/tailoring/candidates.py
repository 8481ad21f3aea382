"""The tactics that fit, with what each is worth and what it would use up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from thankbook.business.tracedfigures import Figure, FigureMissingError
from thankbook.library.items import Tactic
from thankbook.tailoring.choice import without_setup
from thankbook.tailoring.cost import Cost, Costing
from thankbook.tailoring.limits import Limit
from thankbook.tailoring.score import Score, Scoring
from thankbook.tailoring.standing import Standing
from thankbook.tailoring.workpools import WorkPools, pool_id


@dataclass(frozen=True)
class Candidate:
    """A tactic to choose from; ``missing_fields`` name what its cost could not be worked out from.

    ``uses`` holds what is known, by the id of a budget: a tactic whose cost is not known whole
    takes part and is flagged.
    """

    item: Tactic
    score: Score
    uses: Mapping[str, Figure]
    cost: Cost | None = None
    missing_fields: tuple[str, ...] = ()

    def use_of(self, budget_id: str) -> Decimal:
        """How much of a budget it uses up in the first year, in the budget's unit."""
        figure = self.uses.get(budget_id)
        return figure.value if figure else Decimal(0)


@dataclass(frozen=True)
class Weighing:
    """Makes candidates of tactics."""

    scoring: Scoring
    costing: Costing
    limits: tuple[Limit, ...]
    standing: Standing = field(default_factory=Standing)

    def candidates(self, tactics: Iterable[Tactic]) -> tuple[Candidate, ...]:
        """A candidate for each tactic, by id."""
        return tuple(self.candidate(item) for item in sorted(tactics, key=lambda tactic: tactic.id))

    def candidate(self, item: Tactic) -> Candidate:
        """One tactic weighed."""
        is_begun, is_kept = item.id in self.standing.begun, item.id in self.standing.kept
        try:
            cost = self.costing.of_tactic(item.facts)
        except FigureMissingError as missing:
            times = self.costing.known_times(item.facts)
            score = self.scoring.of(item.facts, None, is_kept=is_kept)
            uses = self._uses(item, times, is_begun=is_begun)
            return Candidate(item, score, uses, None, missing.fields)
        cost = without_setup(cost) if is_begun else cost
        minutes = _total(cost.minutes_per_year.values())
        score = self.scoring.of(item.facts, minutes, is_kept=is_kept)
        uses = {**self._uses(item, cost.times, is_begun=is_begun), "money": cost.known_money}
        return Candidate(item, score, uses, cost, cost.missing_prices)

    @cached_property
    def pools(self) -> WorkPools:
        """The groups of roles that share work."""
        return WorkPools(self.costing.workforce)

    def _uses(self, item: Tactic, times: Figure, *, is_begun: bool) -> dict[str, Figure]:
        parts = self.pools.parts(item.facts, int(times.value), is_begun=is_begun)
        uses = {
            pool_id(pool): Figure(Decimal(minutes), times.origins)
            for pool, minutes in self.pools.uses(parts).items()
            if minutes
        }
        touches = Figure(item.facts.touches_per_customer_per_year)
        for limit in self.limits:
            if limit.kind == "items":
                uses[limit.id] = Figure(Decimal(1))
            if limit.kind == "touches" and limit.of in item.facts.stages:
                uses[limit.id] = touches
        return uses


def _total(figures: Iterable[Figure]) -> Figure:
    return sum(figures, Figure(Decimal(0)))
