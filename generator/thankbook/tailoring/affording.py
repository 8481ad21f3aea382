"""The tactics that are in the portfolio, and a reason for each that fits but is not."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.items import Tactic
from thankbook.tailoring.candidates import Candidate
from thankbook.tailoring.choice import Choice, LeftOut
from thankbook.tailoring.portfolio import Portfolio
from thankbook.tailoring.reasons import Reason


def afforded(eligible: Choice[Tactic], portfolio: Portfolio) -> Choice[Tactic]:
    """What fits, divided anew into what the portfolio holds and what it has no room for."""
    chosen = tuple(one for one in eligible.chosen if one.item.id in portfolio.chosen)
    crowded_out = (
        LeftOut(candidate.item, tuple(_reasons(candidate, portfolio)))
        for candidate in portfolio.candidates
        if candidate.item.id not in portfolio.chosen
    )
    left_out = sorted((*eligible.left_out, *crowded_out), key=lambda one: one.item.id)
    return Choice(chosen, tuple(left_out))


def _reasons(candidate: Candidate, portfolio: Portfolio) -> Iterator[Reason]:
    """The limits that have no room for it beside what is chosen."""
    for shortfall in portfolio.shortfalls(candidate):
        limit = shortfall.limit
        origin = next(iter(sorted(limit.capacity.origins)))
        list_name = "stages" if limit.kind == "touches" else ""
        yield Reason(
            f"out.portfolio_{limit.kind}", list_name, (limit.of,), origin.field, origin.line
        )
