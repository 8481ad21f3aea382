"""Words are plain text, without markup, money or leftovers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankbook.linting.shelf import Shelf
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
        re.compile(
            r"[$€£¥]"
            r"|\b(?:USD|EUR|GBP|DKK|NOK|SEK|ISK|CHF|CAD|AUD|kr)\b"
            r"|(?i:\b(?:dollars?|euros?|kroner|kronor)\b)"
        ),
        "names a currency",
        "Expected no money in words; each business has its own figures.",
    ),
    (
        re.compile(r"\b(?:TODO|TBD|FIXME|XXX)\b|\b(?i:lorem)\b"),
        "is unfinished",
        "Expected words that can go to print.",
    ),
)


def check(shelf: Shelf) -> Iterator[Problem]:
    """Words are plain, finished and without money: pages lay out, businesses have figures."""
    for text in shelf.texts():
        value = _IN_BRACES.sub("", text.value)
        for pattern, fault, expected in _FAULTS:
            match = pattern.search(value)
            if match:
                yield text.problem(f"'{match[0].strip()}' {fault}.", expected)
