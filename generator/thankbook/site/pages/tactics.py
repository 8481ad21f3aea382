"""The tactics: an overview by customer stage, and a page each."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.items import Tactic
from thankbook.site.page import Page, PageMaker
from thankbook.site.pages.addresses import address
from thankbook.site.pages.cards import Card, Group, grouped
from thankbook.tailoring.playbook import Chosen


def tactics_pages(maker: PageMaker) -> Iterator[Page]:
    """The overview, then each chosen tactic."""
    tactics = maker.playbook.tactics
    context = {
        "groups": _by_stage(maker),
        "tactic_count": len(tactics.chosen),
        "left_out_count": len(tactics.left_out),
    }
    yield maker.make(
        "tactics/index.md", maker.ui("tactics.title"), "tactics.md.j2", context, hide=["toc"]
    )
    for chosen in tactics.chosen:
        yield _tactic_page(maker, chosen)


def tactic_card(maker: PageMaker, chosen: Chosen[Tactic]) -> Card:
    """A tactic at a glance."""
    return Card(
        title=maker.wording.plain(chosen.item.words.title),
        uri=address("tactics", chosen.item.id),
        summary=chosen.item.words.summary,
        who=maker.views.who(chosen),
        minutes=maker.views.each_time(chosen),
        rhythm=maker.views.rhythm(chosen.item),
        money=maker.views.money(chosen),
        grades=maker.views.grades(chosen.item),
    )


def _by_stage(maker: PageMaker) -> list[Group[Card]]:
    """Each tactic once, under the first of its stages, along the customer's life."""
    library = maker.playbook.library
    stages = library.vocabulary.ids("stages")
    along = sorted(
        maker.playbook.tactics.chosen,
        key=lambda chosen: stages.index(chosen.item.facts.stages[0]),
    )
    return grouped(
        (library.labels.of("stages", chosen.item.facts.stages[0]), tactic_card(maker, chosen))
        for chosen in along
    )


def _tactic_page(maker: PageMaker, chosen: Chosen[Tactic]) -> Page:
    library, item = maker.playbook.library, chosen.item
    family = library.vocabulary.family_of(maker.playbook.description.business.industry)
    card = tactic_card(maker, chosen)
    context = {
        "words": item.words,
        "card": card,
        "family": library.labels.of("families", family),
        "example": item.words.examples.get(family, ""),
        "cautions": maker.views.cautions(item),
        "reasons": maker.explanations.chosen(chosen),
        "year": maker.views.year(chosen),
    }
    source = item.words_document.file
    return maker.make(card.uri, card.title, "tactic.md.j2", context, source=source)
