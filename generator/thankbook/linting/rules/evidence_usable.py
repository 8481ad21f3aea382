"""A claim that is not to be used comes with something better."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from thankbook.library.items import Evidence
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import problem_at
from thankbook.problems import Problem

_WEAK_GRADES = ("D", "Z")


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """A weak claim says what to do instead, so that no reader is left with a mere no."""
    for entry in linted.library.evidence.values():
        yield from _without_advice(entry)
        if entry.facts.use == "never":
            yield from _without_substitute(entry, linted.library.evidence)


def _without_advice(entry: Evidence) -> Iterator[Problem]:
    never, weak = entry.facts.use == "never", entry.facts.grade in _WEAK_GRADES
    if (never or weak) and not entry.words.do_instead:
        found = f"This claim is {'not to be quoted' if never else f'of grade {entry.facts.grade}'}."
        expected = "Expected 'do_instead': what to do in place of quoting it."
        yield problem_at(entry.words_document, ("do_instead",), found, expected)


def _without_substitute(entry: Evidence, register: Mapping[str, Evidence]) -> Iterator[Problem]:
    substitute = entry.facts.instead
    expected = "Expected in 'instead' the id of an entry that may be quoted."
    if substitute is None:
        found = "This claim is not to be quoted, and no other is named."
        yield problem_at(entry.facts_document, ("instead",), found, expected)
    elif register[substitute].facts.use == "never":
        found = f"'{substitute}' is not to be quoted either."
        yield problem_at(entry.facts_document, ("instead",), found, expected)
