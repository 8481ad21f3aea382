"""No item repeats another."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.items import AnyItem, Ownership
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.prose import sentences, spoken
from thankbook.linting.text import Text, texts_in
from thankbook.problems import Problem

FEWEST_WORDS = 6
"""Shorter sentences may be the natural way to say a thing twice."""

_SHORT_FORMS = ("short", "said")
"""Of a note: a detail and a thank-you, and so alike."""


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """No sentence stands in two items, because the person who reads it twice stops reading."""
    first: dict[str, tuple[str, Text]] = {}
    for item in _shipped_first(linted):
        for text in texts_in(item.words_document):
            if text.path[0] in _SHORT_FORMS:
                continue
            for sentence in sentences(text.value):
                sound = spoken(sentence)
                if len(sound.split()) < FEWEST_WORDS:
                    continue
                place = first.setdefault(sound, (item.id, text))
                if place[0] != item.id:
                    found = f"'{sentence[:50]}…' stands in {place[1].document.file} too."
                    yield text.problem(found, "Expected a sentence of its own.")


def _shipped_first(linted: LintedLibrary) -> list[AnyItem]:
    """What a business adds is told of what there was before, never the other way round."""
    return sorted(linted.library.items(), key=lambda item: item.ownership != Ownership.SHIPPED)
