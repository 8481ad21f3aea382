"""A note fits its medium."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.items import Note
from thankbook.library.itemwords import MOST_BESIDE_DETAIL, WORDS_OF_DETAIL
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import problem_at
from thankbook.problems import Problem

MAX_WORDS = {
    "card": 60,
    "letter": 150,
    "email": 150,
    "text_message": 45,
    "spoken": 80,
    "chat": 45,
    "public_reply": 80,
    "parcel_slip": 40,
    "voicemail": 60,
}
"""What a channel holds, in words; a channel that is not here holds any number."""


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """A note fits its length and its channel, for what runs over the card is not written."""
    for note in linted.library.notes.values():
        yield from _too_long(note)
        yield from _promised_too_much(note)
        yield from _not_short(note)


def _too_long(note: Note) -> Iterator[Problem]:
    words = len(note.words.body.replace("{detail}", " ").split()) + WORDS_OF_DETAIL
    if words > note.facts.max_words:
        found = f"The body comes to {words} words, {WORDS_OF_DETAIL} for the detail included."
        expected = f"Expected at most {note.facts.max_words}."
        yield problem_at(note.words_document, ("body",), found, expected)


def _not_short(note: Note) -> Iterator[Problem]:
    for form, most in MOST_BESIDE_DETAIL.items():
        text = getattr(note.words, form) or ""
        words = len(text.replace("{detail}", " ").split())
        if words > most:
            found = f"This comes to {words} words beside the detail."
            yield problem_at(note.words_document, (form,), found, f"Expected at most {most}.")


def _promised_too_much(note: Note) -> Iterator[Problem]:
    most = MAX_WORDS.get(note.facts.channel, note.facts.max_words)
    if note.facts.max_words > most:
        label = note.facts.channel.replace("_", " ")
        found = f"{note.facts.max_words} words are too many for the channel '{label}'."
        yield problem_at(note.facts_document, ("max_words",), found, f"Expected at most {most}.")
