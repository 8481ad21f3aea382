"""Names of places in own pages, as GitHub gives them to headings."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from thankbook.ownpages.inlinemarkup import without_attributes, written_id

_KEPT = ("L", "M", "Nd", "Pc")
"""Kinds of signs that stay in a name: letters, marks on them, digits, and signs that connect."""


class HeadingNames:
    """Names for the headings of one page, in their order: a name that is taken gets a number."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def __call__(self, heading: str, _separator: str = "-") -> str:
        """The name of a heading; letters of every script stay."""
        name = heading_name(heading)
        self._seen[name] += 1
        count = self._seen[name]
        return name if count == 1 else f"{name}-{count - 1}"


def heading_name(heading: str) -> str:
    """What GitHub calls a heading: small letters, hyphens for blanks, no other signs."""
    return "".join(map(_sign, heading.strip().lower()))


def _sign(sign: str) -> str:
    if sign in " -":
        return "-"
    return sign if unicodedata.category(sign).startswith(_KEPT) else ""


def named_headings(text: str) -> Iterator[tuple[Token, str]]:
    """Each heading of a page as markdown-it sees it, with its name."""
    names, tokens = HeadingNames(), _reader().parse(text)
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            _, attributes = without_attributes(tokens[at + 1].content)
            yield token, written_id(attributes) or names(heading_words(tokens[at + 1].content))


def heading_words(content: str) -> str:
    """The words of a heading as they are read, without its attributes."""
    (inline,) = _reader().parseInline(without_attributes(content)[0])
    return "".join(
        " " if token.type in {"softbreak", "hardbreak"} else token.content
        for token in inline.children or ()
        if token.type in {"text", "code_inline", "softbreak", "hardbreak"}
    )


def page_title(text: str) -> str:
    """The words of the first heading of the highest level; empty where there is none."""
    tokens = _reader().parse(text)
    return next(
        (
            heading_words(tokens[at + 1].content)
            for at, token in enumerate(tokens)
            if token.type == "heading_open" and token.tag == "h1"
        ),
        "",
    )


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")
