"""The loyalty programs: an overview, and a page each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from thankbook.library.items import Program
from thankbook.reader.itemcards import Card
from thankbook.reader.page import Page
from thankbook.reader.pageaddresses import address
from thankbook.reader.pagemaker import PageMaker
from thankbook.sections.loyalty.comparison import comparison
from thankbook.sections.loyalty.mechanics import mechanics
from thankbook.sections.loyalty.pilotguide import pilot_guide
from thankbook.sections.loyalty.programview import ProgramFigures, figures_of
from thankbook.sections.loyalty.verdictinwords import LoyaltyWords
from thankbook.tailoring.playbook import Chosen

_CAUTIONS = ("selection-discount", "light-buyers-change", "breakage")
"""What everybody who plans a program reads first."""


def pages(maker: PageMaker) -> Iterator[Page]:
    """The overview, then each chosen program."""
    register = maker.playbook.library.evidence
    context: dict[str, Any] = {
        "no_program": LoyaltyWords(maker).no_program,
        "cards": [_card(maker, chosen.item) for chosen in maker.views.programs],
        "cautions": [
            f"{register[name].words.do_instead} [@{name}]"
            for name in _CAUTIONS
            if name in register and register[name].words.do_instead
        ],
    }
    title = maker.ui("programs.title")
    template, scripts = "programs.md.j2", list[str]()
    if maker.reader.is_manager:
        compared = comparison(LoyaltyWords(maker))
        template, context = "loyalty.md.j2", context | {"compared": compared}
        scripts = ["whatif"] if compared.panel else []
    yield maker.make(
        "loyalty/index.md",
        title,
        template,
        context,
        styles=("loyalty",),
        hide=["toc"],
        scripts=scripts,
        readers=maker.wording.team,
    )
    for chosen in maker.views.programs:
        yield _program_page(maker, chosen)
    if maker.reader.is_manager and maker.playbook.study.assessments:
        yield pilot_guide(maker)


def _card(maker: PageMaker, item: Program) -> Card:
    return Card(
        title=maker.title_of(item),
        uri=address("programs", item.id),
        summary=item.words.summary,
        kind=maker.playbook.library.labels.of("program_kinds", item.facts.kind),
        since=_since(maker, item),
        tested=maker.views.tested(item),
    )


def _since(maker: PageMaker, item: Program) -> str:
    """Since when a program has been running; empty where nobody says so."""
    day = maker.playbook.decided.running_of("programs").get(item.id, date.min)
    if day == date.min:
        return ""
    return maker.ui("programs.runs_since", day=maker.formatting.full_date(day))


def _program_page(maker: PageMaker, chosen: Chosen[Program]) -> Page:
    card = _card(maker, chosen.item)
    context = {
        "words": chosen.item.words,
        "tested": card.tested,
        "rules": maker.views.house_rules(chosen.item),
        "cautions": maker.views.cautions(chosen.item),
        "reasons": maker.explanations.chosen(chosen),
        "figures": _figures(maker, chosen.item),
        "gap": _gap(maker, chosen.item),
        "mechanics": mechanics(maker, chosen.item),
        "details": list(_details(maker, chosen.item)),
    }
    source = chosen.item.words_document.file
    return maker.make(
        card.uri,
        card.title,
        "program.md.j2",
        context,
        styles=("loyalty",),
        source=source,
        item=chosen.item,
        readers=maker.playbook.doers(chosen.item),
    )


def _details(maker: PageMaker, item: Program) -> Iterator[tuple[str, str]]:
    """What happens with returns, cheating, the card and the end, where the words say so."""
    words, ui = item.words, maker.ui
    told = {
        "returned": words.returned,
        "fraud": words.fraud,
        "medium": words.medium,
        "ending": words.ending,
    }
    for name, text in told.items():
        if text:
            yield ui(f"program.detail.{name}"), text


def _figures(maker: PageMaker, item: Program) -> ProgramFigures | None:
    """A program's figures here, for managers; None in the staff edition."""
    if not maker.reader.is_manager:
        return None
    assessment = maker.playbook.study.of(item.id)
    return figures_of(LoyaltyWords(maker), assessment) if assessment else None


def _gap(maker: PageMaker, item: Program) -> str:
    """What a program's figures lack, for managers; empty where they are there."""
    if not maker.reader.is_manager:
        return ""
    return maker.views.gaps.sentence(maker.playbook.study.missing_for(item.id))
