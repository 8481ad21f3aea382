"""No word promises more than evidence can."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.prose import NOTHING
from thankbook.problems import Problem

_BOASTS = {
    "en": re.compile(r"\b(?:proven|proves|guarantees|always works|scientifically)\b", re.IGNORECASE)
}
"""Words that no study of appreciation earns, by language."""


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """No words promise certainty, because the evidence has grades and none of them is proof."""
    boasts = _BOASTS.get(linted.library.language, NOTHING)
    expected = "Say what was found, where and among whom, and cite it."
    for text in linted.texts:
        for match in boasts.finditer(text.value):
            yield text.problem(f"'{match[0]}' promises more than evidence can.", expected)
