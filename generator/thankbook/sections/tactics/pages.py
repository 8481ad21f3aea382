"""The tactics: an overview by customer stage, and a page each."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.items import Tactic
from thankbook.reader.decisionlines import DecisionLine, DecisionLines
from thankbook.reader.itemcards import Group, grouped
from thankbook.reader.page import Page
from thankbook.reader.pagemaker import PageMaker
from thankbook.sections.tactics.tacticcards import Play, choosings, tactic_card
from thankbook.tailoring.playbook import Chosen


def pages(maker: PageMaker) -> Iterator[Page]:
    """The overview, then each chosen tactic."""
    tactics = maker.playbook.tactics
    groups = _by_stage(maker)
    plays = [play for group in groups for play in group.members]
    context = {
        "groups": groups,
        "choosings": list(choosings(maker, plays)),
        "counted": maker.ui("filter.count", shown="{shown}", all=len(plays)),
        "tactic_count": len(tactics.chosen),
        "left_out_count": len(tactics.left_out),
    }
    yield maker.make(
        "tactics/index.md",
        maker.ui("tactics.title"),
        "tactics.md.j2",
        context,
        hide=["toc"],
        styles=("filter",),
        scripts=("filter",),
        readers=maker.wording.team,
    )
    for chosen in tactics.chosen:
        yield _tactic_page(maker, chosen)


def _by_stage(maker: PageMaker) -> list[Group[Play]]:
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
    family = maker.playbook.description.trade.family
    card = tactic_card(maker, chosen)
    context = {
        "words": item.words,
        "card": card,
        "family": library.labels.of("families", family),
        "example": item.words.examples.get(family, ""),
        "rules": maker.views.house_rules(item),
        "cautions": maker.views.cautions(item),
        "reasons": maker.explanations.chosen(chosen),
        "decide": _decide(maker, chosen),
        "file": maker.playbook.description.file.rsplit("/", 1)[-1],
        "year": maker.views.year(chosen),
        "year_note": maker.views.year_note(chosen),
    }
    source = item.words_document.file
    return maker.make(
        card.uri,
        card.title,
        "tactic.md.j2",
        context,
        source=source,
        item=item,
        hide=["toc"],
        styles=("tactic",),
        readers=maker.playbook.doers(item),
    )


def _decide(maker: PageMaker, chosen: Chosen[Tactic]) -> tuple[DecisionLine, ...]:
    """What to write to decide about a tactic; managers write the description."""
    if not maker.reader.is_manager:
        return ()
    lines = DecisionLines(maker.playbook, maker.formatting)
    return lines.of(chosen.item, is_in=True)
