"""The lint of the library: every rule over one language of a content folder."""

from __future__ import annotations

from pathlib import Path

from thankbook.linting.rules import RULES
from thankbook.linting.shelf import read_shelf
from thankbook.problems import Problem, ProblemsFound


def lint(content: Path, language: str) -> tuple[Problem, ...]:
    """Every problem, sorted; what cannot be loaded is told first, and then alone."""
    try:
        shelf = read_shelf(content, language)
    except ProblemsFound as found:
        return found.problems
    return tuple(sorted({problem for rule in RULES for problem in rule.check(shelf)}))
