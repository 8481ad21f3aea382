"""Finished pages, kept from build to build, or filled ahead by helpers.

Filling Material's templates is the costliest part of a build. Where everything that they see is
known (``pagekey``), a page is filled once; where it is not, pages are filled in the ordinary way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from thankbook.plugin.ahead import Ahead
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

    def __init__(self, keepsakes: Keepsakes, ahead: Ahead) -> None:
        self._keepsakes = keepsakes
        self._ahead = ahead
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
        if self._site_key:
            self._fill_ahead(filling, load)

    def filled(self, load: Callable[[], Any], name: str, context: Mapping[str, Any]) -> str:
        """The page: a kept one, one that a helper has filled, or one that is filled now."""
        key = self._key(name, context)
        kept = self._keepsakes.understood(key, _text) if key else None
        if kept is not None:
            self.hits += 1
            return kept
        page = context.get("page")
        done = self._ahead.get(page.file.src_uri, key) if key and page else None
        text = str(done or self._frame.around(load().render(context)))
        if key:
            self._keepsakes.put(key, text)
        return text

    def _fill_ahead(self, filling: Filling, load: Callable[[str], jinja2.Template]) -> None:
        """Let helpers fill the template of all pages that are not known."""
        shown = filling.files.documentation_pages()
        pages = {file.src_uri: file.page for file in shown if file.page}

        def context_of(page: Page) -> Mapping[str, Any]:
            return get_context(filling.nav, shown, filling.config, page)

        def is_unknown(page: Page) -> bool:
            key = self._key(MAIN, context_of(page))
            return key is not None and not self._keepsakes.has(key)

        def work(uri: str) -> Mapping[str, str]:
            page = pages[uri]
            context = context_of(page)
            page.active = True
            try:
                text = self._frame.around(load(MAIN).render(context))
            finally:
                page.active = False
            return {str(self._key(MAIN, context)): text}

        self._ahead.begin(lambda: [uri for uri in pages if is_unknown(pages[uri])], work)

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
