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
        """The kinds of work that are this role's: its own, and what nobody is nearer to."""
        workforce = self.playbook.costing.workforce
        kinds = self.playbook.library.vocabulary.ids("role_kinds")
        return frozenset(kind for kind in kinds if self.role in workforce.first_of(kind))

    def tactics(self) -> tuple[Chosen[Tactic], ...]:
        """The chosen tactics that it sets up or does."""
        chosen = self.playbook.tactics.chosen
        return tuple(tactic for tactic in chosen if self.role in self.playbook.doers(tactic.item))

    def checklists(self) -> tuple[Chosen[Checklist], ...]:
        """The chosen checklists that it ticks; of those that recur, the ones that it carries."""
        carried = self.playbook.lists.of_role(self.role.id)
        return tuple(
            checklist
            for checklist in self.playbook.checklists.chosen
            if (
                checklist.item.id in carried
                if checklist.item.facts.recurs
                else self.include(checklist.item.facts.done_by)
            )
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
