"""Search entries of pages, kept from build to build; Material reads a page's HTML each time."""

from __future__ import annotations

from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from thankbook.plugin.fingerprint import NoKey, key_of
from thankbook.plugin.keepsakes import Keepsakes


class SearchCache:
    """Stands before Material's index of one build, and keeps what it finds on a page."""

    def __init__(self, keepsakes: Keepsakes, installation: str) -> None:
        self._keepsakes = keepsakes
        self._installation = installation

    def take_over(self, config: MkDocsConfig) -> None:
        """Stand before the index, if it is the one that we know."""
        plugin: Any = config.plugins.get("material/search")
        index: Any = getattr(plugin, "search_index", None)
        if index is None or type(index).__module__ != "material.plugins.search.plugin":
            return
        if plugin.config.get("jieba_dict") or plugin.config.get("jieba_dict_user"):
            return  # dictionaries are files that may change
        add = index.add_entry_from_context

        def add_kept(page: Page) -> None:
            key = self._key(page)
            kept = self._keepsakes.get(key) if key else None
            if kept is not None:
                index.entries.extend(kept)
                return
            before = len(index.entries)
            add(page)
            if key:
                self._keepsakes.put(key, index.entries[before:])

        index.add_entry_from_context = add_kept

    def _key(self, page: Page) -> str | None:
        try:
            return key_of(
                "search",
                self._installation,
                (page.content, [heading(link) for link in page.toc]),
                (page.url, page.title, page.meta.get("title")),
                (page.meta.get("tags"), page.meta.get("search")),
            )
        except NoKey:
            return None


def heading(link: AnchorLink) -> tuple[Any, ...]:
    """A heading of a page's contents as plain values."""
    return link.title, link.id, link.level, [heading(child) for child in link.children]
