"""What staff may spend is part of what a tactic costs."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import texts_in
from thankbook.problems import Problem

_ALLOWANCE = "{may_spend}"
_FIELD = "spends"


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """A tactic that lets staff spend money without asking counts it: a plan has to pay for that."""
    for item in linted.library.tactics.values():
        if item.facts.spends is not None or item.facts.materials:
            continue
        for text in texts_in(item.words_document):
            if _ALLOWANCE in text.value:
                found = f"Staff may spend {_ALLOWANCE} here, and the tactic costs nothing."
                expected = f"Add '{_FIELD}' to its facts, the share of it that goes out each time."
                yield text.problem(found, expected)
