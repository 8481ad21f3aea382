"""What one month has room for: whatever comes all the time, and one rarer thing beside it.

Over a year, twelve letters and one evening may be within what customers like to hear. But the
evening falls into one month, and a letter comes in that month too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from thankbook.business.tracedfigures import Figure
from thankbook.tailoring.calendar.touchbounds import bound
from thankbook.tailoring.candidates import Candidate
from thankbook.tailoring.limits import MONTHS_PER_YEAR, Limit

_BESIDE = "/beside/"
_ROUNDS = 20


def limit_of_month(budget_id: str) -> str | None:
    """The id of the limit of touches that a budget of one month is made of; None for others."""
    limit_id, beside, _ = budget_id.partition(_BESIDE)
    return limit_id if beside else None


def with_months(candidates: Sequence[Candidate], limits: Sequence[Limit]) -> tuple[Candidate, ...]:
    """The candidates, each with what it takes of the fullest month that there may be.

    Amounts are those of a year in which every month were as full, so that they grow with the limit.
    """
    used: dict[str, dict[str, Figure]] = {candidate.item.id: {} for candidate in candidates}
    for limit in limits:
        if limit.kind == "touches":
            for item_id, budget_id, figure in _uses(limit, candidates):
                used[item_id][budget_id] = figure
    return tuple(
        replace(candidate, uses={**candidate.uses, **used[candidate.item.id]})
        for candidate in candidates
    )


def _uses(limit: Limit, candidates: Sequence[Candidate]) -> Iterator[tuple[str, str, Figure]]:
    reaching = [candidate for candidate in candidates if candidate.use_of(limit.id)]
    months = bound(Fraction(limit.capacity.value) / MONTHS_PER_YEAR).months
    rare = {
        candidate.item.id: _in_its_month(candidate) * MONTHS_PER_YEAR / months
        for candidate in reaching
        if 0 < _times(candidate) < MONTHS_PER_YEAR
    }
    steady = {
        candidate.item.id: candidate.uses[limit.id]
        for candidate in reaching
        if candidate.item.id not in rare
    }
    for item_id, amount in rare.items():
        budget_id = f"{limit.id}{_BESIDE}{item_id}"
        yield item_id, budget_id, Figure(amount)
        for other, figure in steady.items():
            yield other, budget_id, figure


def _times(candidate: Candidate) -> int:
    return int(candidate.cost.times.value) if candidate.cost else 0


def _in_its_month(candidate: Candidate) -> Decimal:
    """How often a customer notices it in a month that it falls into: no more than once a day."""
    touches = candidate.item.facts.touches_per_customer_per_year
    return min(touches / _times(candidate), Decimal(1))


def enough_touches(
    limit: Limit, growth: Decimal, candidates: Sequence[Candidate], together: Collection[str]
) -> Decimal:
    """How much a limit must grow for tactics to be within it together, where ``growth`` may do.

    What a month has room for rests on the limit, so that more of it may come to need more of it.
    """
    for _ in range(_ROUNDS):
        growth = limit.in_steps(growth, "")
        raised = replace(limit, capacity=Figure(limit.capacity.value + growth))
        used: dict[str, Decimal] = {}
        for candidate in with_months(candidates, [raised]):
            if candidate.item.id in together:
                for name, figure in candidate.uses.items():
                    if limit.id in (name, limit_of_month(name)):
                        used[name] = used.get(name, Decimal(0)) + figure.value
        lacking = max(used.values(), default=Decimal(0)) - raised.capacity.value
        if lacking <= 0:
            break
        growth += lacking
    return growth


def touches_per_month(
    budgets: Mapping[str, Decimal], limits: Sequence[Limit]
) -> Mapping[str, Fraction]:
    """How often customers of each stage may hear from the business; ``budgets`` are capacities."""
    return {
        limit.of: max(
            Fraction(capacity) / limit.per
            for name, capacity in budgets.items()
            if limit.id in (name, limit_of_month(name))
        )
        for limit in limits
        if limit.kind == "touches"
    }
