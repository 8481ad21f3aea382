"""No note without the one true thing about its reader."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.placeholders import names_in
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import problem_at
from thankbook.problems import Problem


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """A note's body has one place for the detail, for without it the note could go to anybody."""
    for note in linted.library.notes.values():
        words = note.words
        for form, text in (("body", words.body), ("short", words.short), ("said", words.said)):
            times = names_in(text or "").count("detail")
            if text is not None and times != 1:
                found = f"This {form} holds {{detail}} {times} times."
                expected = "Expected it once, where the one true thing about the reader goes."
                yield problem_at(note.words_document, (form,), found, expected)
