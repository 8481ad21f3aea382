"""Nothing that the articles say is lost."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.items import Library
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import problem_at
from thankbook.problems import Problem


def covered_lines(library: Library) -> tuple[int, int]:
    """How many lines of the sources are carried by an item, and how many there are."""
    lines = library.sources.by_id()
    carried = {name for item in library.items() for name in item.facts.sources}
    return len(carried & set(lines)), len(lines)


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """Every line of the sources is carried by an item, and every conflict of lines is decided."""
    yield from _uncovered_lines(linted)
    yield from _undecided_conflicts(linted)


def _uncovered_lines(linted: LintedLibrary) -> Iterator[Problem]:
    carried = {name for item in linted.library.items() for name in item.facts.sources}
    for section, lines in linted.library.sources.lines.items():
        for name in lines:
            if name not in carried:
                expected = "Name it under 'sources' of an item that carries it."
                path = ("lines", section, name)
                document = linted.sources_document
                yield problem_at(document, path, "No item carries this line.", expected)


def _undecided_conflicts(linted: LintedLibrary) -> Iterator[Problem]:
    for index, conflict in enumerate(linted.library.sources.conflicts):
        if conflict.decided_by not in linted.library.evidence:
            found = f"No evidence entry '{conflict.decided_by}'."
            path = ("conflicts", index, "decided_by")
            yield problem_at(linted.sources_document, path, found, "Name the entry that decides.")
