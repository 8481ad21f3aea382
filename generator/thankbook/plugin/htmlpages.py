"""Pages of ours that are HTML throughout: Markdown would read them three times to change nothing.

Python-Markdown lists no headings of HTML either, so their contents are told from here.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Any

# INTERNAL markdown 3.11.3 extensions/toc.py:196 `def nest_toc_tokens(toc_list):`
#   Gone: an ImportError. Nested otherwise: contents differ, as test_htmlpages finds.
from markdown.extensions.toc import nest_toc_tokens
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

# INTERNAL mkdocs 1.6.1 structure/toc.py:20 `def get_toc(`
#   Gone: an ImportError. Other tokens: a page's contents are missing or wrong.
from mkdocs.structure.toc import get_toc

from thankbook.plugin.standin import StandIn, stand_in

_BLOCK = re.compile(r"<(div|p|h1)\b[^>]*>.*</\1>|(<script\b[^>]*></script>\n?)+", re.DOTALL)
_MARKDOWN_INSIDE = re.compile(r"<[^>]*\bmarkdown=")
_HEADING = re.compile(r'<h([1-3]) id="([^"]*)">(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_ID = re.compile(r'<[^>]*\bid="([^"]*)"')

KNOWN_EXTENSIONS = frozenset({"toc", "tables", "fenced_code", "attr_list", "md_in_html"})
"""Extensions that leave a block of HTML as it is: those of MkDocs and ours."""


class HtmlPage(StandIn):
    """A made page; where it is HTML throughout, that is what it becomes."""

    __slots__ = ()

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Leave on a page what rendering it leaves there, and its contents."""
        made = html_of(self.markdown or "")
        if made is None or not KNOWN_EXTENSIONS.issuperset(config.markdown_extensions):
            self.original.render(config, files)
        else:
            # INTERNAL mkdocs 1.6.1 structure/pages.py:288 `self.present_anchor_ids = (`
            #   The places that links are checked against. Gone: links to such pages go unchecked.
            self.content, self.links_to_anchors = made, {}
            self.present_anchor_ids = set(ids_in(made))
        if made is not None:
            self.toc = get_toc(headings_in(made))


def read_as_html(page: Page) -> Page:
    """What is to be rendered in place of a page; only made pages may be HTML throughout."""
    return stand_in(HtmlPage, page) if page.file.generated_by == "thankbook" else page


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
