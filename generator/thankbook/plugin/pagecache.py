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
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from thankbook.plugin.frame import Frame
from thankbook.plugin.keepsakes import Keepsakes
from thankbook.plugin.navmemory import TEMPLATE as NAVIGATION
from thankbook.plugin.navmemory import NavMemory
from thankbook.plugin.pagekey import key_of_page, key_of_site

MAIN = "main.html"
_KNOWN_TEMPLATES = (MAIN, "404.html")


@dataclass(frozen=True)
class Filling:
    """What one build fills its templates with: all pages are rendered."""

    env: jinja2.Environment
    nav: Navigation
    config: MkDocsConfig
    files: Files
    frame: Frame


class PageCache:
    """Hands MkDocs templates that know the pages of earlier builds."""

    def __init__(self, keepsakes: Keepsakes) -> None:
        self._keepsakes = keepsakes
        self._frame = Frame()
        self._site_key = ""
        self.hits = 0

    def take_over(self, filling: Filling, installation: str) -> None:
        """Stand before the templates of a build; pages are kept if all that they see is known."""
        env, self._frame, self.hits = filling.env, filling.frame, 0
        label = self._frame.search_label
        self._site_key = key_of_site(filling.nav, filling.config, installation, label)
        memory, load = NavMemory(), env.get_template

        def get_template(name: Any, parent: Any = None, globals: Any = None) -> Any:  # noqa: A002
            if name == NAVIGATION and self._site_key:
                return memory.stand_before(load(name, parent, globals))
            # Templates name their parent; a page has none.
            if parent is None and globals is None and str(name).endswith(".html"):
                return _KnowingTemplate(self, lambda: load(name), str(name))
            return load(name, parent, globals)

        env.get_template = get_template  # type: ignore[method-assign]

    def filled(self, load: Callable[[], Any], name: str, context: Mapping[str, Any]) -> str:
        """The page: a kept one, or one that is filled now."""
        key = self._key(name, context)
        kept = self._keepsakes.understood(key, _text) if key else None
        if kept is not None:
            self.hits += 1
            return kept
        text = self._frame.around(load().render(context))
        if key:
            self._keepsakes.put(key, text)
        return text

    def _key(self, template: str, context: Mapping[str, Any]) -> str | None:
        if not self._site_key or template not in _KNOWN_TEMPLATES:
            return None
        return key_of_page(self._site_key, template, context)


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
