"""Plain words, no selling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.prose import NOTHING
from thankbook.problems import Problem

_HYPE = {
    "en": re.compile(
        r"\b(?:amazing|awesome|game[- ]chang\w+|world[- ]class|best[- ]in[- ]class|cutting[- ]edge|"
        r"seamless(?:ly)?|unlock(?:s|ing)? (?:the|your|growth|loyalty)|leverag(?:e|es|ing)|"
        r"supercharg\w+|skyrocket\w*|elevat(?:e|es|ing) (?:the|your)|empower\w*|revolution\w+|"
        r"unparalleled|unforgettable|mind[- ]blowing|holistic\w*|customer journey|"
        r"wow (?:factor|moment)|delight(?:s|ing)? (?:your|the) (?:customer|client|guest)s?|"
        r"raving fans|go(?:es|ing)? viral|surprise and delight|next level|ultimate guide)\b",
        re.IGNORECASE,
    )
}
"""Words that sell instead of saying, by language."""


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """No words sell, because the person who reads them has to do the thing and not to buy it."""
    hype = _HYPE.get(linted.library.language, NOTHING)
    for text in linted.texts:
        for match in hype.finditer(text.value):
            found = f"'{match[0]}' sells instead of saying."
            yield text.problem(found, "Say what somebody does or notices.")
