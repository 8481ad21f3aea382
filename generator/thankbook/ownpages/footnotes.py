"""Footnotes that nothing refers to: GitHub shows none of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt

_BEGIN = re.compile(r" {0,3}\[\^(?P<name>[^\]]*)\]:")
_REFERENCE = re.compile(r"\[\^([^\]]+)\](?!:)")


def without_unused_footnotes(lines: list[str]) -> list[str]:
    """A page without the footnotes that nothing in it refers to, at first or second hand."""
    if not any("[^" in line for line in lines):
        return lines
    while unused := _unused(lines):
        lines = [line for at, line in enumerate(lines) if at not in unused]
    return lines


def _unused(lines: list[str]) -> frozenset[int]:
    """The numbers of lines of footnotes that nothing refers to."""
    tokens, found = _reader().parse("\n".join(lines)), dict[int, str]()
    code = {at for token in tokens if token.type == "fence" for at in range(*(token.map or (0, 0)))}
    notes = [*_notes(lines, code)]
    inside = (child for token in tokens for child in token.children or ())
    used = {
        name
        for child in inside
        if child.type in {"text", "html_inline"}
        for name in _REFERENCE.findall(child.content)
    }
    for name, begin, end in notes:
        if name not in used:
            found |= dict.fromkeys(range(begin, end), name)
    return frozenset(found)


def _notes(lines: list[str], code: set[int]) -> Iterator[tuple[str, int, int]]:
    """Each footnote with its first line and the one behind its last."""
    for begin, line in enumerate(lines):
        match = None if begin in code else _BEGIN.match(line)
        if match is None:
            continue
        end, is_behind_gap = begin + 1, False
        while end < len(lines):
            goes_on = (
                lines[end].startswith("    ") if is_behind_gap else not _BEGIN.match(lines[end])
            )
            if lines[end].strip() and not goes_on:
                break
            is_behind_gap = not lines[end].strip()
            end += 1
        yield match["name"], begin, end


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table").disable("reference")
