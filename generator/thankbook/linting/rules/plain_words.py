"""Words are plain text, without markup or leftovers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.problems import Problem

_IN_BRACES = re.compile(r"\{[^{}]*\}")

_FAULTS = (
    (
        re.compile(
            r"\*|__|`|</?[A-Za-z!][^>]*>?|\]\(|^\s*#+|^\s*[-+]\s|^\s*\d+[.)]\s", re.MULTILINE
        ),
        "is markup",
        "Expected plain text; the pages lay it out.",
    ),
    (
        re.compile(r"\b(?:TODO|TBD|FIXME|XXX)\b|\b(?i:lorem)\b"),
        "is unfinished",
        "Expected words that can go to print.",
    ),
)


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """Words are plain and finished, because the pages lay them out and show them as they are."""
    for text in linted.texts:
        value = _IN_BRACES.sub("", text.value)
        for pattern, fault, expected in _FAULTS:
            match = pattern.search(value)
            if match:
                yield text.problem(f"'{match[0].strip()}' {fault}.", expected)
