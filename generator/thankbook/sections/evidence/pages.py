"""The evidence register: what must not be quoted first, then by weight."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.items import Evidence
from thankbook.library.lookups import places, unconfirmed
from thankbook.reader.itemcards import grouped
from thankbook.reader.page import Page
from thankbook.reader.pageaddresses import LARGEST_GRADE, evidence_address
from thankbook.reader.pagemaker import PageMaker
from thankbook.sections.evidence.sourcepages import glossary_page, sources_pages

_UNTRACEABLE = "Z"


def pages(maker: PageMaker) -> Iterator[Page]:
    """The register, the glossary, and where every idea came from."""
    yield from _register_pages(maker)
    yield glossary_page(maker)
    yield from sources_pages(maker)


def _register_pages(maker: PageMaker) -> Iterator[Page]:
    """Every entry of the register with its grade, on two pages."""
    library = maker.playbook.library
    label = library.labels.of("grades", LARGEST_GRADE)
    studies = maker.ui("evidence.of_grade", grade=LARGEST_GRADE, label=label)
    for uri, title in (
        ("evidence/index.md", maker.ui("evidence.title")),
        ("evidence/studies.md", studies),
    ):
        context = {
            "title": title,
            "is_first": uri == "evidence/index.md",
            "studies": studies,
            "all_grades": library.vocabulary.ids("grades"),
            "groups": grouped(_by_heading(maker, uri)),
            "verdict_of": lambda entry: _verdict(maker, entry),
            "looked_up": lambda entry: _looked_up(maker, entry),
            "address_of": lambda name: evidence_address(name, library.evidence[name].facts),
        }
        yield maker.make(
            uri,
            title,
            "evidence.md.j2",
            context,
            readers=maker.wording.team,
        )


def _verdict(maker: PageMaker, entry: Evidence) -> str:
    """The finding in a word or two, before the letter that weighs it."""
    if entry.facts.use == "never" and entry.facts.grade == _UNTRACEABLE:
        return maker.ui("evidence.finding.untraceable")
    return maker.ui(f"evidence.finding.{entry.facts.finding}")


def _looked_up(maker: PageMaker, entry: Evidence) -> str:
    """In how many places the studies were found, and what none of them confirms."""
    found = maker.ui("evidence.places", count=places(entry))
    open_questions = [maker.ui(f"evidence.aspect.{name}") for name in unconfirmed(entry)]
    if not open_questions:
        return found
    listed = maker.formatting.all_of(open_questions)
    return maker.ui("evidence.unconfirmed", places=found, aspects=listed)


def _by_heading(maker: PageMaker, uri: str) -> Iterator[tuple[str, Evidence]]:
    labels = maker.playbook.library.labels
    here = [
        entry
        for entry in maker.playbook.evidence
        if evidence_address(entry.id, entry.facts).startswith(uri)
    ]
    for entry in here:
        if entry.facts.use == "never":
            yield maker.ui("evidence.never"), entry
    for entry in sorted(here, key=lambda entry: entry.facts.grade):
        if entry.facts.use != "never":
            grade = entry.facts.grade
            label = labels.of("grades", grade)
            yield maker.ui("evidence.of_grade", grade=grade, label=label), entry
