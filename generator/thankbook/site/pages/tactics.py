"""The tactics: an overview by customer stage, and a page each."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.items import Tactic
from thankbook.site.page import Page, PageMaker
from thankbook.site.pages.cards import Card, Group
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
        "tactics/index.md", maker.ui("tactics.title"), "tactics.md.j2", context, hide_contents=True
    )
    for chosen in tactics.chosen:
        yield _tactic_page(maker, chosen)


def tactic_card(maker: PageMaker, chosen: Chosen[Tactic]) -> Card:
    """A tactic at a glance."""
    return Card(
        title=maker.wording.plain(chosen.item.words.title),
        uri=f"tactics/{chosen.item.id}.md",
        summary=chosen.item.words.summary,
        who=maker.views.who(chosen),
        minutes=maker.views.each_time(chosen),
        rhythm=maker.views.rhythm(chosen.item),
        money=maker.views.money(chosen),
        grades=maker.views.grades(chosen.item),
    )


def _by_stage(maker: PageMaker) -> list[Group[Card]]:
    """Each tactic once, under the first of its stages."""
    library = maker.playbook.library
    groups = {
        stage: Group[Card](library.labels.of("stages", stage))
        for stage in library.vocabulary.ids("stages")
    }
    for chosen in maker.playbook.tactics.chosen:
        groups[chosen.item.facts.stages[0]].cards.append(tactic_card(maker, chosen))
    return [group for group in groups.values() if group.cards]


def _tactic_page(maker: PageMaker, chosen: Chosen[Tactic]) -> Page:
    library, item = maker.playbook.library, chosen.item
    family = library.vocabulary.family_of(maker.playbook.description.business.industry)
    card = tactic_card(maker, chosen)
    context = {
        "words": item.words,
        "card": card,
        "family": library.labels.of("families", family),
        "example": item.words.examples.get(family, ""),
        "reasons": maker.explanations.chosen(chosen),
        "year": maker.views.year(chosen),
    }
    source = item.words_document.file
    return maker.make(card.uri, card.title, "tactic.md.j2", context, source=source)
