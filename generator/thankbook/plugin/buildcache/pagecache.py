"""Finished pages, kept from build to build.

Filling Material's templates is the costliest part of a build. Where everything that they see is
known (``pagekey``), a page is filled once; where it is not, pages are filled in the ordinary way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Navigation

from thankbook.plugin.buildcache import navcache
from thankbook.plugin.buildcache.cachestore import CacheStore
from thankbook.plugin.buildcache.fingerprint import NoKey
from thankbook.plugin.buildcache.pagekey import key_of_page, key_of_site
from thankbook.plugin.materialfixes import FixedHtml, fixed_html

_KNOWN_TEMPLATES = ("main.html", "404.html")


@dataclass(frozen=True)
class Filling:
    """What one build fills its templates with: all pages are rendered."""

    env: jinja2.Environment
    nav: Navigation
    config: MkDocsConfig
    search_label: str | None
    """What names Material's search to screen readers (``materialfixes``)."""
    keeps_navigation: bool
    """Whether an entry of the navigation is filled once (``navcache``)."""


class PageCache:
    """Hands MkDocs templates that know the pages of earlier builds."""

    def __init__(self, store: CacheStore) -> None:
        self._store = store
        self._search_label: str | None = None
        self._site_key = ""
        self.hits = 0
        self.why_not = ""
        """Why pages of the last build were filled in the ordinary way, if they were."""

    def take_over(self, filling: Filling, installation: str) -> None:
        """Stand before the templates of a build; pages are kept if all that they see is known."""
        env, self._search_label, self.hits, self.why_not = filling.env, filling.search_label, 0, ""
        try:
            self._site_key = key_of_site(
                filling.nav, filling.config, installation, filling.search_label
            )
        except NoKey as reason:
            self._site_key, self.why_not = "", str(reason)
            return
        navigation, load = navcache.NavCache(), env.get_template

        def get_template(name: Any, parent: Any = None, globals: Any = None) -> Any:  # noqa: A002
            if name == navcache.TEMPLATE and filling.keeps_navigation:
                return navigation.stand_before(load(name, parent, globals))
            # Templates name their parent; a page has none.
            if parent is None and globals is None and name in _KNOWN_TEMPLATES:
                return _KnowingTemplate(self, lambda: load(name), str(name))
            return load(name, parent, globals)

        # INTERNAL mkdocs 1.6.1 commands/build.py:210 `env.get_template(page.meta`
        #   MkDocs fills what it gets with ``render(context)`` and asks nothing else of it.
        #   Asked otherwise: pages are filled anew in each build.
        # INTERNAL jinja2 3.1.6 environment.py:982 `def get_template(`
        #   Public, and replaced on one environment; templates ask for what they import with
        #   their name as ``parent``. Called otherwise: pages are filled anew in each build.
        env.get_template = get_template  # type: ignore[method-assign]

    def filled(self, load: Callable[[], Any], name: str, context: Mapping[str, Any]) -> str:
        """The page: a kept one, or one that is filled now."""
        try:
            key = key_of_page(self._site_key, name, context)
        except NoKey as reason:
            self.why_not = str(reason)
            return str(load().render(context))
        kept = self._store.understood(key, _text)
        if kept is not None:
            self.hits += 1
            return FixedHtml(kept)
        text = fixed_html(load().render(context), self._search_label)
        self._store.put(key, text)
        return text


def _text(kept: Any) -> str:
    if not isinstance(kept, str):
        raise TypeError("a page is a text")
    return kept


class _KnowingTemplate:
    """A template that is read only when a page has to be filled."""

    def __init__(self, cache: PageCache, load: Callable[[], Any], name: str) -> None:
        self._cache = cache
        self._load = load
        self._name = name

    def render(self, context: dict[str, Any]) -> str:
        """The filled page."""
        return self._cache.filled(self._load, self._name, context)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._load(), name)
