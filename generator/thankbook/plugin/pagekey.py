"""Keys of everything that Material's templates can see: of a whole site, and of one page.

Where something else could have a say (another plugin's hook on templates, a template of the user's
own, an attribute that MkDocs does not have), there is no key.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page

from thankbook.plugin.fingerprint import NoKey, key_of
from thankbook.plugin.searchcache import heading

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


def key_of_site(nav: Navigation, config: MkDocsConfig, *others: str | None) -> str:
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


def key_of_page(site_key: str, template: str, context: Mapping[str, Any]) -> str | None:
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
            return key_of(site_key, template, links)
        around = [
            _seen_of(other) if other else None for other in (page.previous_page, page.next_page)
        ]
        inside = [heading(link) for link in page.toc]
        place = (page.edit_url, page.abs_url, page.file.src_uri, page.is_homepage)
        return key_of(
            site_key, template, links, _seen_of(page), around, place, inside, page.content
        )
    except NoKey:
        return None
