"""Someone who begins in one role: what of the playbook is theirs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from thankbook.business.parts import Role
from thankbook.library.items import Checklist, Metric, Note, Tactic
from thankbook.reader.pagemaker import PageMaker
from thankbook.tailoring.playbook import Chosen
from thankbook.tailoring.roleduties import Duties

_INDEX_NAMES = ("index", "readme")
"""Names that builders of sites take for the first page of a folder."""


@dataclass(frozen=True)
class Newcomer:
    """A role of one playbook, seen by the person who begins in it."""

    maker: PageMaker
    role: Role

    @property
    def uri(self) -> str:
        """The address of the role's path."""
        name = f"{self.role.id}-role" if self.role.id in _INDEX_NAMES else self.role.id
        return f"onboarding/{name}.md"

    @property
    def is_alone(self) -> bool:
        """Whether nobody else works here."""
        return self.maker.playbook.description.business.is_one_person

    @property
    def leads(self) -> bool:
        """Whether others ask this role."""
        return self.role.kind == "lead"

    @cached_property
    def duties(self) -> Duties:
        """What of the playbook falls to this role."""
        return Duties(self.maker.playbook, self.role)

    def tactics(self) -> list[Chosen[Tactic]]:
        """Tactics that this role does, in the order in which they are begun.

        The person who does none themselves sees what their colleagues begin with.
        """
        playbook = self.maker.playbook
        by_id = {tactic.item.id: tactic for tactic in playbook.tactics.chosen}
        begun = [by_id[item_id] for item_id in playbook.plan.first(len(by_id)) if item_id in by_id]
        own = {tactic.item.id for tactic in self.duties.tactics()}
        return [tactic for tactic in begun if tactic.item.id in own] or begun[:2]

    def notes(self) -> list[Note]:
        """Notes that such a person writes first, those in the voice of the house before others."""
        chosen = [fitting.item for fitting in self.maker.playbook.notes.chosen]
        business, vocabulary = (
            self.maker.playbook.description.business,
            self.maker.playbook.library.vocabulary,
        )
        wanted = vocabulary.role_kinds[self.role.kind].writes
        fitting = [note for note in chosen if note.facts.occasion in wanted] or chosen
        return sorted(
            fitting,
            key=lambda note: (
                business.voice not in note.facts.tones,
                wanted.index(note.facts.occasion) if note.facts.occasion in wanted else 0,
            ),
        )

    def day_lists(self, day: int) -> tuple[Checklist, ...]:
        """The checklists for a day of a newcomer.

        They are written for kinds of work; a kind that none names, but no lead, takes them too.
        """
        return tuple(
            item
            for item in self._lists()
            if item.facts.day == day and (self.duties.include(item.facts.roles) or not self.leads)
        )

    def own_lists(self, areas: Iterable[str]) -> Iterator[Checklist]:
        """Checklists of some areas that this role ticks."""
        for checklist in self.duties.checklists():
            if checklist.item.facts.area in areas and checklist.item.facts.day is None:
                yield checklist.item

    def metrics(self) -> list[Metric]:
        """Measures that this role looks at, else all."""
        chosen = self.duties.metrics() or self.maker.playbook.metrics.chosen
        return [metric.item for metric in chosen]

    def _lists(self) -> list[Checklist]:
        return [checklist.item for checklist in self.maker.playbook.checklists.chosen]
