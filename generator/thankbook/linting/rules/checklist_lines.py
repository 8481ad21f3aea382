"""The lines of a checklist are those of its facts."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.items import Checklist
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import problem_at
from thankbook.problems import Problem


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """A checklist words exactly its facts' lines, in order, so none is lost in translation."""
    for checklist in linted.library.checklists.values():
        yield from _missing(checklist)
        yield from _unknown(checklist)
        yield from _out_of_order(checklist)


def _missing(checklist: Checklist) -> Iterator[Problem]:
    missing = [line for line in checklist.facts.items if line not in checklist.words.items]
    if missing:
        found = f"No words for: {', '.join(missing)}."
        expected = f"Expected a line for each of 'items' in {checklist.facts_document.file}."
        yield problem_at(checklist.words_document, ("items",), found, expected)


def _unknown(checklist: Checklist) -> Iterator[Problem]:
    for line in checklist.words.items:
        if line not in checklist.facts.items:
            found = f"The checklist has no line '{line}'."
            expected = f"Take it out, or add it to 'items' in {checklist.facts_document.file}."
            yield problem_at(checklist.words_document, ("items", line), found, expected)


def _out_of_order(checklist: Checklist) -> Iterator[Problem]:
    facts, words = checklist.facts.items, checklist.words.items
    wanted = [line for line in facts if line in words]
    written = [line for line in words if line in facts]
    for expected_line, line in zip(wanted, written, strict=True):
        if line != expected_line:
            expected = f"Expected '{expected_line}' here, as in {checklist.facts_document.file}."
            found = "The lines are in another order than in the facts."
            yield problem_at(checklist.words_document, ("items", line), found, expected)
            return
