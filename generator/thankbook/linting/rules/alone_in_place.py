"""What is said to one who works alone stands in place of a text."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.onepersonwords import has_text
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import problem_at
from thankbook.problems import Problem


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """Each text under 'alone' names the text that it replaces, or nobody would ever read it."""
    for item in linted.playbook_items():
        for place in item.words.alone:
            if place.startswith("alone") or not has_text(item.words, place):
                found = f"There is no text at '{place}'."
                expected = "Name it as problems do, for example steps[2] or detail.where."
                yield problem_at(item.words_document, ("alone", place), found, expected)
