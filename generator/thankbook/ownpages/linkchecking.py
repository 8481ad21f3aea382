"""Links from own pages to own pages, and to places in them, found without building anything."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import unquote, urlsplit

from markdown_it import MarkdownIt
from markdown_it.token import Token

from thankbook.ownpages.headingnames import heading_name, named_headings
from thankbook.ownpages.inlinemarkup import without_attributes, written_id
from thankbook.ownpages.links import lines_of_link
from thankbook.ownpages.siteuris import is_page, page_address, site_path
from thankbook.sitemap import could_be_made
from thankbook.validationwords import nearest

_FOOTNOTE = re.compile(r"^ {0,3}\[\^[^\]]*\]:", re.MULTILINE)
_WRITTEN_ID = re.compile(r"""<[^<>]*\s(?:id|name)\s*=\s*["']?([^\s"'>]+)""")
_ATTRIBUTES = re.compile(r"\{[^{}\n]*#[^{}\n]*\}")
_HTML_LINK = re.compile(
    r"""<(?:a|img|source|video|audio|iframe|embed)\b[^<>]*?\s(?:href|src|poster)\s*=\s*"""
    r"""("[^"]*"|'[^']*'|[^\s"'>]+)""",
    re.IGNORECASE,
)
_REMARK = re.compile(r"<!--.*?-->", re.DOTALL)
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


@dataclass(frozen=True)
class Targets:
    """What links can lead to: own files, made ones where those are known, and what is left out."""

    own: frozenset[str]
    made: frozenset[str] = frozenset()
    left_out: Mapping[str, str] = field(default_factory=dict)
    """Why a file that lies there is not on the site, by its address."""

    def may_be_made(self, uri: str) -> bool:
        """Whether an address is that of a made page, or may be while those are unknown."""
        if self.made:
            return uri in self.made
        return (is_page(uri) and could_be_made(uri)) or uri.startswith("assets/")

    def missing(self, uri: str) -> str:
        """Why nothing is at an address; empty where something is, or may be."""
        if uri in self.own or self.may_be_made(uri):
            return ""
        if uri in self.left_out:
            return self.left_out[uri]
        by_address = {page_address(own): own for own in self.own if is_page(own)}
        meant = by_address.get(page_address(uri)) if is_page(uri) else None
        meant = meant or nearest(uri, self.own | self.made)
        return "There is no such file." + (f" Did you mean '{meant}'?" if meant else "")

    def missing_on_site(self, path: str, uri: str) -> str:
        """The same for an address that MkDocs leaves as it is on a page: that of a file there."""
        if path.startswith("assets/"):
            return ""  # the theme has files there as well
        index = posixpath.normpath(posixpath.join(path, "index.html"))
        pages = {site_path(uri): uri for uri in (*self.own, *self.made)}
        stem = posixpath.splitext(index if path == "." else path)[0]
        unknown = not self.made and (self.may_be_made(f"{stem}.md") or index == "index.html")
        if path in pages or index in pages or unknown:
            return ""
        for address in (path, f"{path}.md"):
            if address in self.left_out:
                return self.left_out[address]
        if path in self.own | self.made:
            right = posixpath.relpath(site_path(path), posixpath.dirname(site_path(uri)))
            return f"HTML stays as it is. Write '{right}', as the page is called on the site."
        here = (
            address
            for address in (f"{path}.md", f"{path}/README.md")
            if address in self.own | self.made
        )
        meant = next(here, None) or nearest(path, self.own | self.made)
        return "There is no such file." + (f" Did you mean '{meant}'?" if meant else "")


def broken_links(pages: Mapping[str, str], targets: Targets) -> Iterator[BrokenLink]:
    """Links that lead nowhere, for certain; ``pages`` are texts by address.

    Whether a page that only some playbooks have is there, a build alone can say, unless the made
    pages are known.
    """
    found = {uri: _places(text) for uri, text in pages.items()}
    # A page is found by its own name, by that of the made page there, and by its place on the site.
    places = {
        name(uri): there for uri, there in found.items() for name in (page_address, site_path)
    }
    places |= found
    for uri, text in pages.items():
        for link, (begin, is_raw) in _links(text).items():
            reason = _broken(uri, link, targets, places, is_left=is_raw)
            for line in (lines_of_link(text, link) or [begin]) if reason else ():
                yield BrokenLink(uri, line, unquote(link), reason)


def lead_to_made(uri: str, text: str) -> bool:
    """Whether a page has a link of which only the made pages tell whether it leads anywhere."""
    targets = (_target(uri, link) for link in _links(text))
    return any(
        target and could_be_made(f"{posixpath.splitext(target[0])[0]}.md") for target in targets
    )


def _target(uri: str, link: str) -> tuple[str, str] | None:
    """The address that a link leads to within the site, and the place there."""
    try:
        parts = urlsplit(link)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or link.startswith(("/", "\\")):
        return None
    if not parts.path:
        return uri, unquote(parts.fragment)
    target = posixpath.join(posixpath.dirname(uri), unquote(parts.path))
    return posixpath.normpath(target), unquote(parts.fragment)


def _broken(
    uri: str,
    link: str,
    targets: Targets,
    places: Mapping[str, frozenset[str] | None],
    *,
    is_left: bool,
) -> str:
    found = _target(uri, link)
    if found is None:
        return ""
    target, place = found
    if target != uri:
        # MkDocs takes what has no ending for no file, and leaves it as it is.
        is_left |= not posixpath.splitext(target)[1]
        reason = targets.missing_on_site(target, uri) if is_left else targets.missing(target)
        if reason:
            return reason
    return _missing_place(target, place, places)


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


def _links(text: str) -> dict[str, tuple[int, bool]]:
    """Links and pictures, each with the line on which its block begins, and whether it is HTML."""
    found: dict[str, tuple[int, bool]] = {}
    for token in _tokens(text):
        line = (token.map or [0])[0] + 1
        for part in (token, *(token.children or ())):
            if part.type in {"html_block", "html_inline"}:
                for match in _HTML_LINK.finditer(_REMARK.sub("", part.content)):
                    found[html.unescape(match[1].strip("\"'"))] = (line, True)
            link = part.attrGet("href") or part.attrGet("src")
            if isinstance(link, str) and part.type in {"link_open", "image"}:
                found[link] = (line, False)
    return found


def _places(text: str) -> frozenset[str] | None:
    """The names of places in a page; none where something else may add to them."""
    if _MADE_BY_OTHERS.search(text):
        return None
    found = [name for _, name in named_headings(text)]
    written = _WRITTEN_ID.findall(text)
    lists = (written_id(attributes) for attributes in _ATTRIBUTES.findall(text))
    # Within what Python-Markdown alone knows, a heading is no heading to CommonMark.
    headings = (without_attributes(heading) for heading in _HEADING.findall(text))
    within = (heading_name(words) for words, attributes in headings if not written_id(attributes))
    return frozenset(name for name in (*found, *written, *lists, *within, "top") if name)
