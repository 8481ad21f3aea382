"""What of a playbook falls to one role."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from thankbook.business.parts import Role
from thankbook.library.items import Checklist, Tactic
from thankbook.tailoring.choice import Chosen
from thankbook.tailoring.playbook import Playbook


@dataclass(frozen=True)
class Duties:
    """The work of a role: what its own kind does, and what it does for a kind that is missing."""

    playbook: Playbook
    role: Role

    def tactics(self) -> tuple[Chosen[Tactic], ...]:
        """The chosen tactics that it does."""
        return tuple(
            one for one in self.playbook.tactics.chosen if self._does(one.item.facts.minutes)
        )

    def checklists(self) -> tuple[Chosen[Checklist], ...]:
        """The chosen checklists that it ticks."""
        return tuple(
            one for one in self.playbook.checklists.chosen if self._does(one.item.facts.roles)
        )

    def _does(self, kinds: Iterable[str]) -> bool:
        costing = self.playbook.costing
        return any(
            kind == self.role.kind or costing.role(kind).id == self.role.id for kind in kinds
        )
