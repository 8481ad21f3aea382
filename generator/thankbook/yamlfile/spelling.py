"""How a value was typed, where YAML's rules may have taken a part of what its author meant."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# A remark is written behind a blank; '#1' and '# 4' may be a part of the text instead.
_TO_NEXT_REMARK = r"(?:(?![ \t]#).)*"
_BEHIND_TEXT = re.compile(rf"[ \t]+(#(?:[^\s#]|[ \t]+\d){_TO_NEXT_REMARK})")
_BEHIND_NOTHING = re.compile(rf"[ \t]+(#[^\s#]{_TO_NEXT_REMARK})")
_REMARKED_GROUP = re.compile(r"( *)#[ \t]*([^\s:#'\"][^:#]*):[ \t]*(?:#.*)?")


@dataclass(frozen=True, slots=True)
class Remarked:
    """A line that names a group of fields and begins with ``#``."""

    line: int
    name: str


@dataclass(frozen=True, slots=True)
class Spelling:
    """What stands around a value as it was typed.

    ``remark`` is what YAML takes for a remark behind a text, or in place of one, but does not look
    like one. ``in_brackets``: an entry without quotes of a list in brackets. Of a field's name:
    whether a remark stands on the line above, and the remarked group that it may belong to.
    """

    remark: str = ""
    in_brackets: bool = False
    below_remark: bool = False
    remarked_group: Remarked | None = None


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


def is_remark(row: str) -> bool:
    """Whether a row is nothing but a remark."""
    return row.lstrip().startswith("#")
