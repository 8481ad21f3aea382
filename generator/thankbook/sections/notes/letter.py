"""The letter that a template makes: greeting, paragraphs and sign-off, its blanks still in it."""

from __future__ import annotations

from collections.abc import Mapping

from thankbook.library.items import Note
from thankbook.library.labels import Voice

Block = tuple[str, ...]
"""A paragraph: one line, but for the sign-off. Lines hold placeholders."""

OPTIONAL = ("offer",)
"""Blanks that may stay empty; a paragraph of such a blank alone is then left out."""

SPOKEN = ("spoken", "voicemail")
"""The channels on which nobody greets in writing or signs."""


_AMONG_US = frozenset(["team"])
_NOT_CUSTOMERS = frozenset(["team", "partner"])
_OVER_THE_COUNTER = frozenset(["card", "spoken", "parcel_slip", "text_message", "chat"])
_GLAD_OCCASIONS = frozenset(
    ["first_order", "regular", "special_order_done", "birthday", "holiday", "milestone"]
)


def is_to_colleague(note: Note) -> bool:
    """Whether a note goes to one of the team only."""
    return _AMONG_US.issuperset(note.facts.stages)


def is_to_customer(note: Note) -> bool:
    """Whether a note may go to a customer."""
    return not _NOT_CUSTOMERS.issuperset(note.facts.stages)


def fits_a_cup(note: Note) -> bool:
    """Whether its few words may stand where others read them: glad ones, to a customer."""
    facts = note.facts
    return (
        facts.purpose == "thanks"
        and facts.occasion in _GLAD_OCCASIONS
        and facts.channel in _OVER_THE_COUNTER
        and is_to_customer(note)
    )


def voice_for(note: Note, voice: Voice, voices: Mapping[str, Voice]) -> Voice:
    """The voice of a note: colleagues are on first-name terms, however formal the house is."""
    return among_us(voice, voices) if is_to_colleague(note) else voice


def among_us(voice: Voice, voices: Mapping[str, Voice]) -> Voice:
    """A voice as it is among colleagues."""
    return voice if "{first_name}" in voice.greeting else voices["warm"]


def letter(note: Note, voice: Voice) -> tuple[Block, ...]:
    """The blocks of a note in a voice."""
    if note.facts.channel in SPOKEN:
        return body(note)
    return (greeting(voice), *body(note), sign_off(voice))


def greeting(voice: Voice) -> Block:
    """How a voice begins."""
    return (voice.greeting,)


def body(note: Note) -> tuple[Block, ...]:
    """The paragraphs of a note, without the voice."""
    paragraphs = (" ".join(paragraph.split()) for paragraph in note.words.body.split("\n\n"))
    return tuple((paragraph,) for paragraph in paragraphs if paragraph)


def sign_off(voice: Voice) -> Block:
    """How a voice ends."""
    return tuple(line.strip() for line in voice.sign_off.splitlines() if line.strip())
