"""The evidence register: what must not be quoted first, then by weight."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.items import Evidence
from thankbook.site.page import Page, PageMaker
from thankbook.site.pages.cards import grouped


def evidence_page(maker: PageMaker) -> Page:
    """Every entry of the register with its grade."""
    vocabulary = maker.playbook.library.vocabulary
    groups = grouped(_by_heading(maker))
    context = {"all_grades": vocabulary.ids("grades"), "groups": groups}
    title = maker.ui("evidence.title")
    return maker.make("evidence/index.md", title, "evidence.md.j2", context)


def _by_heading(maker: PageMaker) -> Iterator[tuple[str, Evidence]]:
    register, labels = maker.playbook.evidence, maker.playbook.library.labels
    for entry in register:
        if entry.facts.use == "never":
            yield maker.ui("evidence.never"), entry
    for entry in sorted(register, key=lambda entry: entry.facts.grade):
        if entry.facts.use != "never":
            grade = entry.facts.grade
            label = labels.of("grades", grade)
            yield maker.ui("evidence.of_grade", grade=grade, label=label), entry
