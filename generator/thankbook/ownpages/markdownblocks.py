"""The blocks of an own page as CommonMark finds them, each with its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

STEP = "    "
"""How deep Python-Markdown wants what stands within something else."""

TAB_STOP = 4
_MARKER = re.compile(r"(?P<indent> {0,3})(?P<marker>[-+*]|(?P<number>\d{1,9})[.)])(?P<rest>.*)")
_QUOTED = re.compile(r" {0,3}> ?")
_BLOCK_START = re.compile(
    r"(?:[-+*]|\d{1,9}(?=[.)]))(?=[.) \t]|$)|#{1,6}(?=[ \t]|$)|>|=+$|-+$|```|~~~"
)
_CONTAINER = re.compile(r"(?:!!!|\?\?\?\+?|===[+!]?)[ \t]+\S")
"""A block of Python-Markdown that holds what stands four blanks behind it."""


@dataclass(frozen=True)
class Block:
    """A block of the outermost level: its kind, its lines, and the markup that began it."""

    kind: str
    lines: tuple[str, ...]
    items: tuple[tuple[str, ...], ...] = ()
    is_tight: bool = False
    start: int | None = None
    """The first number of an ordered list."""
    marker: str = ""
    content: str = ""
    """The signs before a heading, and its words."""


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table").disable("reference")


def blocks(lines: Sequence[str]) -> Iterator[Block]:
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


def _between(lines: Sequence[str]) -> Iterator[Block]:
    if lines:
        yield Block("blank" if not any(map(str.strip, lines)) else "other", tuple(lines))


def _read_block(lines: Sequence[str], tokens: Sequence[Token], place: int) -> Block:
    token = tokens[place]
    begin, end = token.map or (0, 0)
    own = tuple(lines[begin:end])
    if token.type in {"bullet_list_open", "ordered_list_open"}:
        return _read_list(lines, tokens, place)
    if token.type == "paragraph_open" and _CONTAINER.match(own[0]):
        return Block("container", (own[0], *_held(lines[begin + 1 :])))
    if token.type == "heading_open":
        marker = "#" * int(token.tag[1:])
        return Block("heading", own, marker=marker, content=tokens[place + 1].content)
    if token.type == "table_open":
        return Block("table", own, tuple(_rows(tokens, place)))
    if token.type == "blockquote_open":
        own = tuple(_unquoted(own))
    if token.type == "fence":
        own = _fence(own, token)
    return Block(_KINDS.get(token.type, "other"), own)


_INFO = re.compile(r"""\{.*\}|[\w#.+-]*(?:\s+\w+=(?:"[^"]*"|'[^']*'|\S+))*(?:\s*\{.*\})?""")
"""What pymdownx.superfences 10 takes behind a fence; with other words, it sees none."""


def _fence(own: tuple[str, ...], token: Token) -> tuple[str, ...]:
    """The lines of a block of code, with an end, and with the language alone where more is said."""
    first, *rest = own
    if not _INFO.fullmatch(token.info.strip()):
        language = re.match(r"[\w#.+-]*", token.info.strip())
        indent = first[: len(first) - len(first.lstrip())]
        first = f"{indent}{token.markup}{language[0] if language else ''}"
    return (first, *rest) if _is_closed(own, token.markup) else (first, *rest, token.markup)


def _is_closed(fence: Sequence[str], markup: str) -> bool:
    last = fence[-1].strip()
    return len(fence) > 1 and last.startswith(markup) and not last.strip(markup[0])


_KINDS = {
    "blockquote_open": "quote",
    "code_block": "code",
    "fence": "fence",
    "html_block": "html",
    "paragraph_open": "text",
}
_ALIGNED = {"text-align:left": ":--", "text-align:center": ":-:", "text-align:right": "--:"}


def _rows(tokens: Sequence[Token], place: int) -> Iterator[tuple[str, ...]]:
    """The cells of each line of a table; the second line says how they are aligned."""
    row: list[str] = []
    lines: list[str] = []
    is_head = True
    for at, token in enumerate(tokens[place:], place):
        if token.type in {"th_open", "td_open"}:
            row.append(tokens[at + 1].content)
            lines.append(_ALIGNED.get(str(token.attrGet("style")), "---"))
        elif token.type == "tr_close":
            yield tuple(row)
            if is_head:
                yield tuple(lines)
            row, is_head = [], False
        elif token.type == "table_close":
            return


def _held(lines: Sequence[str]) -> list[str]:
    """The lines that belong to a container of Python-Markdown; empty ones at its end do not."""
    held: list[str] = []
    for line in lines:
        if line.strip() and not line.startswith(STEP):
            break
        held.append(line)
    while held and not held[-1].strip():
        held.pop()
    return held


def _read_list(lines: Sequence[str], tokens: Sequence[Token], place: int) -> Block:
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
    return Block(
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
    offset = width + (blanks if rest.strip() and blanks <= TAB_STOP else 1)
    yield lines[0][offset:]
    for line in lines[1:]:
        if not line.strip():
            yield ""
        elif line.startswith(" " * offset):
            yield line[offset:]
        else:
            yield harmless(line.lstrip())


def _unquoted(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a quote without its signs."""
    for line in lines:
        match = _QUOTED.match(line)
        yield line[match.end() :] if match else harmless(line.lstrip())


def harmless(line: str) -> str:
    """A line that goes on with a paragraph, so written that it begins nothing of its own."""
    bare = line.lstrip()
    match = _BLOCK_START.match(bare)
    if match is None:
        return line
    at = match.end() if bare[0].isdigit() else 0
    return f"{line[: len(line) - len(bare)]}{bare[:at]}&#{ord(bare[at])};{bare[at + 1 :]}"
