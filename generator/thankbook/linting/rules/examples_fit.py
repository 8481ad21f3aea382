"""A tactic speaks to each trade that it fits."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.items import Tactic
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import problem_at
from thankbook.problems import Problem
from thankbook.vocabulary import ANY_FAMILY


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """A tactic has an example for each family that it fits, so every trade meets its own."""
    every = linted.library.vocabulary.ids("families")  # those of no list have no example
    for tactic in linted.library.tactics.values():
        yield from _faults(tactic, tactic.facts.families or every)


def _faults(tactic: Tactic, fitting: tuple[str, ...]) -> Iterator[Problem]:
    document, written = tactic.words_document, tactic.words.examples
    missing = [family for family in fitting if family not in (*written, ANY_FAMILY)]
    if missing:
        found = f"No example for: {', '.join(missing)}."
        expected = "Expected one for each family that the tactic fits."
        yield problem_at(document, ("examples",), found, expected)
    for family in written:
        if family not in fitting:
            found = f"The tactic does not fit '{family}'."
            expected = (
                f"Take the example out, or add it to 'families' in {tactic.facts_document.file}."
            )
            yield problem_at(document, ("examples", family), found, expected)
