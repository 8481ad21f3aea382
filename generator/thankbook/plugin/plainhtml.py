"""Pages of ours that are HTML throughout: Markdown would read them twice to change nothing."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Any

from markdown.extensions.toc import nest_toc_tokens

_BLOCK = re.compile(r"<(div|p|h1)\b[^>]*>.*</\1>|(<script\b[^>]*></script>\n?)+", re.DOTALL)
_MARKDOWN_INSIDE = re.compile(r"<[^>]*\bmarkdown=")
_HEADING = re.compile(r'<h([1-3]) id="([^"]*)">(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_ID = re.compile(r'<[^>]*\bid="([^"]*)"')

KNOWN_EXTENSIONS = frozenset({"toc", "tables", "fenced_code", "attr_list", "md_in_html"})
"""Extensions that leave a block of HTML as it is: those of MkDocs and ours."""


def html_of(text: str) -> str | None:
    """What Python-Markdown would make of blocks of HTML; nothing if there is any Markdown.

    Each block stands between empty lines and holds none, and is one element, so the text must be a
    page that we have made: elements are not counted.
    """
    blocks = [block.strip("\n") for block in re.split(r"\n\n+", text.strip("\n"))]
    if not all(map(_BLOCK.fullmatch, blocks)) or _MARKDOWN_INSIDE.search(text):
        return None
    return "\n\n".join(blocks)


def headings_in(page: str) -> list[Any]:
    """The contents of a page as Python-Markdown tells them; only headings with an id are listed."""
    found = [
        {"level": int(level), "id": html.unescape(place), "name": _TAG.sub("", text)}
        for level, place, text in _HEADING.findall(page)
    ]
    return list(nest_toc_tokens(found))


def ids_in(page: str) -> Iterable[str]:
    """The places of a page that a link can lead to."""
    return map(html.unescape, _ID.findall(page))
