"""What a page of a built site refers to, can be jumped to, and says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode


@dataclass(frozen=True)
class Reference:
    """An address in a page: one that the browser ``loads`` by itself, or one that is clicked."""

    place: str
    """Element and attribute, such as ``img src``."""
    address: str
    loads: bool


@dataclass(frozen=True)
class HtmlPage:
    """A page or a picture in SVG, read once."""

    path: str
    anchors: frozenset[str]
    references: tuple[Reference, ...]
    styles: tuple[str, ...]
    """CSS within the page."""
    texts: tuple[str, ...]
    """What is read or read out; code shown as code is left out."""
    scripts: tuple[str, ...] = ()
    """What runs in it: elements, attributes, addresses. Pages have some, pictures need none."""


_LOADED = {
    "audio": ("src",),
    "embed": ("src",),
    "feimage": ("href", "xlink:href"),
    "frame": ("src",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src",),
    "input": ("src",),
    "object": ("data",),
    "script": ("src", "href", "xlink:href"),
    "source": ("src",),
    "track": ("src",),
    "use": ("href", "xlink:href"),
    "video": ("src", "poster"),
    "body": ("background",),
}
"""Attributes that make a browser ask for something as soon as the page is there."""

_CLICKED = {"a": ("href", "xlink:href"), "area": ("href",), "form": ("action",)}
_LINKED_ONLY = frozenset(
    {"alternate", "author", "canonical", "help", "license", "next", "prev", "search", "tag"}
)
"""Relations of ``link`` that no browser follows by itself."""

_RUN = frozenset({"script", "iframe", "embed", "object", "handler", "listener"})
_RUN_BY_ADDRESS = ("javascript:", "vbscript:", "data:text/html", "data:application")
_SPOKEN = ("alt", "aria-label", "placeholder", "title")
_SILENT = frozenset({"script", "style", "template", "code", "pre", "kbd", "samp", "noscript"})
_SOURCE_SET = re.compile(r"\s*([^\s,]\S*[^\s,])(?:\s+[^,]*)?(?:,|$)")
_REFRESH = re.compile(r"\burl\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)
_ASKS_OTHERS = ("github.com", "gitlab.com", "gitlab.io")


def read_page(site: Path, path: str) -> HtmlPage:
    """The page at a path of a built site."""
    tree = LexborHTMLParser((site / path).read_bytes())
    nodes = [node for node in tree.root.traverse() if node.tag] if tree.root else []
    return HtmlPage(
        path,
        frozenset(anchor for node in nodes for anchor in _anchors(node)),
        tuple(reference for node in nodes for reference in _references(node)),
        tuple(style for node in nodes for style in _styles(node)),
        tuple(_texts(tree.root)) if tree.root else (),
        tuple(dict.fromkeys(place for node in nodes for place in _scripts(node))),
    )


def _value(node: LexborNode, name: str) -> str:
    return (node.attributes.get(name) or "").strip()


def _anchors(node: LexborNode) -> Iterator[str]:
    yield from filter(None, (_value(node, "id"), _value(node, "name") if node.tag == "a" else ""))


def _references(node: LexborNode) -> Iterator[Reference]:
    tag = node.tag or ""
    for names, loads in ((_LOADED.get(tag, ()), True), (_CLICKED.get(tag, ()), False)):
        for name in names:
            if name in node.attributes:
                yield Reference(f"{tag} {name}", _value(node, name), loads)
    if tag in {"img", "source"}:
        for address in _SOURCE_SET.findall(_value(node, "srcset")):
            yield Reference(f"{tag} srcset", address, loads=True)
    yield from _special_references(node, tag)


def _special_references(node: LexborNode, tag: str) -> Iterator[Reference]:
    if tag == "link":
        relations = frozenset(_value(node, "rel").lower().split())
        loads = not relations or not relations <= _LINKED_ONLY
        yield Reference(f"link rel={_value(node, 'rel')}", _value(node, "href"), loads)
    if tag == "meta" and _value(node, "http-equiv").lower() == "refresh":
        for address in _REFRESH.findall(_value(node, "content")):
            yield Reference("meta refresh", address, loads=True)
    if tag == "a" and _value(node, "ping"):
        yield Reference("a ping", _value(node, "ping"), loads=True)
    if _value(node, "data-md-component") == "source":
        # Material's script asks these for the stars of the repository.
        address = _value(node, "href")
        if any(host in address for host in _ASKS_OTHERS):
            yield Reference("repository facts", address, loads=True)
    if "mermaid" in _value(node, "class").split():
        yield Reference("mermaid diagram", "https://unpkg.com/mermaid", loads=True)


def _scripts(node: LexborNode) -> Iterator[str]:
    tag = node.tag or ""
    if tag.lower().rpartition(":")[2] in _RUN:
        yield tag
    for name, value in node.attributes.items():
        text = "".join((value or "").split()).lower()
        is_event = name.lower().startswith("on")
        is_address = name.lower().rpartition(":")[2] in {"href", "from", "to", "values", "src"}
        if is_event or (is_address and text.startswith(_RUN_BY_ADDRESS)):
            yield f"{tag} {name}"


def _styles(node: LexborNode) -> Iterator[str]:
    if node.tag == "style":
        yield node.text()
    if "style" in node.attributes:
        yield f"* {{{_value(node, 'style')}}}"


def _texts(node: LexborNode) -> Iterator[str]:
    """The text of each element that holds text itself, and what is read out of attributes."""
    if node.tag in _SILENT:
        return
    for name in _SPOKEN:
        if name in node.attributes:
            yield _value(node, name)
    if node.tag == "meta" and _value(node, "name") == "description":
        yield _value(node, "content")
    own = node.text(deep=False).strip()
    if own:
        yield own
    for child in node.iter():
        yield from _texts(child)
