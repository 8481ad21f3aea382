"""What reading a YAML file gives: its value, and the place of every part of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import TypeAlias

from thankbook.problems import Problem, Severity
from thankbook.yamlfile.spelling import PLAINLY, Spelling

Key: TypeAlias = str | int
ValuePath: TypeAlias = tuple[Key, ...]
Value: TypeAlias = "dict[str, Value] | tuple[Value, ...] | str | int | Decimal | bool | None"

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, both counted from 1, and the file where it is not the document's own."""

    line: int
    column: int
    file: str = ""


@dataclass(frozen=True)
class YamlDocument:
    """The value of a YAML file, or of several merged, and where each part of it stands.

    A field stands where its name does, an entry of a list where the entry itself begins; the
    empty path is the whole document. What an alias repeats has no places of its own. ``spellings``
    are of the values whose author may have meant something else.
    """

    file: str
    value: Value
    places: Mapping[ValuePath, Place]
    spellings: Mapping[ValuePath, Spelling] = field(default_factory=dict)

    def place_of(self, path: ValuePath) -> Place:
        """Give the place of the value at ``path``, or of the nearest part around it."""
        if path in self.places:
            return self.places[path]
        around = (path[:length] for length in range(len(path), -1, -1))
        return next(self.places[part] for part in around if part in self.places)

    def value_at(self, path: ValuePath) -> Value:
        """Give the value at ``path``; None where there is none."""
        value = self.value
        for key in path:
            if isinstance(value, dict) and isinstance(key, str):
                value = value.get(key)
            elif isinstance(value, tuple) and isinstance(key, int) and key < len(value):
                value = value[key]
            else:
                return None
        return value

    def spelling_of(self, path: ValuePath) -> Spelling:
        """Give how the value at ``path`` was typed."""
        return self.spellings.get(path, PLAINLY)

    def file_of(self, path: ValuePath) -> str:
        """Give the name of the file that the value at ``path`` stands in."""
        return self.place_of(path).file or self.file

    def problem(
        self, path: ValuePath, found: str, expected: str = "", severity: Severity = "error"
    ) -> Problem:
        """Give a problem with the value at ``path``, in its file and on its line."""
        line = self.place_of(path).line
        return Problem(self.file_of(path), line, dotted(path), found, expected, severity)


def dotted(path: ValuePath) -> str:
    """Write ``('team', 0, 'id')`` as ``team[0].id``."""
    text = ""
    for key in path:
        text += f"[{key}]" if isinstance(key, int) else f".{key}" if text else key
    return text


@lru_cache(maxsize=10_000)
def undotted(field: str) -> ValuePath:
    """Read ``team[0].id`` as ``('team', 0, 'id')``."""
    return tuple(int(index) if index else name for name, index in _STEP.findall(field))
