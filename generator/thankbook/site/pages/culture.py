"""Culture and checklists: an overview, and a page for each checklist."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.library.items import Checklist
from thankbook.site.page import Page, PageMaker
from thankbook.site.pages.addresses import address
from thankbook.site.pages.cards import Card, Group, grouped
from thankbook.tailoring.playbook import Chosen


def culture_pages(maker: PageMaker) -> Iterator[Page]:
    """The overview, then each chosen checklist."""
    title, groups = maker.ui("culture.title"), _by_area(maker)
    yield maker.make("culture/index.md", title, "culture.md.j2", {"groups": groups}, hide=["toc"])
    for chosen in maker.playbook.checklists.chosen:
        card = _card(maker, chosen)
        context = {"item": chosen.item, "words": chosen.item.words, "card": card}
        source = chosen.item.words_document.file
        yield maker.make(
            card.uri, card.title, "checklist.md.j2", context, source=source, hide=["toc"]
        )


def _card(maker: PageMaker, chosen: Chosen[Checklist]) -> Card:
    item = chosen.item
    return Card(
        title=maker.wording.plain(item.words.title),
        uri=address("checklists", item.id),
        who=maker.views.who(chosen),
        minutes=maker.formatting.duration(Decimal(item.facts.minutes)),
        rhythm=maker.playbook.library.labels.of("cadences", item.facts.cadence),
    )


def _by_area(maker: PageMaker) -> list[Group[Card]]:
    labels = maker.playbook.library.labels
    return grouped(
        (labels.of("areas", chosen.item.facts.area), _card(maker, chosen))
        for chosen in maker.playbook.checklists.chosen
    )
