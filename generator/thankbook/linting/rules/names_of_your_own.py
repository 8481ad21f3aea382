"""Names in what is said are those of the people who say it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import texts_in
from thankbook.problems import Problem

_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"(?<![\w{-])[A-ZÀ-Þ][a-zß-ÿ]+\b")
_CALENDAR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|"
    r"August|(?:Septem|Octo|Novem|Decem)ber"
)
_SAID = ("say", "staff_script")


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """What is said to a customer names no person, for the names are those of each house."""
    common = {word for text in linted.texts for word in _WORD.findall(text.value) if word.islower()}
    for item in linted.playbook_items():
        for text in texts_in(item.words_document):
            if text.path[-1] not in _SAID:
                continue
            for name in _NAME.findall(text.value):
                if not _CALENDAR.fullmatch(name) and name.lower() not in common:
                    found = f"'{name}' is a name, and it is not theirs."
                    yield text.problem(found, "Write '(your name)' or '(name)'.")
