"""Own pages as people write them for GitHub, in the words of Python-Markdown.

The two disagree about where a list begins and how deep it goes: Python-Markdown wants an empty
line before a list and four blanks for each level. Here markdown-it reads the blocks of a page as
CommonMark does, and lists, quotes and alerts are written out again so that Python-Markdown finds
the same. So are headings, tables, blocks of HTML, and what stands within the lines, where the two
read it otherwise. Code stays as it was typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

# INTERNAL markdown 3.11.3 extensions/toc.py:39 `def slugify(`
#   The name of a heading as MkDocs gives it. Gone: an ImportError.
from markdown.extensions.toc import slugify

from thankbook.ownpages.footnotes import without_unused_footnotes
from thankbook.ownpages.headingnames import HeadingNames, heading_words
from thankbook.ownpages.inlinemarkup import (
    inline_text,
    table_row,
    with_final_signs,
    without_attributes,
    written_id,
)
from thankbook.ownpages.markdownblocks import STEP, TAB_STOP, Block, blocks, harmless
from thankbook.ownpages.rawhtml import HtmlWriter, ReadOn

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

_ALERT = re.compile(rf"\[!({'|'.join(ALERTS)})\][ \t]*", re.IGNORECASE)
_RULE = re.compile(r"[|: -]*\|[|: -]*")
"""A line that Python-Markdown takes for the second of a table, also where it is none."""

_REMARK = "<!-- -->"
_TAKEN_FOR_ONE = frozenset({("list", "list"), ("list", "code"), ("quote", "quote")})
"""Neighbors that Python-Markdown would make one of; a remark stands between them."""

_APART = frozenset({"list", "quote", "table", "fence", "container", "code", "html"})


@dataclass(frozen=True)
class _Place:
    """Where blocks stand: ``item_of`` is ``tight`` or ``loose`` in an item of such a list."""

    titles: Mapping[str, str]
    html: HtmlWriter
    names: HeadingNames | None
    has_templates: bool
    item_of: str = ""
    depth: int = 0

    def within(self, item_of: str = "") -> _Place:
        """A place one level deeper."""
        return replace(self, item_of=item_of, depth=self.depth + 1)


def python_markdown(
    text: str,
    titles: Mapping[str, str],
    html: HtmlWriter | None = None,
    *,
    are_headings_named: bool = True,
    has_templates: bool = False,
) -> str:
    """A page with the same blocks and words in Python-Markdown's way of writing them.

    ``titles`` are the words above alerts, by their names in capital letters. ``html`` writes blocks
    of HTML; without it, Python-Markdown is told to read on behind them. Headings say what GitHub
    calls them. With ``has_templates``, another plugin may still fill what stands in two braces.
    """
    lines = (text.expandtabs(TAB_STOP) if "\t" in text else text).split("\n")
    names = HeadingNames() if are_headings_named else None
    place = _Place(titles, html or ReadOn(), names, has_templates)
    return "\n".join(_written(without_unused_footnotes(lines), place))


def _written(lines: Sequence[str], place: _Place) -> list[str]:
    """Lines of blocks, with an empty line around each that needs one."""
    if place.depth > _MOST_LEVELS:
        return [*lines]
    out: list[str] = []
    before: Block | None = None
    for block in blocks(lines):
        told = _block(block, place)
        if before is not None and told and any(out):
            if _need_a_gap(before, block, place):
                out += [""] if out[-1].strip() else []
            if (before.kind, block.kind) in _TAKEN_FOR_ONE:
                out += [_REMARK, ""]
        out += told
        before = block if block.kind != "blank" else before
    return out


def _need_a_gap(before: Block, block: Block, place: _Place) -> bool:
    if block.kind == "blank":
        return False
    if place.item_of == "tight" and before.kind == "text" and block.kind == "list":
        return False  # the list follows the words of its item at once
    return before.kind in _APART or block.kind in _APART


def _block(block: Block, place: _Place) -> list[str]:
    write = _WRITERS.get(block.kind)
    return write(block, place) if write else [*block.lines]


def _container(block: Block, place: _Place) -> list[str]:
    inside = [line[len(STEP) :] for line in block.lines[1:]]
    return [block.lines[0], *_indented(_written(inside, place.within()))]


def _html(block: Block, place: _Place) -> list[str]:
    return place.html.written(block.lines, is_in_item=bool(place.item_of))


def _table(block: Block, place: _Place) -> list[str]:
    return [table_row(row, has_templates=place.has_templates) for row in block.items]


def _text(block: Block, place: _Place) -> list[str]:
    text = inline_text("\n".join(block.lines), has_templates=place.has_templates)
    lines = (
        line.replace("|", "&#124;") if _RULE.fullmatch(line) else line for line in text.split("\n")
    )
    first, *rest = lines
    return [first, *(map(harmless, rest) if place.item_of else rest)]


def _heading(block: Block, place: _Place) -> list[str]:
    """A heading in one line, with the name of its place; one without words shows nothing."""
    if not block.content:
        return [_REMARK]
    words, attributes = without_attributes(block.content)
    if attributes:
        words = re.sub(r"[ \t]+#+$", "", words)
    written = with_final_signs(inline_text(words, has_templates=place.has_templates))
    written = re.sub(r" {2,}\n", "<br>", written).replace("\n", " ")
    name = "" if written_id(attributes) or not place.names else place.names(heading_words(words))
    # Python-Markdown 3.10's own name needs no writing, unless an emoji changes what it sees.
    if name and (name != slugify(words, "-") or ":" in words):
        inside = attributes.strip("{: }")
        attributes = f"{{: #{name} {inside}}}" if inside else f"{{ #{name} }}"
    return [" ".join(part for part in (block.marker, written, attributes) if part)]


def _list(block: Block, place: _Place) -> list[str]:
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
    first = next((block for block in blocks(item)), None)
    return first is not None and first.kind in {"text", "other", "heading", "html"}


def _quote(block: Block, place: _Place) -> list[str]:
    inside = [*block.lines]
    alert = _ALERT.fullmatch(inside[0])
    if alert and any(inside[1:]):
        name = alert[1].upper()
        title = place.titles[name].replace('"', "&quot;")
        written = _written(inside[1:], place.within())
        return [f'!!! {ALERTS[name]} "{title}"', *_indented(written)]
    return [f"> {line}" if line.strip() else ">" for line in _written(inside, place.within())]


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"{STEP}{line}" if line.strip() else "" for line in lines]


_WRITERS = {
    "container": _container,
    "heading": _heading,
    "html": _html,
    "list": _list,
    "quote": _quote,
    "table": _table,
    "text": _text,
}
"""How blocks of each kind are written; code and lines across stay as they are."""
