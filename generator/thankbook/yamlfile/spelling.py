"""How a value was typed, where YAML's rules may have taken a part of what its author meant."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# A remark is written behind a blank; '#1', '# 4', '# ext 12' and a '#' alone may be a part of the
# text instead.
_TO_NEXT_REMARK = r"(?:(?![ \t]#).)*"
_WORD_AND_NUMBER = r"[ \t]+[^\W\d]+\.?[ \t]*\d+[ \t]*$"
_BEHIND_TEXT = re.compile(rf"[ \t]+(#(?:[^\s#]|[ \t]+\d|$|{_WORD_AND_NUMBER}){_TO_NEXT_REMARK})")
_BEHIND_NOTHING = re.compile(rf"[ \t]+(#[^\s#]{_TO_NEXT_REMARK})")
_BLANKS = re.compile(r"[ \t]*")
_BEFORE_REMARK = re.compile(r"[:-](?=[ \t]+#)")
_REMARKED_GROUP = re.compile(r"( *)#[ \t]*([^\s:#'\"][^:#]*):[ \t]*(?:#.*)?")
# A colon without a space, or the wide colon of East Asian keyboards.
_TIGHT_NAME = r"(?P<name>[^\W\d][\w-]*)(?::(?![ \t/])|：)"
TIGHT_FIELD = re.compile(rf"{_TIGHT_NAME}(?P<text>.+)")
# A dash that begins an entry of a list, or a name with its colon, that stand within a text.
_LIKE_ANOTHER = re.compile(rf"[ \t]*(?:-(?!-)|{_TIGHT_NAME}\S)")
_ESCAPE = re.compile(r"\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_BLANK_LETTERS = "ntr_ \t"
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
    like one; ``remark_above`` the same behind the colon or dash of a text on the next line.
    ``in_brackets``: an entry without quotes of a list in brackets. ``goes_on_at``: the
    line that a text goes on at, indented as a remark is that has lost its ``#``.
    ``like_another_at``: the line within a text that looks like another entry or field. ``escape``:
    what in double quotes stands for a line break, a tab or a blank. ``marked_text``: a text whose
    first word, behind ``&``, YAML takes for a mark that nothing repeats. ``typed``: a list or a
    group that stands on one line. Of a field's name:
    whether a remark stands on the line above or below, the remarked group that it may belong to,
    and the remarks below it that may be its value.
    """

    remark: str = ""
    remark_above: str = ""
    in_brackets: bool = False
    goes_on_at: int = 0
    like_another_at: int = 0
    escape: str = ""
    marked_text: str = ""
    typed: str = ""
    beside_remark: bool = False
    remarked_group: Remarked | None = None
    remarked_value: bool = False


PLAINLY = Spelling()


def remark_behind(row: str, column: int, *, is_empty: bool) -> str:
    """What stands behind a value on its row as a remark, if it does not look like one."""
    match = (_BEHIND_NOTHING if is_empty else _BEHIND_TEXT).match(row, column)
    return match[1].rstrip() if match else ""


def remark_above(rows: Sequence[str], line: int) -> str:
    """The same behind the colon or the dash whose value is a text that begins a line of its own."""
    every = (rows[index] for index in range(line - 2, -1, -1))
    above = (row for row in every if row.strip() and not is_remark(row))
    sign = _BEFORE_REMARK.search(next(above, ""))
    return remark_behind(sign.string, sign.end(), is_empty=True) if sign else ""


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


def line_like_another(rows: Sequence[str], first: int, last: int) -> int:
    """The line, up to ``last``, that begins as an entry of a list or a field does; 0 if none."""
    lines = range(first + 1, last + 1)
    return next((line for line in lines if _LIKE_ANOTHER.match(rows[line - 1])), 0)


def blank_escape(quoted: str) -> str:
    """The first code of a text in double quotes that stands for a break, a tab or a blank."""
    for match in _ESCAPE.finditer(quoted):
        number = match[1] or match[2] or match[3]
        is_blank = chr(int(number, 16)).isspace() if number else match[4] in _BLANK_LETTERS
        if is_blank:
            return match[0]
    return ""


def remarked_value(row: str) -> bool:
    """Whether a row is a remark that looks like an entry of a list or of a group."""
    return _REMARKED_ENTRY.match(row) is not None


def is_indentation(row: str, length: int) -> bool:
    """Whether a row begins with nothing but so many blanks; a long row is not copied for it."""
    blanks = _BLANKS.match(row)
    return blanks is not None and blanks.end() >= length


def is_remark(row: str) -> bool:
    """Whether a row is nothing but a remark."""
    return row.lstrip().startswith("#")
