"""Glossary and sources: what words mean here, and where every idea came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from thankbook.library.items import AnyItem
from thankbook.library.itemwords import EvidenceWords
from thankbook.library.referencefacts import EvidenceFacts
from thankbook.library.sourceregister import Conflict
from thankbook.reader.itemcards import Group, grouped
from thankbook.reader.page import Page
from thankbook.reader.pageaddresses import address, evidence_address
from thankbook.reader.pagemaker import PageMaker
from thankbook.reader.views import Row


@dataclass(frozen=True, slots=True)
class Place:
    """An item that carries a line; without an address where this playbook leaves it out."""

    title: str
    uri: str = ""


Carriers = Mapping[str, tuple[Place, ...]]
"""The items that carry a line, by its id."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of an article and the items that carry it."""

    id: str
    text: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article as it is listed."""

    id: str
    language: str
    topic: str


@dataclass(frozen=True, slots=True)
class DecidedConflict:
    """Lines that disagree, and what was decided."""

    lines: tuple[Row, ...]
    decision: str
    uri: str


def glossary_page(maker: PageMaker) -> Page:
    """Terms in the sense in which this playbook uses them."""
    terms = sorted(
        maker.playbook.library.glossary.values(), key=lambda term: term.words.title.casefold()
    )
    title = maker.ui("glossary.title")
    return maker.make(
        "evidence/glossary.md",
        title,
        "glossary.md.j2",
        {"terms": terms},
        readers=maker.wording.team,
    )


_IDEAS = "evidence/ideas.md"
_ON_A_PAGE_APART = ("notes", "programs", "culture", "recovery", "measurement")
"""Sections of the second page: all lines on one would weigh more than a first visit may."""


def sources_pages(maker: PageMaker) -> Iterator[Page]:
    """Every line of the articles with the items that carry it, and the conflicts resolved."""
    carriers = _carriers(maker)
    yield _sources_page(maker, carriers)
    context = {"sections": _sections(maker, carriers, is_apart=True)}
    title = maker.ui("sources.more_title")
    yield maker.make(
        _IDEAS,
        title,
        "ideas.md.j2",
        context,
        hide=["toc"],
        boost=0.1,
        readers=maker.wording.team,
    )


def _sources_page(maker: PageMaker, carriers: Carriers) -> Page:
    sources = maker.playbook.library.sources
    articles = [
        ArticleRow(name, maker.formatting.language(article.language), article.topic)
        for name, article in sources.articles.items()
    ]
    context = {
        "line_count": len(sources.by_id()),
        "articles": articles,
        "conflicts": [_decided(maker, conflict) for conflict in sources.conflicts],
        "sections": _sections(maker, carriers, is_apart=False),
        "more_uri": _IDEAS,
    }
    title = maker.ui("sources.title")
    return maker.make(
        "evidence/sources.md",
        title,
        "sources.md.j2",
        context,
        hide=["toc"],
        boost=0.1,
        readers=maker.wording.team,
    )


def _decided(maker: PageMaker, conflict: Conflict) -> DecidedConflict:
    lines = maker.playbook.library.sources.by_id()
    entry = maker.playbook.library.evidence[conflict.decided_by]
    words = entry.words
    return DecidedConflict(
        tuple(Row(name, lines[name]) for name in conflict.lines),
        words.do_instead or words.verdict,
        evidence_address(conflict.decided_by, entry.facts),
    )


def _sections(maker: PageMaker, carriers: Carriers, *, is_apart: bool) -> list[Group[SourceLine]]:
    return grouped(
        (maker.ui(f"sources.section.{section}"), SourceLine(name, text, carriers.get(name, ())))
        for section, lines in maker.playbook.library.sources.lines.items()
        if (section in _ON_A_PAGE_APART) is is_apart
        for name, text in lines.items()
    )


def _address(item: AnyItem) -> str:
    if isinstance(item.facts, EvidenceFacts):
        return evidence_address(item.id, item.facts)
    return address(item.kind, item.id)


def _carriers(maker: PageMaker) -> Carriers:
    there = {item.id for item in _chosen_items(maker)}
    places: dict[str, tuple[Place, ...]] = {}
    for item in maker.playbook.library.items():
        always = item.kind in ("evidence", "glossary")
        uri = _address(item) if always or item.id in there else ""
        place = Place(_title(item), uri)
        for line in item.facts.sources:
            places[line] = (*places.get(line, ()), place)
    return places


def _chosen_items(maker: PageMaker) -> Iterator[AnyItem]:
    playbook = maker.playbook
    yield from (chosen.item for chosen in maker.views.programs)
    for choice in (playbook.tactics, playbook.notes, playbook.checklists):
        yield from (chosen.item for chosen in choice.chosen)
    yield from (chosen.item for chosen in playbook.metrics.chosen)


def _title(item: AnyItem) -> str:
    words = item.words
    return words.claim if isinstance(words, EvidenceWords) else words.title
