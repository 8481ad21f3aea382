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

from thankbook.plugin.buildcache.fingerprint import NoKey, key_of
from thankbook.plugin.buildcache.searchcache import heading

_KNOWN_PLUGINS = ("material.plugins.search.", "material.plugins.offline.", "thankbook.plugin.")
"""Plugins whose hooks on templates show nothing that the key does not hold."""
_EVENTS_ON_TEMPLATES = ("env", "nav", "pre_template", "template_context", "page_context")

# INTERNAL mkdocs 1.6.1 utils/templates.py:25 `class TemplateContext(TypedDict):`
#   All names that a template is given. One more or less: no page has a key, and each is filled
#   anew, 1.8 s of a rebuild; doctor says so.
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
# INTERNAL mkdocs 1.6.1 structure/pages.py:36 `def __init__(self, title`
#   All attributes that it sets, ``active`` (line 121) by its mangled name, and those of
#   ``Page.render``.
#   One more: no page has a key, and each is filled anew; doctor says so.
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
"""Attributes of a page; a plugin's own would be unknown to the key."""

_PLACES = {"config_file_path", "docs_dir", "site_dir"}
"""Settings that differ from machine to machine, and are on no page."""


def key_of_site(nav: Navigation, config: MkDocsConfig, *others: str | None) -> str:
    """A key of all that every page shows; raises ``NoKey``, which says why there is none."""
    try:
        return key_of(_site_key(nav, config), others)
    except AttributeError as error:
        raise NoKey(f"MkDocs or Material is not as we know it: {error}.") from None


def _site_key(nav: Navigation, config: MkDocsConfig) -> str:
    # INTERNAL mkdocs 1.6.1 plugins.py:506 `self.events: dict[str, list[Callable]] =`
    #   The methods of all plugins by event. Gone: no page has a key, and each is filled anew.
    for event in _EVENTS_ON_TEMPLATES:
        for method in config.plugins.events[event]:
            if not type(getattr(method, "__self__", None)).__module__.startswith(_KNOWN_PLUGINS):
                raise NoKey(f"{_owner(method)} may change what templates show (on_{event}).")
    if config.theme.name != "material" or config.theme.custom_dir:
        raise NoKey("Templates of your own may show anything (theme, custom_dir).")
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


def _owner(method: Any) -> str:
    """Whose a hook is, as a reader of ``mkdocs.yml`` knows it."""
    owner = getattr(method, "__self__", None)
    if owner is None:
        return f"The hook {getattr(method, '__module__', method)}"
    return f"The plugin {type(owner).__module__.partition('.')[0]}"


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
        raise NoKey(f"Pages have {', '.join(sorted(strange))}, which we do not know.")
    return page.title, page.url, page.canonical_url, page.meta


def key_of_page(site_key: str, template: str, context: Mapping[str, Any]) -> str:
    """A key of all that a page shows; raises ``NoKey``, which says why there is none."""
    page = context.get("page")
    if strange := set(context) ^ _CONTEXT:
        raise NoKey(f"What templates are given differs in {', '.join(sorted(strange))}.")
    scripts = list(map(str, context["extra_javascript"]))
    links = (context["base_url"], context["extra_css"], scripts)
    if page is None:
        return key_of(site_key, template, links)
    around = [_seen_of(other) if other else None for other in (page.previous_page, page.next_page)]
    inside = [heading(link) for link in page.toc]
    place = (page.edit_url, page.abs_url, page.file.src_uri, page.is_homepage)
    return key_of(site_key, template, links, _seen_of(page), around, place, inside, page.content)
