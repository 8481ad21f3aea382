"""The evidence register: what must not be quoted first, then by weight."""

from __future__ import annotations

from dataclasses import dataclass, field

from thankbook.library.items import Evidence
from thankbook.site.page import Page, PageMaker


@dataclass(slots=True)
class EvidenceGroup:
    """Entries under one heading."""

    label: str
    entries: list[Evidence] = field(default_factory=list)


def evidence_page(maker: PageMaker) -> Page:
    """Every entry of the register with its grade."""
    vocabulary = maker.playbook.library.vocabulary
    context = {"all_grades": vocabulary.ids("grades"), "groups": _grouped(maker)}
    title = maker.ui("evidence.title")
    return maker.make("evidence/index.md", title, "evidence.md.j2", context, hide_contents=True)


def _grouped(maker: PageMaker) -> list[EvidenceGroup]:
    register = maker.playbook.evidence
    avoid = [entry for entry in register if entry.facts.use == "never"]
    groups = [EvidenceGroup(maker.ui("evidence.never"), avoid)]
    for grade in maker.playbook.library.vocabulary.ids("grades"):
        entries = [
            entry for entry in register if entry.facts.grade == grade and entry not in avoid
        ]
        label = maker.playbook.library.labels.of("grades", grade)
        groups.append(EvidenceGroup(maker.ui("evidence.of_grade", grade=grade, label=label), entries))
    return [group for group in groups if group.entries]
