"""The letter that a template makes: greeting, paragraphs and sign-off, its blanks still in it."""

from __future__ import annotations

from thankbook.library.items import Note
from thankbook.library.labels import Voice

Block = tuple[str, ...]
"""A paragraph: one line, but for the sign-off. Lines hold placeholders."""

OPTIONAL = ("offer",)
"""Blanks that may stay empty; a paragraph of such a blank alone is then left out."""

SPOKEN = ("spoken", "voicemail")
"""The channels on which nobody greets in writing or signs."""


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
