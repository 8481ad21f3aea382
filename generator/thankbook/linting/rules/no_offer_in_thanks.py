"""A thank-you carries no offer."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.labels import Signs
from thankbook.library.placeholders import names_in
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import Text, texts_in
from thankbook.problems import Problem

_SENT = (("body",), ("short",), ("said",), ("detail", "example"))
"""The parts of a note that its reader sees."""


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """A note of thanks carries no offer, because thanks with a coupon are advertising."""
    purposes = linted.library.vocabulary.note_purposes
    signs = linted.library.labels.signs
    for note in linted.library.notes.values():
        if not purposes[note.facts.purpose].offer:
            for text in texts_in(note.words_document):
                yield from _offers_in(text, signs)


def _offers_in(text: Text, signs: Signs) -> Iterator[Problem]:
    expected = "Expected no offer in a thank-you; an invitation or a win-back may carry one."
    if "offer" in names_in(text.value):
        yield text.problem("This note holds {offer}.", expected)
    if text.path in _SENT:
        for offer in signs.offers_in(text.value):
            yield text.problem(f"'{offer}' is an offer.", expected)
