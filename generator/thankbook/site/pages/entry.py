"""Where readers come in: home, and the path of a new starter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from thankbook.site.page import Page, PageMaker
from thankbook.site.pages.addresses import address
from thankbook.site.pages.cards import Card
from thankbook.site.pages.plays import Play, tactic_card
from thankbook.site.views import Row


def home_page(maker: PageMaker) -> Page:
    """The page that leads each reader to the next step."""
    business, tactics = maker.playbook.description.business, maker.playbook.tactics.chosen
    dates = [
        Row(maker.formatting.day(date.on), date.what)
        for date in sorted(business.calendar.own_dates, key=lambda date: date.on)
    ]
    context = {
        **_whom_to_ask(maker),
        "recovery": _recovery_checklists(maker),
        "first": list(_first_tactics(maker)),
        "tactic_count": len(tactics),
        "dates": dates,
    }
    title = maker.ui("home.title")
    return maker.make("index.md", title, "home.md.j2", context, hide=["navigation", "toc"])


def _first_tactics(maker: PageMaker) -> Iterator[Play]:
    """Those that the plan begins with, in its first month."""
    by_id = {chosen.item.id: chosen for chosen in maker.playbook.tactics.chosen}
    ramp = maker.playbook.library.vocabulary.ramp
    for item_id in maker.playbook.plan.first(ramp.first_month):
        yield tactic_card(maker, by_id[item_id])


def onboarding_page(maker: PageMaker) -> Page:
    """What somebody new reads and does, day by day."""
    business, library = maker.playbook.description.business, maker.playbook.library
    chosen = maker.playbook.checklists.chosen
    days = [one.item for one in chosen if one.item.facts.day is not None]
    donts = [library.labels.of("donts", dont) for dont in business.donts]
    context = {
        **_whom_to_ask(maker),
        "days": days,
        "donts": maker.formatting.all_of(donts) if donts else "",
        "item_minutes": {
            item.id: maker.formatting.duration(Decimal(item.facts.minutes)) for item in days
        },
    }
    title = maker.ui("onboarding.title", business=business.name)
    return maker.make("onboarding.md", title, "onboarding.md.j2", context)


def _whom_to_ask(maker: PageMaker) -> dict[str, object]:
    contact = maker.playbook.description.business.policies.complaint_contact
    named = (contact.name, contact.role)
    return {
        "contact": contact,
        "contact_name": maker.ui("list.separator").join(part for part in named if part),
        "phone_link": f"tel:{re.sub('[^+0-9]', '', contact.phone or '')}",
        "email_link": f"mailto:{contact.email}",
        "answer_within": maker.wording.answer_within(),
        "spending": list(_spending(maker)),
    }


def _spending(maker: PageMaker) -> Iterator[Row]:
    """What each role may spend without asking."""
    for index, role in enumerate(maker.playbook.description.business.team):
        if maker.confidentiality.shows_field(f"team[{index}].may_spend") and role.may_spend:
            yield Row(role.title, maker.formatting.money(role.may_spend))


def _recovery_checklists(maker: PageMaker) -> list[Card]:
    return [
        Card(maker.wording.plain(one.item.words.title), address("checklists", one.item.id))
        for one in maker.playbook.checklists.chosen
        if one.item.facts.area == "recovery"
    ]
