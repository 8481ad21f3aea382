"""Finished pages, kept from build to build.

Filling Material's templates is the costliest part of a build. The key of a page holds everything
that the templates can see: the whole navigation, all settings, the templates' versions, and all of
the page. Where something else could have a say (another plugin's hook on templates, a template of
the user's own, an attribute that MkDocs does not have), pages are filled in the ordinary way.
"""

from __future__ import annotations

from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from thankbook.plugin.fingerprint import NoKey, key_of
from thankbook.plugin.frame import Frame
from thankbook.plugin.keepsakes import Keepsakes
from thankbook.plugin.navmemory import TEMPLATE as NAVIGATION
from thankbook.plugin.navmemory import NavMemory
from thankbook.plugin.searchcache import heading
from thankbook.plugin.templatecode import TemplateCode

_KNOWN_TEMPLATES = ("main.html", "404.html")
_KNOWN_PLUGINS = ("material.plugins.search.", "material.plugins.offline.", "thankbook.plugin.")
_EVENTS_ON_TEMPLATES = ("env", "nav", "pre_template", "template_context", "page_context")

_CONTEXT = {
    "nav",
    "pages",
    "base_url",
    "extra_css",
    "extra_javascript",
    "mkdocs_version",
    "build_date_utc",
    "config",
    "page",
}
_PAGE = {
    "file",
    "title",
    "children",
    "previous_page",
    "next_page",
    "_Page__active",
    "update_date",
    "canonical_url",
    "abs_url",
    "edit_url",
    "markdown",
    "_title_from_render",
    "content",
    "toc",
    "meta",
    "present_anchor_ids",
    "links_to_anchors",
    "parent",
    "is_homepage",
}
"""Attributes of a page of MkDocs 1.6; a plugin's own would be unknown to the key."""

_PLACES = {"config_file_path", "docs_dir", "site_dir"}
"""Settings that differ from machine to machine, and are on no page."""


class PageCache:
    """Hands MkDocs templates that know the pages of earlier builds."""

    def __init__(self, keepsakes: Keepsakes) -> None:
        self._keepsakes = keepsakes
        self._code = TemplateCode()
        self._frame = Frame()
        self.hits = 0

    def take_over(
        self,
        env: jinja2.Environment,
        nav: Navigation,
        config: MkDocsConfig,
        installation: str,
        frame: Frame,
    ) -> None:
        """Stand before the templates of a build; pages are kept if all that they see is known."""
        self.hits = 0
        self._frame = frame
        everywhere = _everywhere(nav, config, installation, frame.search_label)
        memory, load = NavMemory(), env.get_template
        self._code.take_over(env)

        def get_template(name: Any, parent: Any = None, globals: Any = None) -> Any:  # noqa: A002
            if name == NAVIGATION and everywhere:
                return memory.stand_before(load(name, parent, globals))
            # Templates name their parent; a page has none.
            if parent is None and globals is None and str(name).endswith(".html"):
                key = key_of(everywhere, name) if everywhere and name in _KNOWN_TEMPLATES else ""
                return _KnowingTemplate(self, lambda: load(name), key)
            return load(name, parent, globals)

        env.get_template = get_template  # type: ignore[method-assign]

    def filled(self, load: Any, key: str, context: dict[str, Any]) -> str:
        """The page: a kept one, or one filled in the ordinary way."""
        page_key = _page_key(key, context) if key else None
        kept = self._keepsakes.get(page_key) if page_key else None
        if kept is not None:
            self.hits += 1
            return str(kept)
        text = self._frame.around(str(load().render(context)))
        if page_key:
            self._keepsakes.put(page_key, text)
        return text


class _KnowingTemplate:
    """A template that is read only when a page has to be filled."""

    def __init__(self, cache: PageCache, load: Any, key: str) -> None:
        self._cache = cache
        self._load = load
        self._key = key

    def render(self, context: dict[str, Any]) -> str:
        """The filled page."""
        return self._cache.filled(self._load, self._key, context)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._load(), name)


def _everywhere(nav: Navigation, config: MkDocsConfig, *others: str | None) -> str:
    """A key of all that every page shows; nothing where that is not known."""
    try:
        return key_of(_site_key(nav, config), others)
    except (NoKey, AttributeError):
        return ""


def _site_key(nav: Navigation, config: MkDocsConfig) -> str:
    """A key of all that every page shows; raises ``NoKey``."""
    for event in _EVENTS_ON_TEMPLATES:
        for method in config.plugins.events[event]:
            owner = getattr(method, "__self__", None)
            if not type(owner).__module__.startswith(_KNOWN_PLUGINS):
                raise NoKey(f"{owner!r} may change what templates see")
    if config.theme.name != "material" or config.theme.custom_dir:
        raise NoKey("templates of the user's own may show anything")
    settings = {name: value for name, value in config.items() if name not in _KEPT_APART}
    validation = {name: dict(part) for name, part in config.validation.items()}
    plugins = [
        (name, dict(plugin.config) if not _is_ours(plugin) else "")
        for name, plugin in config.plugins.items()
    ]
    look = {name: config.theme[name] for name in config.theme}
    return key_of(
        "page",
        [_settled(value) for value in settings.items()],
        (plugins, look, validation),
        [_nav_item(item) for item in nav.items],
        nav.homepage.url if nav.homepage else None,
    )


_KEPT_APART = {*_PLACES, "theme", "plugins", "validation", "hooks", "watch", "nav"}


def _settled(setting: tuple[str, Any]) -> tuple[str, Any]:
    name, value = setting
    if name == "exclude_docs" or name == "draft_docs" or name == "not_in_nav":
        return name, None  # decides which pages there are, which the navigation tells
    if name == "dev_addr":
        return name, None
    return name, value


def _is_ours(plugin: Any) -> bool:
    return type(plugin).__module__.startswith("thankbook.plugin.")


def _nav_item(item: Any) -> Any:
    if isinstance(item, Section):
        return "section", item.title, [_nav_item(child) for child in item.children]
    if isinstance(item, Link):
        return "link", item.title, item.url
    return "page", _seen_of(item)


def _seen_of(page: Page) -> tuple[Any, ...]:
    """What other pages can show of a page."""
    if strange := vars(page).keys() - _PAGE:
        raise NoKey(f"A page has {strange}")
    return page.title, page.url, page.canonical_url, page.meta


def _page_key(key: str, context: dict[str, Any]) -> str | None:
    """A key of all that a page shows; nothing where that is not known."""
    page = context.get("page")
    if set(context) != _CONTEXT:
        return None
    try:
        links = (
            context["base_url"],
            context["extra_css"],
            list(map(str, context["extra_javascript"])),
        )
        if page is None:
            return key_of(key, links)
        around = [
            _seen_of(other) if other else None for other in (page.previous_page, page.next_page)
        ]
        inside = [heading(link) for link in page.toc]
        place = (page.edit_url, page.abs_url, page.file.src_uri, page.is_homepage)
        return key_of(key, links, _seen_of(page), around, place, inside, page.content)
    except NoKey:
        return None
