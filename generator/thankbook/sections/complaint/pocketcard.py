"""The pocket card: who may spend what, the steps of a complaint, three sentences."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.reader.contact import complaint_reach
from thankbook.reader.page import Page
from thankbook.reader.pagemaker import PageMaker
from thankbook.reader.spending import Spending

_STEPS = ("first", "second", "third", "fourth", "fifth")
_MANY_LETTERS = 220
"""From so many letters of roles, sums and dangers on, they are set smaller."""
_DANGERS = 3


def pocket_card_page(maker: PageMaker) -> Page:
    """A card as small as a bank card, large on a phone and four times on a sheet."""
    spending, is_alone = Spending(maker), maker.playbook.description.business.is_one_person
    lines = list(_spending_lines(maker, spending))
    danger = maker.wording.trade_words("danger")[:_DANGERS]
    is_everybody = all(spending.limit_of(role) for role in spending.team)
    context = {
        "reach": complaint_reach(maker),
        "within": maker.wording.answer_within(),
        "lines": lines,
        "is_alone": is_alone,
        "is_shown": spending.is_shown,
        "others_ask": bool(lines) and not is_everybody,
        "is_dense": sum(map(len, (*lines, *danger))) > _MANY_LETTERS,
        "steps": list(_steps(maker, "alone" if is_alone else "team")),
        "sentences": maker.wording.always_help,
        "danger": danger,
        "copies": range(3),
    }
    title = maker.ui("card.title")
    return maker.make(
        "pocket-card.md",
        title,
        "pocketcard.md.j2",
        context,
        styles=("pocketcard",),
        hide=["toc"],
        scripts=("print",),
        readers=maker.wording.team,
    )


def _spending_lines(maker: PageMaker, spending: Spending) -> Iterator[str]:
    for allowance in spending.allowances():
        titles = maker.formatting.people(allowance.titles)
        yield maker.ui("card.spend_one", role=titles, amount=allowance.amount)


def _steps(maker: PageMaker, who: str) -> Iterator[str]:
    contact = maker.playbook.description.business.policies.complaint_contact.name
    for step in _STEPS:
        yield maker.ui(f"card.step.{who}.{step}", contact=contact)
