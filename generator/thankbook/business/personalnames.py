"""Whether a role is called by a person's name, which takes no "the"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from thankbook.business.parts import Role
from thankbook.locales import english
from thankbook.validationwords.wrongfields import right

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
    service | solicitor | specialist | staff | steward | stylist | supervisor |
    support | surgeon | tailor | tattooist | teacher | team | technician | teller | therapist
    | trainer | treasurer | trainee | tutor | usher | vet | veterinarian | volunteer | waiter
    | waitress | warden | worker | writer
    )s?""",
    re.IGNORECASE | re.VERBOSE,
)
"""Words for work that people write with a capital, as they would not if it were a name."""
_GERMAN_ROLE_WORD = re.compile(
    r"""(?:\w*(?:
    arzt | ärztin | assistenz | berater | chef | dienst | empfang | fahrer | fach | führer |
    führung | geselle | gesellin | helfer | inhaber | kellner | kraft | kräfte | küche | laden
    | lager | lehrling | leiter | leitung | meister | mitarbeiter | pfleger | personal |
    praxis | service | team | theke | trainer | verkauf | verkäufer | verwaltung | wirt |
    werkstatt | büro | azubi | koch | köchin | bäcker | frisör | friseur
    )(?:e|en|in|innen|nen|s)?)""",
    re.IGNORECASE | re.VERBOSE,
)
_HONORIFIC = re.compile(
    r"(?:mr|mrs|ms|mx|miss|dr|prof|sir|frau|herr|mme|mlle|sig|sr|sra)\.?\s", re.I
)
_AFTER_THE_NAME = re.compile(r"\s*[(,/:–].*", re.DOTALL)
"""What is said of somebody behind their name, as in "Jess (owner)"."""
_NOUNS_WITH_CAPITALS = ("de", "lb")
"""Languages that write every noun with a capital."""


def is_personal_name(role: Role, business: Business) -> bool:
    """Whether a role's title is somebody's name: as said, as known from a contact, or as written.

    A title that could be either is taken for a name, and ``is_unclear``.
    """
    if role.by_name is not None:
        return role.by_name
    return _could_be_name(role, business)


def is_unclear(role: Role, business: Business) -> bool:
    """Whether nothing but its capital tells that a title is a name."""
    title = right(role.title)
    is_told = role.by_name is not None or _HONORIFIC.match(title) or _is_known(title, business)
    return not is_told and _could_be_name(role, business)


def _could_be_name(role: Role, business: Business) -> bool:
    title = _AFTER_THE_NAME.sub("", role.title.strip())
    if english.has_determiner(title):
        return False
    words = [word for word in re.split(r"[\s-]+", title) if word]
    telling = [word for word in words if word.lower() not in _JOINING]
    has_capitals = all(word[0].isupper() for word in telling)
    if not has_capitals or all(word.isupper() for word in telling):
        return False
    if set(_NOUNS_WITH_CAPITALS).isdisjoint(business.languages):
        return not any(map(_is_role_word, telling))
    known = _is_known(title, business)
    is_work = any(_is_role_word(word) or _GERMAN_ROLE_WORD.fullmatch(word) for word in telling)
    return not is_work and (known or role.people == 1)


def _is_role_word(word: str) -> bool:
    return bool(_ROLE_WORD.fullmatch(word.strip(".,")))


def _is_known(title: str, business: Business) -> bool:
    """Whether a word of a title is a word of the name of someone whom the description names."""
    policies, consent, upkeep = business.policies, business.consent, business.upkeep
    named = [policies.complaint_contact.name, consent.contact or "", upkeep.owner if upkeep else ""]
    return not set(title.split()).isdisjoint(word for name in named for word in name.split())
