"""What of a playbook falls to one role."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from thankbook.business.parts import Role
from thankbook.library.items import Checklist, Metric, Tactic
from thankbook.tailoring.choice import Chosen
from thankbook.tailoring.playbook import Playbook


@dataclass(frozen=True)
class Duties:
    """The work of a role: what its own kind does, and what it does for a kind that is missing."""

    playbook: Playbook
    role: Role

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of work that this role does: its own, and those that it stands in for."""
        costing = self.playbook.costing
        kinds = self.playbook.library.vocabulary.ids("role_kinds")
        stood_in = (kind for kind in kinds if costing.role(kind).id == self.role.id)
        return frozenset({self.role.kind, *stood_in})

    def tactics(self) -> tuple[Chosen[Tactic], ...]:
        """The chosen tactics that it sets up or does."""
        return tuple(
            tactic
            for tactic in self.playbook.tactics.chosen
            if self.include(tactic.item.facts.done_by)
        )

    def checklists(self) -> tuple[Chosen[Checklist], ...]:
        """The chosen checklists that it ticks."""
        return tuple(
            checklist
            for checklist in self.playbook.checklists.chosen
            if self.include(checklist.item.facts.done_by)
        )

    def metrics(self) -> tuple[Chosen[Metric], ...]:
        """The chosen measures that it looks at."""
        return tuple(
            metric
            for metric in self.playbook.metrics.chosen
            if self.include(metric.item.facts.done_by)
        )

    def include(self, kinds: Iterable[str]) -> bool:
        """Whether something for these kinds of roles is this role's work."""
        return not self.kinds.isdisjoint(kinds)
