"""The lines that items name are in the sources."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import problem_at
from thankbook.problems import Problem
from thankbook.validationwords import nearest


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """Items name only lines of the sources that exist, so that the trail can be followed."""
    known = linted.library.sources.by_id()
    for item in linted.library.items():
        for index, name in enumerate(item.facts.sources):
            if name not in known:
                found, meant = f"The sources have no line '{name}'.", nearest(name, known)
                expected = f"Did you mean '{meant}'?" if meant else ""
                yield problem_at(item.facts_document, ("sources", index), found, expected)
