"""That nothing was tested is a mark on the page and no sentence in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.prose import NOTHING
from thankbook.linting.text import texts_in
from thankbook.problems import Problem

_SAID_AGAIN = {
    "en": re.compile(
        r"\b(?:we )?know of no (?:\w+ )?(?:test|study)\b|\bregister (?:holds|has) no(?:thing)?\b|"
        r"\b(?:no study|nothing|not) in (?:our|this) register\b|"
        r"\bno one (?:seems to have|has) tested\b|\bno study here\b|"
        r"\bno one we know of\b|\bnothing we know of\b|\bto our knowledge\b|"
        r"\btest of [^.]{1,40} we do not know\b",
        re.IGNORECASE,
    )
}


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """No item says that a study is missing, because its page and the register say that already."""
    again = _SAID_AGAIN.get(linted.library.language, NOTHING)
    expected = "Take it out: the page is marked tested, tried nearby or untested."
    for item in linted.playbook_items():
        for text in texts_in(item.words_document):
            for match in again.finditer(text.value):
                yield text.problem(f"'{match[0]}' is said by the page already.", expected)
