"""Where and how reading failed: what the explanation of a syntax mistake goes by."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from yaml.error import MarkedYAMLError
from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    ScalarEvent,
    SequenceStartEvent,
)

from thankbook.yamlfile.document import Place

OPENING = re.compile(r"(?:[&!]\S*[ \t]+)*(?P<sign>[\[{])")


@dataclass(frozen=True, slots=True)
class Bracket:
    """An opened ``[`` or ``{`` and its line."""

    sign: str
    line: int


@dataclass(slots=True)
class Trail:
    """What was read before the failure: the last text, and the brackets that are open."""

    rows: list[str]
    text: ScalarEvent | None = None
    brackets: list[Bracket | None] = field(default_factory=list)

    def follow(self, event: Event) -> None:
        """Take note of one event."""
        if isinstance(event, ScalarEvent):
            self.text = event
        elif isinstance(event, CollectionStartEvent):
            self.brackets.append(self._bracket(event))
        elif isinstance(event, CollectionEndEvent):
            self.brackets.pop()

    def _bracket(self, event: CollectionStartEvent) -> Bracket | None:
        start = place(event.start_mark)
        if not event.flow_style:
            return None
        if sign := OPENING.match(self.rows[start.line - 1], start.column - 1):
            return Bracket(sign["sign"], start.line)
        around = self.brackets[-1] if self.brackets else None
        # The single field of "[a: 1]" has no brackets of its own.
        return around or Bracket("[" if isinstance(event, SequenceStartEvent) else "{", start.line)


@dataclass(frozen=True)
class Fault:
    """PyYAML's words and marks for a failure, and the text around it."""

    context: str
    problem: str
    at: Place
    began: Place
    trail: Trail

    @classmethod
    def of(cls, error: MarkedYAMLError, trail: Trail) -> Fault:
        """Take the words and marks from an exception."""
        at = place(error.problem_mark)
        began = place(error.context_mark) if error.context_mark else at
        return cls(error.context or "", error.problem or "", at, began, trail)

    @property
    def row(self) -> str:
        """The line where reading failed."""
        return self.trail.rows[self.at.line - 1]

    @property
    def before(self) -> str:
        """What stands on that line before the failure."""
        return self.row[: self.at.column - 1]

    @property
    def after(self) -> str:
        """What stands on that line from the failure on."""
        return self.row[self.at.column - 1 :]

    @property
    def opening(self) -> str:
        """What stands where the broken part began, to the end of that line."""
        return self.trail.rows[self.began.line - 1][self.began.column - 1 :]

    @property
    def above(self) -> int:
        """The number of the nearest line above that says something, or else of the first line."""
        for line in range(self.at.line - 1, 1, -1):
            if self.trail.rows[line - 1].strip().partition("#")[0]:
                return line
        return 1

    @property
    def bracket(self) -> Bracket | None:
        """The innermost bracket that is open."""
        return self.trail.brackets[-1] if self.trail.brackets else None

    @property
    def long_quote(self) -> Place | None:
        """The place of a quoted text that went over several lines and ended on this one."""
        text = self.trail.text
        if text is None or text.style not in ("'", '"'):
            return None
        begins, ends = place(text.start_mark), place(text.end_mark)
        return begins if begins.line < ends.line == self.at.line else None


def place(mark: object) -> Place:
    """Give the place that a mark of PyYAML stands for."""
    line, column = getattr(mark, "line", 0), getattr(mark, "column", 0)
    return Place(line + 1, column + 1)
