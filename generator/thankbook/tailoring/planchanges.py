"""What a plan changes of the one that is kept, and what made it change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from thankbook.tailoring.playbook import Playbook
from thankbook.tailoring.portfolio import Shortfall


@dataclass(frozen=True)
class PlanChanges:
    """A plan beside the kept one, by ids of tactics; filled by ``plan_changes``."""

    begins: Mapping[str, date]
    """The day of each tactic of the new plan, in the order in which they begin."""

    comes: tuple[str, ...]
    """New in the plan."""

    goes: tuple[str, ...]
    """No longer in it."""

    moves: tuple[str, ...]
    """In both, on another day."""

    broken: tuple[Shortfall, ...] = ()
    """Limits that the kept plan does not keep any more."""

    gain: int = 0
    """How many points the new choice brings more than the kept one; a kept tactic counts more."""

    @property
    def is_any(self) -> bool:
        """Whether anything changes."""
        return bool(self.comes or self.goes or self.moves)


def plan_changes(playbook: Playbook) -> PlanChanges:
    """What the plan of a playbook changes of the one that it was made beside."""
    kept, portfolio = playbook.standing.kept, playbook.portfolio
    begins = _begins(playbook)
    running = playbook.decided.running_of("tactics")
    stood = frozenset(portfolio.selection.points) & (kept | playbook.standing.held)
    return PlanChanges(
        begins,
        tuple(name for name in begins if name not in kept),
        tuple(sorted(kept - begins.keys() - running.keys())),
        tuple(
            name for name, day in begins.items() if playbook.standing.begins.get(name, day) != day
        ),
        portfolio.broken_by(stood),
        portfolio.value() - portfolio.selection.value_of(stood),
    )


def _begins(playbook: Playbook) -> dict[str, date]:
    """Each tactic's day; a day that stands is kept as it was written.

    What the description says to be running has its day there.

    """
    plan, stands = playbook.plan, playbook.standing.begins
    running = playbook.decided.running_of("tactics")
    begins = {}
    for beginning in plan.beginnings:
        item_id, day = beginning.candidate.item.id, plan.day_of(beginning)
        stood = stands.get(item_id)
        is_same_week = stood and stood - timedelta(stood.weekday()) == beginning.week.monday
        if stood and (beginning.running_since is not None or is_same_week):
            day = stood
        if item_id not in running:
            begins[item_id] = day
    return dict(sorted(begins.items(), key=lambda entry: (entry[1], entry[0])))
