"""Blocks of HTML in own pages: CommonMark ends them at an empty line, and reads Markdown behind it.

Python-Markdown goes on to the closing tag instead. Here each block is put aside as it was typed,
or, for a site that MkDocs alone builds, so marked that Markdown is read behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[A-Za-z][\w-]*)(?P<rest>(?:\"[^\"]*\"|'[^']*'|[^'\"<>])*)>"
)
_REMARK = re.compile(r"<!--.*?-->", re.DOTALL)
_MARKDOWN = re.compile(r"\smarkdown(?=[\s=>/]|$)")
_PIECE = re.compile(rf"{_REMARK.pattern}|{_TAG.pattern}|&#?\w+;", re.DOTALL)
_READ = re.compile(r"[\\`*_{}\[\]#+~=^:!|-]")
"""Signs that Markdown is read from."""

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param"}
    | {"source", "track", "wbr"}
)
_VERBATIM = re.compile(r"\s*<(?:script|pre|style|textarea|!|\?)", re.IGNORECASE)
_ID = re.compile(r"""<[^<>]*?\s(?:id|name)\s*=\s*["']?([^\s"'>]+)""")


class HtmlWriter(Protocol):
    """How blocks of HTML are written."""

    def written(self, lines: Sequence[str], *, is_in_item: bool) -> list[str]:
        """The lines that take the place of a block."""


class SetAside:
    """Blocks of one page, of which each leaves a mark where it belongs in the finished page.

    One with ``markdown`` among its attributes is Python-Markdown's, up to its closing tag.
    """

    def __init__(self, text: str) -> None:
        self._mark = "\ue0f0"
        while self._mark in text:
            self._mark += "\ue0f0"
        self._blocks: list[str] = []
        self._open = 0

    def written(self, lines: Sequence[str], *, is_in_item: bool) -> list[str]:  # noqa: ARG002 - the same for both
        """The mark of a block, or its lines where they are not put aside."""
        text = "\n".join(lines)
        if self._open or _MARKDOWN.search(" ".join(tag["rest"] for tag in _TAG.finditer(text))):
            self._open = max(0, self._open + len(_open_tags(text)) - _closed(text))
            return [*lines]
        self._blocks.append(text)
        return [f"{self._mark}{len(self._blocks) - 1}\ue0f1"]

    def put_back(self, html: str) -> str:
        """A finished page with its blocks."""
        mark = f"{self._mark}(\\d+)\ue0f1"
        return re.sub(
            rf"<p>{mark}</p>|{mark}", lambda match: self._blocks[int(match[1] or match[2])], html
        )

    @property
    def ids(self) -> frozenset[str]:
        """The names of places within the blocks."""
        return frozenset(name for block in self._blocks for name in _ID.findall(block))


class ReadOn:
    """Blocks so marked that Python-Markdown reads Markdown behind them, up to the closing tags."""

    def written(self, lines: Sequence[str], *, is_in_item: bool) -> list[str]:
        """The lines of a block with a word in each tag that stays open."""
        text = "\n".join(lines)
        if is_in_item or _VERBATIM.match(text):
            return [*lines]
        if not _MARKDOWN.search(text):
            text = _as_typed(text)
        tags = _open_tags(text)
        for tag in reversed(tags):
            if tag["name"].lower() != "p" and not _MARKDOWN.search(tag["rest"]):
                at = tag.end("name")
                text = f'{text[:at]} markdown="block"{text[at:]}'
        closing = "".join("</p>" for tag in tags if tag["name"].lower() == "p")
        return (text + closing).split("\n")


def _as_typed(text: str) -> str:
    """A block whose words stay as they are: outside of its tags, nothing is left to be read."""
    ends = [0]
    for piece in _PIECE.finditer(text):
        ends += [piece.start(), piece.end()]
    parts = [text[begin:end] for begin, end in zip(ends, [*ends[1:], len(text)], strict=True)]
    return "".join(
        part if at % 2 else _READ.sub(lambda sign: f"&#{ord(sign[0])};", part)
        for at, part in enumerate(parts)
    )


def _open_tags(text: str) -> list[re.Match[str]]:
    """The tags of a block that nothing in it closes, outermost first."""
    tags: list[re.Match[str]] = []
    for tag in _TAG.finditer(_REMARK.sub(lambda match: " " * len(match[0]), text)):
        name = tag["name"].lower()
        if tag["end"]:
            at = next((at for at in reversed(range(len(tags))) if _name(tags[at]) == name), None)
            del tags[len(tags) if at is None else at :]
        elif name not in _VOID and not tag["rest"].endswith("/"):
            tags.append(tag)
    return tags


def _closed(text: str) -> int:
    """How many tags of earlier blocks a block closes."""
    tags = [*_TAG.finditer(text)]
    opened = [_name(tag) for tag in tags if not tag["end"]]
    closed = [_name(tag) for tag in tags if tag["end"]]
    return sum(max(0, closed.count(name) - opened.count(name)) for name in {*closed})


def _name(tag: re.Match[str]) -> str:
    return tag["name"].lower()
