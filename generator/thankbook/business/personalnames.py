"""Whether a role is called by a person's name, which takes no "the"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thankbook.business.parts import Role

if TYPE_CHECKING:
    from thankbook.business.model import Business

_JOINING = ("and", "&", "+", "of", "von", "van", "der", "de", "den", "la", "le", "da", "di", "du")
_ROLE_WORD = re.compile(
    r"""(?:
    accountant | admin | administrator | adviser | advisor | agent | apprentice | architect |
    arranger | artist | assistant | associate | attendant | baker | barber | barista |
    bartender | boss | bookkeeper | brewer | builder | buyer | captain | caretaker | carpenter
    | cashier | chair | chairman | chairwoman | chef | chief | cleaner | clerk | coach |
    colleague | consultant | cook | coordinator | counselor | counter | craftsman | crew |
    dentist | desk | developer | director | doctor | driver | editor | electrician | employee
    | engineer | executive | expert | farmer | fitter | florist | founder | gardener | groomer
    | guide | hairdresser | hand | handler | head | helper | host | hostess | hygienist |
    inspector | instructor | intern | janitor | keeper | kitchen | landlady | landlord |
    lawyer | lead | leader | lecturer | librarian | maker | manager | marketer | master |
    mechanic | member | merchant | midwife | nurse | office | officer | operator | optician |
    organizer | owner | packer | painter | partner | pharmacist | photographer | physician |
    physiotherapist | plumber | porter | practitioner | president | principal | producer |
    professor | programmer | proprietor | reception | receptionist | rep | representative |
    roaster | sales | salesman | salesperson | saleswoman | secretary | seller | seamstress |
    service | smith | solicitor | specialist | staff | steward | stylist | supervisor |
    support | surgeon | tailor | tattooist | teacher | team | technician | teller | therapist
    | trainer | treasurer | trainee | tutor | usher | vet | veterinarian | volunteer | waiter
    | waitress | warden | worker | writer
    )s?""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words for work that people write with a capital, as they would not if it were a name."""
_NOUNS_WITH_CAPITALS = ("de", "lb")
"""Languages that write every noun with a capital, so that a capital tells nothing."""


def is_personal_name(role: Role, business: Business) -> bool:
    """Whether a role's title is somebody's name: as said, as known from a contact, or as written.

    A title that could be either is taken for a name, and ``is_unclear``.
    """
    if role.by_name is not None:
        return role.by_name
    if not _could_be_name(role.title):
        return False
    return _is_known(role.title, business) or not _writes_nouns_large(business)


def is_unclear(role: Role, business: Business) -> bool:
    """Whether nothing tells if a title is a name or the word for a kind of work."""
    return (
        role.by_name is None
        and _could_be_name(role.title)
        and not _is_known(role.title, business)
        and not _writes_nouns_large(business)
    )


def _could_be_name(title: str) -> bool:
    words = [word for word in re.split(r"[\s-]+", title.strip()) if word]
    telling = [word for word in words if word.lower() not in _JOINING]
    if not telling or not all(word[0].isupper() and not word.isupper() for word in telling):
        return False
    return not any(_is_role_word(word) for word in telling)


def _is_role_word(word: str) -> bool:
    return bool(_ROLE_WORD.fullmatch(word.strip(".,")))


def _is_known(title: str, business: Business) -> bool:
    """Whether a word of a title is a word of the name of somebody whom the description names."""
    policies, consent, upkeep = business.policies, business.consent, business.upkeep
    named = [policies.complaint_contact.name, consent.contact or "", upkeep.owner if upkeep else ""]
    return not set(title.split()).isdisjoint(word for name in named for word in name.split())


def _writes_nouns_large(business: Business) -> bool:
    return not set(_NOUNS_WITH_CAPITALS).isdisjoint(business.languages)
