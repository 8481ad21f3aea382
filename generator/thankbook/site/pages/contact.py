"""Whom complaints are taken to, and what may be spent without asking."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from thankbook.site.page import PageMaker
from thankbook.site.views import Row


@dataclass(frozen=True, slots=True)
class Reach:
    """A person with what there is to reach them by; empty where there is nothing."""

    name: str
    phone: str
    phone_link: str
    email: str
    email_link: str


def complaint_reach(maker: PageMaker) -> Reach:
    """Whom complaints are taken to."""
    contact = maker.playbook.description.business.policies.complaint_contact
    named = (part for part in (contact.name, contact.role) if part)
    phone, email = contact.phone or "", contact.email or ""
    return Reach(
        maker.ui("list.separator").join(named),
        phone,
        f"tel:{re.sub('[^+0-9]', '', phone)}",
        email,
        f"mailto:{email}",
    )


def whom_to_ask(maker: PageMaker) -> dict[str, object]:
    """The contact for complaints with links, the time to answer, and spending by role."""
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
