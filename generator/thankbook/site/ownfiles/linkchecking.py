"""Links from own pages to own pages, and to places in them, found without building anything."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from thankbook.mistakes import nearest
from thankbook.site.finished import could_be_made
from thankbook.site.ownfiles.headingnames import heading_name, named_headings
from thankbook.site.ownfiles.links import lines_of_link
from thankbook.site.ownfiles.siteuris import page_address

_FOOTNOTE = re.compile(r"^ {0,3}\[\^[^\]]*\]:", re.MULTILINE)
_WRITTEN_ID = re.compile(r"""(?:\bid|\bname)\s*=\s*["']?([^\s"'>]+)|\{[^}\n]*#([^\s}]+)""")
_HEADING = re.compile(r"^\s*#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_MADE_BY_OTHERS = re.compile(r"\{\{|\{%|^--8<--", re.MULTILINE)
"""Pages that another plugin or extension fills may hold places that nobody sees here."""

_OF_FOOTNOTES = ("fn:", "fnref:")


@dataclass(frozen=True)
class BrokenLink:
    """A link on a line of a page, and why it leads nowhere."""

    uri: str
    line: int
    link: str
    reason: str


def broken_links(pages: Mapping[str, str], others: frozenset[str]) -> Iterator[BrokenLink]:
    """Links that lead nowhere, for certain; ``pages`` are texts by address, ``others`` files.

    Whether a page that only some playbooks have is there, a build alone can say.
    """
    known = frozenset(pages) | others
    places = {uri: _places(text) for uri, text in pages.items()}
    by_address = {page_address(uri): uri for uri in pages}
    for uri, text in pages.items():
        for link, begin in dict(_links(text)).items():
            reason = _broken(uri, link, known, by_address, places)
            for line in (lines_of_link(text, link) or [begin]) if reason else ():
                yield BrokenLink(uri, line, unquote(link), reason)


def _broken(
    uri: str,
    link: str,
    known: frozenset[str],
    by_address: Mapping[str, str],
    places: Mapping[str, frozenset[str] | None],
) -> str:
    try:
        parts = urlsplit(link)
    except ValueError:
        return ""
    if parts.scheme or parts.netloc or link.startswith(("/", "\\")):
        return ""
    target = uri
    if parts.path:
        path = unquote(parts.path)
        target = posixpath.normpath(posixpath.join(posixpath.dirname(uri), path))
        if not posixpath.splitext(path)[1]:
            return ""  # MkDocs leaves it as it is, and takes it for no file
        if target not in known:
            if could_be_made(target) and target in by_address:
                target = by_address[target]
            elif could_be_made(target) or target.startswith("assets/"):
                return ""
            else:
                meant = nearest(target, known)
                return "There is no such file." + (f" Did you mean '{meant}'?" if meant else "")
    return _missing_place(target, unquote(parts.fragment), places)


def _missing_place(target: str, place: str, places: Mapping[str, frozenset[str] | None]) -> str:
    there = places.get(target)
    if not place or there is None or place in there or place.startswith(_OF_FOOTNOTES):
        return ""
    meant = nearest(place, there)
    hint = f" Did you mean '#{meant}'?" if meant else ""
    return f"The page is there, the place '#{place}' in it is not.{hint}"


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


def _tokens(text: str) -> list[Token]:
    return _reader().parse(_FOOTNOTE.sub(lambda found: "." * len(found[0]), text))


def _links(text: str) -> Iterator[tuple[str, int]]:
    """Every link and picture, with the line on which its paragraph begins."""
    for token in _tokens(text):
        for child in token.children or ():
            link = child.attrGet("href") or child.attrGet("src")
            if isinstance(link, str) and child.type in {"link_open", "image"}:
                yield link, (token.map or [0])[0] + 1


def _places(text: str) -> frozenset[str] | None:
    """The names of places in a page; none where something else may add to them."""
    if _MADE_BY_OTHERS.search(text):
        return None
    found = [name for _, name in named_headings(text)]
    written = (name for pair in _WRITTEN_ID.findall(text) for name in pair if name)
    # Within what Python-Markdown alone knows, a heading is no heading to CommonMark.
    within = (heading_name(heading) for heading in _HEADING.findall(text))
    return frozenset((*found, *written, *within, "top"))
