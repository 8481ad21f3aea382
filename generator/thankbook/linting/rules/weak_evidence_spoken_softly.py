"""Words are no stronger than the evidence behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankbook.library.placeholders import citations_in
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.prose import NOTHING, sentences
from thankbook.linting.text import Text, texts_in
from thankbook.problems import Problem

_STRONG_GRADES = {"A", "B"}
_STRONG_WORDS = {
    "en": re.compile(
        r"\b(?:shows? that|showed that|demonstrate[sd]?|establish(?:es|ed)|caused|"
        r"ensures?|leads? to|results? in|because of this)\b",
        re.IGNORECASE,
    )
}


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """A sentence that cites only grade C or weaker claims no cause, because none was found."""
    strong = _STRONG_WORDS.get(linted.library.language, NOTHING)
    for item in linted.citing_items():
        for text in texts_in(item.words_document):
            yield from _too_strong(text, strong, linted)


def _too_strong(text: Text, strong: re.Pattern[str], linted: LintedLibrary) -> Iterator[Problem]:
    register = linted.library.evidence
    for sentence in sentences(text.value):
        grades = {register[name].facts.grade for name in citations_in(sentence) if name in register}
        match = strong.search(sentence)
        if match and grades and not grades & _STRONG_GRADES:
            weight = " and ".join(sorted(grades))
            found = f"'{match[0]}' is too strong for evidence of grade {weight}."
            yield text.problem(found, "Say what was observed or said, and among whom.")
