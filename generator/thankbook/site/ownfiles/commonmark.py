"""Own pages as people write them for GitHub, in the words of Python-Markdown.

The two disagree about where a list begins and how deep it goes: Python-Markdown wants an empty
line before a list and four blanks for each level. Here markdown-it reads the blocks of a page as
CommonMark does, and lists, quotes and alerts are written out again so that Python-Markdown finds
the same. Every other block stays as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

ALERTS = {
    "NOTE": "note",
    "TIP": "tip",
    "IMPORTANT": "info",
    "WARNING": "warning",
    "CAUTION": "danger",
}
"""Alerts of GitHub, and the admonitions of Material that look like them."""

_MOST_LEVELS = 20
"""markdown-it looks no deeper, and the time would grow with the square of the levels."""

_STEP = "    "
_TAB_STOP = 4
_MARKER = re.compile(r"(?P<indent> {0,3})(?P<marker>[-+*]|(?P<number>\d{1,9})[.)])(?P<rest>.*)")
_QUOTED = re.compile(r" {0,3}> ?")
_ALERT = re.compile(rf"\[!({'|'.join(ALERTS)})\][ \t]*", re.IGNORECASE)
_BLOCK_START = re.compile(
    r"(?:[-+*]|\d{1,9}(?=[.)]))(?=[.) \t]|$)|#{1,6}(?=[ \t]|$)|>|=+$|-+$|```|~~~"
)
_CONTAINER = re.compile(r"(?:!!!|\?\?\?\+?|===[+!]?)[ \t]+\S")
"""A block of Python-Markdown that holds what stands four blanks behind it."""

_REMARK = "<!-- -->"
_TAKEN_FOR_ONE = frozenset({("list", "list"), ("list", "code"), ("quote", "quote")})
"""Neighbors that Python-Markdown would make one of; a remark stands between them."""

_OPENING = re.compile(
    r" {0,3}<(?P<tag>details|div|section|article|aside|center|figure)(?=[\s>])"
    r"(?![^>]*\bmarkdown\b)",
    re.IGNORECASE,
)
_APART = frozenset({"list", "quote", "table", "fence", "container", "code"})


@dataclass(frozen=True)
class _Block:
    """A block of the outermost level: its kind, its lines, and the markup that began it."""

    kind: str
    lines: tuple[str, ...]
    items: tuple[tuple[str, ...], ...] = ()
    is_tight: bool = False
    start: int | None = None
    """The first number of an ordered list."""


@dataclass(frozen=True)
class _Place:
    """Where blocks stand: ``item_of`` is ``tight`` or ``loose`` in an item of such a list."""

    titles: Mapping[str, str]
    item_of: str = ""
    depth: int = 0

    def within(self, item_of: str = "") -> _Place:
        """A place one level deeper."""
        return _Place(self.titles, item_of, self.depth + 1)


def python_markdown(text: str, titles: Mapping[str, str]) -> str:
    """A page with the same lists, quotes and alerts in Python-Markdown's way of writing them.

    ``titles`` are the words above alerts, by their names in capital letters.
    """
    lines = text.expandtabs(_TAB_STOP).split("\n") if "\t" in text else text.split("\n")
    return "\n".join(_written(lines, _Place(titles)))


def _written(lines: Sequence[str], place: _Place) -> list[str]:
    """Lines of blocks, with an empty line around each that needs one."""
    if place.depth > _MOST_LEVELS:
        return [*lines]
    out: list[str] = []
    before: _Block | None = None
    for block in _blocks(lines):
        told = _block(block, place)
        if before is not None and told and any(out):
            if _need_a_gap(before, block, place):
                out += [""] if out[-1].strip() else []
            if (before.kind, block.kind) in _TAKEN_FOR_ONE:
                out += [_REMARK, ""]
        out += told
        before = block if block.kind != "blank" else before
    return out


def _need_a_gap(before: _Block, block: _Block, place: _Place) -> bool:
    if block.kind == "blank":
        return False
    if place.item_of == "tight" and before.kind == "text" and block.kind == "list":
        return False  # the list follows the words of its item at once
    return before.kind in _APART or block.kind in _APART


def _block(block: _Block, place: _Place) -> list[str]:
    if block.kind == "list":
        return _list(block, place)
    if block.kind == "quote":
        return _quote(block, place)
    if block.kind == "container":
        inside = [line[len(_STEP) :] for line in block.lines[1:]]
        return [block.lines[0], *_indented(_written(inside, place.within()))]
    if block.kind == "html" and not place.item_of:
        return [_reading_on(block.lines), *block.lines[1:]]
    if block.kind == "text" and place.item_of:
        first, *rest = block.lines
        return [first, *map(_harmless, rest)]
    return [*block.lines]


def _list(block: _Block, place: _Place) -> list[str]:
    within = place.within("tight" if block.is_tight else "loose")
    items = [
        _item("-" if block.start is None else f"{number}.", item, within)
        for number, item in enumerate(block.items, block.start or 0)
    ]
    # Behind an empty line in an item, Python-Markdown finds the next one only after another.
    is_tight = block.is_tight and all(map(all, items))
    return [line for item in items for line in (item if is_tight else [*item, ""])]


def _item(marker: str, item: Sequence[str], place: _Place) -> list[str]:
    if _begins_with_words(item):
        first, *rest = _written(item, place)
    else:
        first, rest = _REMARK, ["", *_written(item, replace(place, item_of="loose"))]
    lines = [f"{marker:<3} {first}", *_indented(rest)]
    while not lines[-1]:
        lines.pop()
    return lines


def _begins_with_words(item: Sequence[str]) -> bool:
    """Whether an item begins with what Python-Markdown finds right behind a marker."""
    first = next((block for block in _blocks(item)), None)
    return first is not None and first.kind in {"text", "other", "html"}


def _quote(block: _Block, place: _Place) -> list[str]:
    inside = [*block.lines]
    alert = _ALERT.fullmatch(inside[0])
    if alert and any(inside[1:]):
        name = alert[1].upper()
        title = place.titles[name].replace('"', "&quot;")
        written = _written(inside[1:], place.within())
        return [f'!!! {ALERTS[name]} "{title}"', *_indented(written)]
    return [f"> {line}".rstrip() for line in _written(inside, place.within())]


def _reading_on(html: Sequence[str]) -> str:
    """The first line of a block of HTML, so marked that Markdown is read behind its end.

    CommonMark does so up to the closing tag; Python-Markdown does when an attribute says so.
    """
    match = _OPENING.match(html[0])
    if match is None or f"</{match['tag'].lower()}" in "\n".join(html).lower():
        return html[0]
    return f'{html[0][: match.end("tag")]} markdown="1"{html[0][match.end("tag") :]}'


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"{_STEP}{line}" if line.strip() else "" for line in lines]


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table").disable("reference")


def _blocks(lines: Sequence[str]) -> Iterator[_Block]:
    """Blocks of the outermost level in their order; every line is in one of them."""
    tokens = _reader().parse("\n".join(lines))
    at = 0
    for place, token in enumerate(tokens):
        if token.level or token.nesting < 0 or token.map is None or token.map[0] < at:
            continue
        begin, end = token.map
        yield from _between(lines[at:begin])
        block = _read_block(lines, tokens, place)
        yield block
        at = end if block.kind != "container" else begin + len(block.lines)
    yield from _between(lines[at:])


def _between(lines: Sequence[str]) -> Iterator[_Block]:
    if lines:
        yield _Block("blank" if not any(map(str.strip, lines)) else "other", tuple(lines))


def _read_block(lines: Sequence[str], tokens: Sequence[Token], place: int) -> _Block:
    token = tokens[place]
    begin, end = token.map or (0, 0)
    own = tuple(lines[begin:end])
    if token.type in {"bullet_list_open", "ordered_list_open"}:
        return _read_list(lines, tokens, place)
    if token.type == "blockquote_open":
        return _Block("quote", tuple(_unquoted(own)))
    if token.type == "paragraph_open":
        if _CONTAINER.match(own[0]):
            return _Block("container", (own[0], *_held(lines[begin + 1 :])))
        return _Block("text", own)
    kinds = {"table_open": "table", "fence": "fence", "code_block": "code", "html_block": "html"}
    return _Block(kinds.get(token.type, "other"), own)


def _held(lines: Sequence[str]) -> list[str]:
    """The lines that belong to a container of Python-Markdown; empty ones at its end do not."""
    held: list[str] = []
    for line in lines:
        if line.strip() and not line.startswith(_STEP):
            break
        held.append(line)
    while held and not held[-1].strip():
        held.pop()
    return held


def _read_list(lines: Sequence[str], tokens: Sequence[Token], place: int) -> _Block:
    opening, items, is_tight = tokens[place], [], False
    for token in tokens[place + 1 :]:
        if token.level <= opening.level:
            break
        if token.type == "list_item_open" and token.level == opening.level + 1 and token.map:
            begin, end = token.map
            items.append(tuple(_inside(lines[begin:end])))
        is_tight |= token.hidden and token.level == opening.level + 2
    start = opening.attrGet("start") if opening.type == "ordered_list_open" else None
    number = 1 if start is None else int(start)
    begin, end = opening.map or (0, 0)
    return _Block(
        "list",
        tuple(lines[begin:end]),
        tuple(items),
        is_tight or not _has_paragraph(tokens, place),
        number if opening.type == "ordered_list_open" else None,
    )


def _has_paragraph(tokens: Sequence[Token], place: int) -> bool:
    """Whether an item of a list holds a paragraph of its own: only those tell tight from loose."""
    level = tokens[place].level
    for token in tokens[place + 1 :]:
        if token.level <= level:
            return False
        if token.type == "paragraph_open" and token.level == level + 2:
            return True
    return False


def _inside(lines: Sequence[str]) -> Iterator[str]:
    """The lines of an item as they would stand without it."""
    match = _MARKER.fullmatch(lines[0])
    assert match is not None  # noqa: S101 - markdown-it found an item here
    width, rest = len(match["indent"] + match["marker"]), match["rest"]
    blanks = len(rest) - len(rest.lstrip(" "))
    offset = width + (blanks if rest.strip() and blanks <= _TAB_STOP else 1)
    yield lines[0][offset:]
    for line in lines[1:]:
        if not line.strip():
            yield ""
        elif line.startswith(" " * offset):
            yield line[offset:]
        else:
            yield _harmless(line.lstrip())


def _unquoted(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a quote without its signs."""
    for line in lines:
        match = _QUOTED.match(line)
        yield line[match.end() :] if match else _harmless(line.lstrip())


def _harmless(line: str) -> str:
    """A line that goes on with a paragraph, so written that it begins nothing of its own."""
    bare = line.lstrip()
    match = _BLOCK_START.match(bare)
    if match is None:
        return line
    at = match.end() if bare[0].isdigit() else 0
    return f"{line[: len(line) - len(bare)]}{bare[:at]}&#{ord(bare[at])};{bare[at + 1 :]}"
