"""Culture and checklists: an overview, and a page for each checklist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thankbook.library.items import Checklist
from thankbook.reader.itemcards import Card, Group, grouped
from thankbook.reader.page import Page
from thankbook.reader.pageaddresses import address
from thankbook.reader.pagemaker import PageMaker
from thankbook.reader.told import of_library
from thankbook.tailoring.playbook import Chosen

CHECKLIST_SCRIPTS = ("store", "checklists")
"""What a page needs to keep the ticks of its lists."""

CHECKLIST_STYLES = ("checklists",)

_NO_RHYTHM = ("each_time", "once")


@dataclass(frozen=True, slots=True)
class Listed:
    """A checklist on the overview, with what its ticks are kept under."""

    card: Card
    id: str
    cadence: str
    lines: str


def pages(maker: PageMaker) -> Iterator[Page]:
    """The overview, then each chosen checklist."""
    yield maker.make(
        "culture/index.md",
        maker.ui("culture.title"),
        "culture.md.j2",
        {"groups": _by_area(maker)},
        hide=["toc"],
        styles=CHECKLIST_STYLES,
        scripts=CHECKLIST_SCRIPTS,
        readers=maker.wording.team,
    )
    for chosen in maker.playbook.checklists.chosen:
        card = _card(maker, chosen)
        context = {
            "item": chosen.item,
            "words": chosen.item.words,
            "card": card,
            "rules": maker.views.house_rules(chosen.item),
        }
        source = chosen.item.words_document.file
        yield maker.make(
            card.uri,
            card.title,
            "checklist.md.j2",
            context,
            source=source,
            item=chosen.item,
            hide=["toc"],
            styles=CHECKLIST_STYLES,
            scripts=CHECKLIST_SCRIPTS,
            readers=maker.playbook.doers(chosen.item),
        )


def _card(maker: PageMaker, chosen: Chosen[Checklist]) -> Card:
    item = chosen.item
    return Card(
        title=maker.title_of(item),
        uri=address("checklists", item.id),
        who=maker.views.who(chosen),
        minutes=maker.formatting.duration(of_library(item.facts.minutes)),
        rhythm=maker.playbook.library.labels.of("cadences", item.facts.cadence),
    )


def _by_area(maker: PageMaker) -> list[Group[Listed]]:
    """Within an area what is ticked most often comes first, what has no rhythm last."""
    library = maker.playbook.library
    recurring = [name for name in library.vocabulary.ids("cadences") if name not in _NO_RHYTHM]
    cadences, labels = [*recurring, *_NO_RHYTHM], library.labels
    groups = grouped(
        (labels.of("areas", chosen.item.facts.area), _listed(maker, chosen))
        for chosen in maker.playbook.checklists.chosen
    )
    for group in groups:
        group.members.sort(key=lambda member: cadences.index(member.cadence))
    return groups


def _listed(maker: PageMaker, chosen: Chosen[Checklist]) -> Listed:
    facts = chosen.item.facts
    return Listed(_card(maker, chosen), chosen.item.id, facts.cadence, " ".join(facts.items))
