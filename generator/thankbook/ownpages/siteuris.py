"""Where own files come to lie on the site: what counts is the address, not the name."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkdn", ".mkd"})
"""Endings of pages to MkDocs (1.6, ``utils.markdown_extensions``)."""

_LINK = re.compile(
    r"(?P<before>\]\(\s*<?|^ {0,3}\[[^\]]+\]:\s*<?)(?P<path>[^)\s>#?]+)", re.MULTILINE
)


def is_page(uri: str) -> bool:
    """Whether a file becomes a page."""
    return PurePosixPath(uri).suffix in _MARKDOWN


def page_address(uri: str) -> str:
    """The name that a made page at the same address has: ``tactics/README.md`` is its index."""
    folder, name = posixpath.split(uri)
    stem = posixpath.splitext(name)[0]
    return posixpath.join(folder, f"{'index' if stem == 'README' else stem}.md")


def site_path(uri: str) -> str:
    """The file of the site that an own file becomes."""
    return page_address(uri).removesuffix(".md") + ".html" if is_page(uri) else uri


def with_links_renamed(text: str, uri: str, renamed: Mapping[str, str]) -> str:
    """A page whose links to renamed files lead to their new names."""

    def link(match: re.Match[str]) -> str:
        folder = posixpath.dirname(uri)
        target = posixpath.normpath(posixpath.join(folder, match["path"]))
        if target not in renamed:
            return match[0]
        there = posixpath.join(
            posixpath.dirname(match["path"]), posixpath.basename(renamed[target])
        )
        return match["before"] + there

    return _LINK.sub(link, text)
