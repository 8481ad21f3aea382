"""What to measure and to listen for: an overview, and a page each."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.items import Metric
from thankbook.reader.itemcards import Card
from thankbook.reader.page import Page
from thankbook.reader.pageaddresses import address
from thankbook.reader.pagemaker import PageMaker
from thankbook.reader.told import of_library
from thankbook.tailoring.playbook import Chosen


def pages(maker: PageMaker) -> Iterator[Page]:
    """The overview, then each chosen metric."""
    cards = [_card(maker, chosen) for chosen in maker.playbook.metrics.chosen]
    title = maker.ui("metrics.title")
    yield maker.make(
        "measure/index.md",
        title,
        "metrics.md.j2",
        {"cards": cards},
        hide=["toc"],
        readers=maker.wording.team,
    )
    for chosen in maker.playbook.metrics.chosen:
        card = _card(maker, chosen)
        context = {
            "words": chosen.item.words,
            "card": card,
            "rules": maker.views.house_rules(chosen.item),
            "reasons": maker.explanations.chosen(chosen),
        }
        source = chosen.item.words_document.file
        yield maker.make(
            card.uri,
            card.title,
            "metric.md.j2",
            context,
            source=source,
            item=chosen.item,
            readers=maker.playbook.doers(chosen.item),
        )


def _card(maker: PageMaker, chosen: Chosen[Metric]) -> Card:
    item = chosen.item
    return Card(
        title=maker.title_of(item),
        uri=address("metrics", item.id),
        summary=item.words.summary,
        who=maker.views.who(chosen),
        minutes=maker.formatting.duration(of_library(item.facts.minutes)),
        rhythm=maker.playbook.library.labels.of("cadences", item.facts.cadence),
        tested=maker.views.tested(item),
    )
