"""Words without money."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.problems import Problem

_NO_FIGURE = re.compile(r"\{[^{}]*\}|\bone euro\b")
"""Placeholders, and the unit that rates are given against."""
_CURRENCY = re.compile(
    r"[$€£¥]"
    r"|\b(?:USD|EUR|GBP|DKK|NOK|SEK|ISK|CHF|CAD|AUD|kr)\b"
    r"|(?i:\b(?:dollars?|euros?|kroner|kronor)\b)"
)


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """No words name a currency, because each business has its own figures."""
    expected = "Expected no money in words; each business has its own figures."
    for text in linted.texts:
        match = _CURRENCY.search(_NO_FIGURE.sub("", text.value))
        if match:
            yield text.problem(f"'{match[0].strip()}' names a currency.", expected)
