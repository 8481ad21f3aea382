"""Whom complaints are taken to, and how to reach them."""

from __future__ import annotations

from dataclasses import dataclass

from thankbook.business.contactdetails import phone_link
from thankbook.reader.pagemaker import PageMaker


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
        phone_link(phone),
        email,
        f"mailto:{email}",
    )
