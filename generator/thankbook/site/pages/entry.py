"""The path of a new starter."""

from __future__ import annotations

from decimal import Decimal

from thankbook.site.page import Page, PageMaker
from thankbook.site.pages.contact import whom_to_ask


def onboarding_page(maker: PageMaker) -> Page:
    """What somebody new reads and does, day by day."""
    business, library = maker.playbook.description.business, maker.playbook.library
    chosen = maker.playbook.checklists.chosen
    days = [one.item for one in chosen if one.item.facts.day is not None]
    donts = [library.labels.of("donts", dont) for dont in business.donts]
    context = {
        **whom_to_ask(maker),
        "days": days,
        "donts": maker.formatting.all_of(donts) if donts else "",
        "item_minutes": {
            item.id: maker.formatting.duration(Decimal(item.facts.minutes)) for item in days
        },
    }
    title = maker.ui("onboarding.title", business=business.name)
    return maker.make("onboarding.md", title, "onboarding.md.j2", context)
