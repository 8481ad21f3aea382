"""Syntax mistakes that a ``#`` made: one too many, one too few, one in the middle of a text."""

from __future__ import annotations

import re

from thankbook.yamlfile.errorplace import Fault
from thankbook.yamlfile.scalar import shown
from thankbook.yamlfile.spelling import is_remark, remarked_groups

_BEGUN_REMARK = re.compile(r"[ \t]#(?=[^\s#])")
_FEWEST_WORDS = 3
_PUT_BACK = "If {what} is a remark, put its '#' back. "
_CUT = ("expected", "could not find expected")


def remarked_group(fault: Fault) -> tuple[int, str, str] | None:
    """Tell of a line whose group is still a remark."""
    groups = remarked_groups(fault.trail.rows)
    line = next((line for line in (fault.began.line, fault.at.line) if line in groups), None)
    if line is None:
        return None
    group = groups[line]
    found = f"{shown(fault.trail.rows[line - 1])} stands below '{group.name}:', a remark."
    expected = f"Take the '#' off line {group.line} too, or put it back here."
    return line, found, expected


def remark_in_text(fault: Fault) -> tuple[int, str, str] | None:
    """Tell of a text, or a list in brackets, that a ``#`` cut off before its end."""
    if not fault.problem.startswith(_CUT):
        return None
    lines = [fault.bracket.line] if fault.bracket else []
    for line in (*lines, fault.above):
        if remark := _remark_in(fault.trail.rows[line - 1]):
            found = f"From the '#' on, {shown(remark)} is a remark and no part of the text."
            return line, found, "Put the whole text in quotes."
    return None


def _remark_in(row: str) -> str:
    """What stands behind a text without quotes as a remark that does not look like one."""
    begun = _BEGUN_REMARK.search(row)
    before = row[: begun.start()] if begun else ""
    is_bare = before.strip() and not any(sign in before for sign in "#'\"")
    return row[begun.end() - 1 :] if begun and is_bare else ""


def missing_remark_sign(fault: Fault, line: int, told_at: int = 0) -> str:
    """What is expected of a line that seems to have lost its ``#``; nothing of any other.

    ``told_at`` is the line that the message is about, where that is another.
    """
    reads_like_one = len(fault.trail.rows[line - 1].split()) >= _FEWEST_WORDS
    if not reads_like_one and not beside_remark(fault, line):
        return ""
    what = f"line {line}" if told_at not in (0, line) else "this"
    return _PUT_BACK.format(what=what)


def beside_remark(fault: Fault, line: int) -> str:
    """The same of a line that only other remarks can tell to be one."""
    rows = fault.trail.rows
    around = (*rows[max(line - 2, 0) : line - 1], *rows[line : line + 1])
    return _PUT_BACK.format(what="this") if any(map(is_remark, around)) else ""
