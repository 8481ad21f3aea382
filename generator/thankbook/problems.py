"""One problem in something the user wrote, and the exception that carries all of them at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]

MOST_TOLD = 100
"""Nobody reads more problems of one file at once, and telling them would take minutes."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A mistake at one place of one file, told so that its author can mend it.

    Filled where the mistake is found, and never changed on the way to the reader.
    """

    file: str
    """The path, as it was typed or as seen from there."""

    line: int
    """Counts from 1; 0 means the file as a whole."""

    field: str
    """The dotted path of the value (``customers.active``); empty where there is none."""

    found: str
    """What is there, as a sentence that quotes what was typed."""

    expected: str = ""
    """What to do about it, as sentences; empty where ``found`` says it."""

    severity: Severity = "error"
    """An error must be corrected; a warning is a question, and stops nothing."""

    rule: str = ""
    """The id of the lint rule that found it, explained in docs/lint-rules.md; else empty."""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:" if self.line else f"{self.file}:"
        warning = "warning: " if self.severity == "warning" else ""
        rule = f" [{self.rule}]" if self.rule else ""
        head = f"{place} {warning}{self.field}".rstrip() + rule
        return f"{head}\n  {' '.join(part for part in (self.found, self.expected) if part)}"

    def as_dict(self) -> dict[str, str | int]:
        """The problem for a program to read (``--format json``)."""
        return {
            "file": self.file,
            "line": self.line,
            "field": self.field,
            "found": self.found,
            "expected": self.expected,
            "severity": self.severity,
            "rule": self.rule,
        }


def first_of(problems: Sequence[Problem], file: str) -> tuple[Problem, ...]:
    """As many problems of a file as somebody reads at once, and how many more there are."""
    if len(problems) <= MOST_TOLD:
        return tuple(problems)
    found = f"{len(problems) - MOST_TOLD} more mistakes are not told."
    return (Problem(file, 0, "", found, "Correct these first."), *problems[:MOST_TOLD])


class ThankbookError(Exception):
    """Something the user can mend; its text is all that is shown, never a traceback."""


class ProblemsFound(ThankbookError):  # noqa: N818 - a finding, told like a sentence
    """One or more problems, sorted by file and line, each told once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
