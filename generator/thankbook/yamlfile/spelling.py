"""How a value was typed, where YAML's rules may have taken a part of what its author meant."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# A remark is written behind a blank; '#1', '# 4' and a '#' alone may be a part of the text instead.
_TO_NEXT_REMARK = r"(?:(?![ \t]#).)*"
_BEHIND_TEXT = re.compile(rf"[ \t]+(#(?:[^\s#]|[ \t]+\d|$){_TO_NEXT_REMARK})")
_BEHIND_NOTHING = re.compile(rf"[ \t]+(#[^\s#]{_TO_NEXT_REMARK})")
_REMARKED_GROUP = re.compile(r"( *)#[ \t]*([^\s:#'\"][^:#]*):[ \t]*(?:#.*)?")
_REMARKED_ENTRY = re.compile(r" *#[ \t]{1,8}(?:- \S|\w+:(?:[ \t]|$))")


@dataclass(frozen=True, slots=True)
class Remarked:
    """A line that names a group of fields and begins with ``#``."""

    line: int
    name: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """What stands around a value as it was typed.

    ``remark`` is what YAML takes for a remark behind a text, or in place of one, but does not look
    like one. ``in_brackets``: an entry without quotes of a list in brackets. ``goes_on_at``: the
    line that a text goes on at, indented as a remark is that has lost its ``#``. Of a field's name:
    whether a remark stands on the line above or below, the remarked group that it may belong to,
    and the remarks below it that may be its value.
    """

    remark: str = ""
    in_brackets: bool = False
    goes_on_at: int = 0
    beside_remark: bool = False
    remarked_group: Remarked | None = None
    remarked_value: bool = False


PLAINLY = Spelling()


def remark_behind(row: str, column: int, *, is_empty: bool) -> str:
    """What stands behind a value on its row as a remark, if it does not look like one."""
    match = (_BEHIND_NOTHING if is_empty else _BEHIND_TEXT).match(row, column)
    return match[1].rstrip() if match else ""


def remarked_groups(rows: Sequence[str]) -> Mapping[int, Remarked]:
    """Lines, from 1, that are indented below a group whose name is still a remark."""
    found: dict[int, Remarked] = {}
    group, outside = None, 0
    for line, row in enumerate(rows, 1):
        if match := _REMARKED_GROUP.fullmatch(row):
            group, outside = Remarked(line, match[2].strip()), len(match[1])
        elif group is not None and (text := row.lstrip(" ")) and not text.startswith("#"):
            if len(row) - len(text) > outside:
                found[line] = group
            else:
                group = None
    return found


def line_after_blank(rows: Sequence[str], first: int, last: int, column: int) -> int:
    """The line, up to ``last``, that goes on with a text, one blank right of a column from 1."""
    for line in range(first + 1, last + 1):
        row = rows[line - 1]
        if row.strip() and len(row) - len(row.lstrip(" ")) == column:
            return line
    return 0


def remarked_value(row: str) -> bool:
    """Whether a row is a remark that looks like an entry of a list or of a group."""
    return _REMARKED_ENTRY.match(row) is not None


def is_remark(row: str) -> bool:
    """Whether a row is nothing but a remark."""
    return row.lstrip().startswith("#")
