"""What would have to change for one tactic to come in, or to go: solved, not guessed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal

from thankbook.tailoring.binaryprogram import UnsolvedError
from thankbook.tailoring.portfolio import Portfolio
from thankbook.tailoring.selection import Selection

_STEPS = 20
"""How often a limit is raised before a search ends without an answer."""


@dataclass(frozen=True)
class Swap:
    """The best choice with a tactic forced in or out: who goes, who comes, at what price."""

    comes: tuple[str, ...]
    goes: tuple[str, ...]
    points: int


@dataclass(frozen=True)
class Threshold:
    """The least by which one limit must grow for the best choice to have a tactic in it."""

    limit_id: str
    growth: Decimal


def swap(portfolio: Portfolio, item_id: str) -> Swap | None:
    """What the best choice would be the other way around; None where it cannot be."""
    inside = item_id in portfolio.chosen
    selection = portfolio.selection
    try:
        other = (selection.without(item_id) if inside else selection.holding(item_id)).best()
    except UnsolvedError:
        return None
    if other is None:
        return None
    comes, goes = other - portfolio.chosen, portfolio.chosen - other
    points = portfolio.value() - selection.value_of(other)
    return Swap(tuple(sorted(comes)), tuple(sorted(goes)), points)


def thresholds(portfolio: Portfolio, item_id: str) -> tuple[Threshold, ...]:
    """For each limit that could let a left-out tactic in by itself, the least growth that does."""
    return tuple(_thresholds(portfolio, item_id))


def _thresholds(portfolio: Portfolio, item_id: str) -> Iterator[Threshold]:
    candidate = portfolio.candidate(item_id)
    for limit in portfolio.limits:
        if candidate and candidate.use_of(limit.id):
            with suppress(UnsolvedError):
                growth = least_growth(portfolio.selection, item_id, limit.id)
                if growth is not None:
                    yield Threshold(limit.id, growth)


def least_growth(selection: Selection, item_id: str, limit_id: str) -> Decimal | None:
    """The least growth of a limit at which the best choice holds an item; None where none does.

    A choice that is only as good as another without the item does not count, unless it is the one
    that is taken. With any less growth than is found in a step, a choice with the item is worth
    less than the best one of the step before: so no answer is stepped over.
    """
    start = selection.budgets[limit_id].capacity
    worth, growth = selection.best_value(), Decimal(0)
    for _ in range(_STEPS):
        held = selection.with_capacity(limit_id, start + growth).holding(item_id)
        more = held.least_raise([limit_id], worth)
        if more is None:
            return None
        growth += more.get(limit_id, Decimal(0))
        grown = selection.with_capacity(limit_id, start + growth)
        best = grown.best()
        if best is None or item_id in best:
            return growth if best else None
        # Of equal choices the first by name is taken, so a tie may call for one point more.
        value = selection.value_of(best)
        worth = value if worth is not None and value > worth else (worth or 0) + 1
    return None
