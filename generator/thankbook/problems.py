"""One problem in something the user wrote, and the exception that carries all of them at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A mistake at one place of one file, told so that its author can mend it.

    ``line`` counts from 1; 0 means the file as a whole. ``field`` is the dotted path of the value
    (``customers.active``), empty where there is none. ``found`` and ``expected`` are sentences.
    """

    file: str
    line: int
    field: str
    found: str
    expected: str = ""

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:" if self.line else f"{self.file}:"
        head = f"{place} {self.field}".rstrip()
        return f"{head}\n  {' '.join(part for part in (self.found, self.expected) if part)}"

    def as_dict(self) -> dict[str, str | int]:
        """The problem for a program to read (``--format json``)."""
        return {
            "file": self.file,
            "line": self.line,
            "field": self.field,
            "found": self.found,
            "expected": self.expected,
        }


class ThankbookError(Exception):
    """Something the user can mend; its text is all that is shown, never a traceback."""


class ProblemsFound(ThankbookError):  # noqa: N818 - a finding, told like a sentence
    """One or more problems, sorted by file and line, each told once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))
