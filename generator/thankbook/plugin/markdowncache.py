"""Rendered Markdown kept across the rebuilds of one ``mkdocs serve``.

Converting Markdown is the costliest part of a rebuild that a cache can take away. An entry holds
everything that rendering leaves on a page, and its key everything that rendering depends on, so a
page is the same with and without.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents


@dataclass(frozen=True)
class Rendered:
    """What rendering a page's Markdown gave."""

    content: str
    toc: TableOfContents
    present_anchor_ids: set[str] | None
    links_to_anchors: dict[Any, dict[str, str]] | None


class MarkdownCache:
    """Entries of the previous build and of the one under way; older ones are dropped."""

    def __init__(self) -> None:
        self._previous: dict[str, Rendered] = {}
        self._current: dict[str, Rendered] = {}
        self._keys: dict[str, str] = {}
        self._surroundings = b""
        self.hits = 0

    def begin_build(self, files: Files, config: MkDocsConfig) -> None:
        """Start a build; what the last one did not use is dropped."""
        self._previous, self._current, self._keys = self._current, {}, {}
        uris = sorted(file.src_uri for file in files)
        rendering = (config.markdown_extensions, config.mdx_configs, config.validation)
        self._surroundings = hashlib.sha256(repr((uris, rendering)).encode()).digest()
        self.hits = 0

    def markdown_to_render(self, markdown: str, page: Page) -> str:
        """The Markdown, or nothing where the rendered page is known."""
        key = hashlib.sha256(
            self._surroundings + page.file.src_uri.encode() + b"\0" + markdown.encode()
        ).hexdigest()
        self._keys[page.file.src_uri] = key
        if key in self._previous:
            self._current[key] = self._previous[key]
        return "" if key in self._current else markdown

    def content_of(self, html: str, page: Page, files: Files) -> str:
        """The page's HTML: restored if it is known, else kept for the next build."""
        key = self._keys.get(page.file.src_uri)
        if key is None:
            return html
        if key in self._current:
            return self._restored(self._current[key], page, files)
        self._current[key] = Rendered(
            html, page.toc, page.present_anchor_ids, _by_uri(page.links_to_anchors)
        )
        return html

    def _restored(self, rendered: Rendered, page: Page, files: Files) -> str:
        self.hits += 1
        page.toc = rendered.toc
        page.present_anchor_ids = rendered.present_anchor_ids
        page.links_to_anchors = _by_file(rendered.links_to_anchors, files)
        return rendered.content


def _by_uri(links: dict[Any, dict[str, str]] | None) -> dict[Any, dict[str, str]] | None:
    """Links by address instead of by file object, which lives for one build only."""
    if links is None:
        return None
    return {file.src_uri: anchors for file, anchors in links.items()}


def _by_file(
    links: dict[Any, dict[str, str]] | None, files: Files
) -> dict[Any, dict[str, str]] | None:
    if links is None:
        return None
    found = ((files.get_file_from_path(uri), anchors) for uri, anchors in links.items())
    return {file: anchors for file, anchors in found if file is not None}
