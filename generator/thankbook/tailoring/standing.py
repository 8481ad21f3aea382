"""What stands already when tactics are chosen: decided, begun, or in the plan that is kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from thankbook.business.keptplan import KeptPlan
from thankbook.tailoring.decisions import Decisions

_QUARTER = 91
"""Days."""


@dataclass(frozen=True)
class Standing:
    """The tactics that are not chosen anew, by id; filled by ``standing``."""

    held: frozenset[str] = frozenset()
    """In by decision."""

    kept: frozenset[str] = frozenset()
    """In the plan that is kept: they stay unless something has to change or gains enough."""

    begins: Mapping[str, date] = field(default_factory=dict)
    """The day on which each began or begins, where that is known."""

    first_day: date = date.min
    """The first day of the planned year."""

    @property
    def quarters_kept(self) -> int:
        """Full quarters for which a plan was kept before the planned year."""
        days = [self.begins[name] for name in self.kept if name in self.begins]
        first = min(days, default=self.first_day)
        return max((self.first_day - first).days // _QUARTER, 0)

    @property
    def begun(self) -> frozenset[str]:
        """Those that began before the planned year: they are set up."""
        return frozenset(name for name, day in self.begins.items() if day < self.first_day)


def standing(decided: Decisions, plan: KeptPlan | None, first_day: date) -> Standing:
    """What stands for a year that begins on a day; a description's word comes before a plan's."""
    in_plan = plan.begins if plan else {}
    running = decided.running_of("tactics")
    return Standing(decided.held("tactics"), frozenset(in_plan), {**in_plan, **running}, first_day)
