"""Search entries of pages, kept from build to build; Material reads a page's HTML each time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink

from thankbook.plugin.buildcache.cachestore import CacheStore
from thankbook.plugin.buildcache.fingerprint import NoKey, key_of


class SearchCache:
    """Stands before Material's index of one build, and keeps what it finds on a page."""

    def __init__(self, store: CacheStore) -> None:
        self._store = store
        self._installation = ""
        self._index: Any = None
        self.why_not = ""
        """Why pages of the last build were read for the search in any case, if they were."""

    def _known_index(self, config: MkDocsConfig) -> Any:
        """The index of a build, if it is the one that we know; raises ``NoKey``."""
        plugin: Any = config.plugins.get("material/search")
        # INTERNAL mkdocs-material 9.8.2 plugins/search/plugin.py:99 `self.search_index =`
        #   Known by its module. Elsewhere: pages are read for the search in each build, 0.5 s.
        index: Any = getattr(plugin, "search_index", None)
        if type(index).__module__ != "material.plugins.search.plugin":
            raise NoKey("Material's search is not as we know it.")
        if any(map(plugin.config.get, ("jieba_dict", "jieba_dict_user"))):
            raise NoKey("Dictionaries of the search are files that may change.")
        return index

    def take_over(self, config: MkDocsConfig, installation: str) -> None:
        """Stand before the index, which pages are added to while they are filled."""
        self._installation, self.why_not = installation, ""
        try:
            self._index = self._known_index(config)
        except NoKey as reason:
            self.why_not = str(reason) if "material/search" in config.plugins else ""
            return
        # INTERNAL mkdocs-material 9.8.2 plugins/search/plugin.py:181 `def add_entry_from_context(`
        #   Extends ``entries`` (line 178). Another name: pages are read in each build. Another
        #   list: the build ends with an AttributeError.
        add = self._index.add_entry_from_context

        def add_kept(page: Page) -> None:
            key = self._key(page)
            found = self._store.understood(key, _entries) if key else None
            if found is None:
                found = self._found(add, page)
                if key:
                    self._store.put(key, found)
            self._index.entries.extend(found)

        self._index.add_entry_from_context = add_kept

    def _found(self, add: Callable[[Page], None], page: Page) -> list[Any]:
        """What a page adds to the index, which is left without it."""
        entries, before = self._index.entries, len(self._index.entries)
        add(page)
        found = list(entries[before:])
        del entries[before:]
        return found

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


def _entries(kept: Any) -> list[Any]:
    if not all({"location", "title", "text"} <= entry.keys() for entry in kept):
        raise KeyError("an entry of the search")
    return list(kept)


def heading(link: AnchorLink) -> tuple[Any, ...]:
    """A heading of a page's contents as plain values."""
    return link.title, link.id, link.level, [heading(child) for child in link.children]
