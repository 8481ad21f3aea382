"""Steps without a weekday of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.prose import NOTHING
from thankbook.linting.text import texts_in
from thankbook.problems import Problem

_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WEEKLY = {"en": re.compile(rf"\b(?:each|every(?: other)?) {_DAY}\b|\bon {_DAY}s\b", re.IGNORECASE)}
"""A weekday on which something is done again and again, by language."""
_SPOKEN = re.compile(r'"[^"]*"')
_KINDS = ("tactics", "programs", "checklists", "metrics")
_TO_DO = ("steps", "launch", "measure", "items", "alone")
"""Fields that say what is to be done; examples may have any day."""


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """No step names the weekday on which it is done each week: somewhere that day is closed."""
    weekly = _WEEKLY.get(linted.library.language, NOTHING)
    for item in linted.library.items():
        if item.kind not in _KINDS:
            continue
        for text in texts_in(item.words_document):
            match = weekly.search(_SPOKEN.sub("", text.value))
            if text.path[0] in _TO_DO and match:
                found = f"'{match[0]}' may be a day on which the place is closed."
                expected = "Write {week_begins} or {week_ends}: a day on which work is done."
                yield text.problem(found, expected)
