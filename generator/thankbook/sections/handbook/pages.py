"""The handbook: all that one role needs on one page, for paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from thankbook.business.parts import Role
from thankbook.library.items import Checklist, Note, Tactic
from thankbook.reader.contact import complaint_reach
from thankbook.reader.itemcards import Card, Group, grouped
from thankbook.reader.page import Page
from thankbook.reader.pagemaker import PageMaker
from thankbook.reader.spending import Spending
from thankbook.reader.views import Row
from thankbook.sections.complaint.pathinwords import RecoveryWords
from thankbook.sections.notes.letter import letter
from thankbook.sections.tactics.tacticcards import tactic_card
from thankbook.tailoring.choice import Chosen
from thankbook.tailoring.roleduties import Duties

_OVERVIEW = "handbook/index.md"
_NO_NOTES = "back"
"""The kind of role that writes no notes to customers."""


def pages(maker: PageMaker) -> Iterator[Page]:
    """The overview, then a handbook for each role."""
    team = maker.playbook.description.business.team
    cards = [Card(title=_title(maker, role), uri=handbook_uri(role)) for role in team]
    context = {"cards": cards}
    yield maker.make(
        _OVERVIEW,
        maker.ui("handbook.title"),
        "handbooks.md.j2",
        context,
        hide=["toc"],
        readers=maker.wording.team,
    )
    repeated = _Repeated(maker)
    for role in team:
        yield _handbook_page(maker, role, repeated)


def handbook_uri(role: Role) -> str:
    """The address of a role's handbook."""
    return f"handbook/{role.id}.md"


def _title(maker: PageMaker, role: Role) -> str:
    return maker.ui("handbook.of", role=role.title)


@dataclass(frozen=True)
class _Repeated:
    """What the handbooks of several roles repeat, made once for all of them."""

    maker: PageMaker

    @cached_property
    def complaint(self) -> Markup:
        recovery = RecoveryWords(self.maker)
        context = {
            "reach": complaint_reach(self.maker),
            "within": self.maker.wording.answer_within(),
            "limits": Spending(self.maker).in_words,
            "questions": list(recovery.questions()),
            "ends": list(recovery.ends()),
        }
        return self.maker.part(
            _OVERVIEW,
            "handbookcomplaint.html.j2",
            context,
            readers=self.maker.wording.team,
        ).strip()

    @cached_property
    def notes(self) -> Markup:
        groups = _notes(self.maker)
        if not groups:
            return Markup()
        context = {"note_groups": groups}
        return self.maker.part(
            _OVERVIEW,
            "handbooknotes.html.j2",
            context,
            readers=self.maker.wording.team,
        ).strip()


def _handbook_page(maker: PageMaker, role: Role, repeated: _Repeated) -> Page:
    business, duties = maker.playbook.description.business, Duties(maker.playbook, role)
    title = _title(maker, role)
    context = {
        "title": title,
        "complaint": repeated.complaint,
        "tactics": [_play(maker, chosen) for chosen in duties.tactics()],
        "notes": Markup() if role.kind == _NO_NOTES else repeated.notes,
        "checklists": [_list(maker, chosen.item) for chosen in duties.checklists()],
        "dates": [
            Row(maker.formatting.day(date.on), date.what)
            for date in business.calendar.own_dates_in_order()
        ],
    }
    return maker.make(
        handbook_uri(role),
        title,
        "handbook.html.j2",
        context,
        hide=["navigation", "toc"],
        styles=("handbook",),
        is_searched=False,
        readers=(role,),
    )


def _play(maker: PageMaker, chosen: Chosen[Tactic]) -> dict[str, object]:
    return {
        "words": chosen.item.words,
        "card": tactic_card(maker, chosen),
        "rules": maker.views.house_rules(chosen.item),
        "cautions": maker.views.cautions(chosen.item),
    }


def _notes(maker: PageMaker) -> list[Group[dict[str, object]]]:
    labels = maker.playbook.library.labels
    return grouped(
        (labels.of("occasions", chosen.item.facts.occasion), _note(maker, chosen.item))
        for chosen in maker.playbook.notes.chosen
    )


def _note(maker: PageMaker, item: Note) -> dict[str, object]:
    labels = maker.playbook.library.labels
    return {
        "words": item.words,
        "channel": labels.of("note_channels", item.facts.channel),
        "letter": letter(item, maker.wording.voice),
    }


def _list(maker: PageMaker, item: Checklist) -> dict[str, object]:
    labels = maker.playbook.library.labels
    return {"item": item, "rhythm": labels.of("cadences", item.facts.cadence)}
