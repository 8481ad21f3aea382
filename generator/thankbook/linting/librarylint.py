"""The lint of the library: every rule over one language of a content folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from thankbook.linting import rules
from thankbook.linting.lintedlibrary import LintedLibrary, read_linted_library
from thankbook.linting.rules import RULES
from thankbook.problems import Problem, ProblemsFound

RULES_FOLDER = Path(rules.__file__).parent
"""Where each rule has its file."""

_CHECKOUT = RULES_FOLDER.parents[3]


@dataclass(frozen=True)
class LintResult:
    """What was checked in one language, and what was found."""

    problems: tuple[Problem, ...]
    """Every problem, sorted; what cannot be loaded is told first, and then alone."""

    library: LintedLibrary | None
    """The library with its words; none where it could not be loaded."""


def lint(content: Path, language: str) -> LintResult:
    """The library of a content folder in one language, checked by every rule."""
    try:
        linted = read_linted_library(content, language)
    except ProblemsFound as found:
        return LintResult(found.problems, None)
    told = {problem for rule in RULES for problem in rule.problems(linted)}
    return LintResult(tuple(sorted(told)), linted)


def unlisted_rules(folder: Path = RULES_FOLDER) -> Iterator[Problem]:
    """A problem for each file among the rules that no entry of ``RULES`` asks."""
    listed = {rule.module for rule in RULES}
    for file in sorted(folder.glob("*.py")):
        if file.stem not in {"__init__", *listed}:
            shown = file.relative_to(_CHECKOUT) if file.is_relative_to(_CHECKOUT) else file
            found = "This rule is not listed, so nothing is checked by it."
            expected = (
                f"Import it in __init__.py beside it, and add Rule({file.stem}.check) to RULES."
            )
            yield Problem(shown.as_posix(), 0, "", found, expected)
