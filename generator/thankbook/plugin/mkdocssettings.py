"""Settings of MkDocs and Material that a playbook needs, put into the configuration."""

from __future__ import annotations

import html
import logging
import warnings
from pathlib import Path

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig

from thankbook.site.finished import THEME_OVERRIDES, PlaybookSite
from thankbook.site.settings import (
    FEATURES,
    MARKDOWN_EXTENSIONS,
    MARKDOWN_SETTINGS,
    MONOGRAM,
    POLYFILLS,
    SEARCH_SEPARATOR,
    STYLESHEETS,
    extra,
    palette,
)

_MATERIALS_ICON = "assets/images/favicon.png"


def put_promises_into(config: MkDocsConfig) -> None:
    """What holds for every playbook, whatever ``mkdocs.yml`` says: no request leaves the host."""
    config.use_directory_urls = False
    config.theme["font"] = False
    config.extra["generator"] = False
    # INTERNAL mkdocs-material 9.8.2 plugins/offline/plugin.py:46 `unpkg.com/iframe-worker/shim`
    #   Material's offline plugin asks another host for this one; we bring our own. Another
    #   setting: pages ask that host, which the verification of a site finds.
    own = [url for url in config.extra.get("polyfills", []) if "iframe-worker" not in url]
    config.extra["polyfills"] = [*POLYFILLS, *own]
    config.validation.nav.omitted_files = logging.WARNING
    config.validation.links.anchors = logging.WARNING


def put_separator_into_search(config: MkDocsConfig) -> None:
    """Words in quotes and brackets are found too, unless ``mkdocs.yml`` says how to split."""
    for name in ("search", "material/search"):
        plugin = config.plugins.get(name)
        if plugin is not None and not plugin.config.get("separator"):
            plugin.config["separator"] = SEARCH_SEPARATOR


def put_site_into(config: MkDocsConfig, site: PlaybookSite) -> None:
    """Name, look and Markdown of one site; lists in ``mkdocs.yml`` are added to, not replaced."""
    # Templates print the name unescaped here and escaped there: markup is right in both.
    config.site_name = Markup(html.escape(site.name))  # noqa: S704
    config.theme["language"] = site.phrases.language
    config.theme["features"] = [*dict.fromkeys([*FEATURES, *config.theme.get("features", [])])]
    if not config.theme.get("palette"):
        config.theme["palette"] = palette(site.phrases)
    config.extra.update(extra(site.phrases))
    if site.logo or not config.theme.get("logo"):
        config.theme["logo"] = site.logo or MONOGRAM
    if config.theme["favicon"] == _MATERIALS_ICON:
        config.theme["favicon"] = MONOGRAM
    config.extra_css = [*STYLESHEETS, *(css for css in config.extra_css if css not in STYLESHEETS)]
    extensions = (*config.markdown_extensions, *MARKDOWN_EXTENSIONS)
    config.markdown_extensions = [*dict.fromkeys(extensions)]
    for name, settings in MARKDOWN_SETTINGS.items():
        config.mdx_configs[name] = {**settings, **config.mdx_configs.get(name, {})}
    _put_overrides_before_material(config)


def _put_overrides_before_material(config: MkDocsConfig) -> None:
    """Our templates stand before Material's and behind the user's own ``custom_dir``."""
    ours = str(THEME_OVERRIDES)
    if ours in config.theme.dirs:
        return
    custom = config.theme.custom_dir
    place = 1 if custom and Path(config.theme.dirs[0]) == Path(custom) else 0
    config.theme.dirs.insert(place, ours)


def site_url(config: MkDocsConfig) -> str:
    """The address that ``mkdocs.yml`` names; empty where it names none.

    ``mkdocs serve`` puts its own in place of it (MkDocs 1.6, ``commands/serve.py``), and what is
    imported from there would lead to a server that is gone. So the settings as they were read are
    asked (``Config.user_configs``); if they were no longer kept, no link would be made.
    """
    with warnings.catch_warnings():
        # INTERNAL mkdocs 1.6.1 config/base.py:266 `def user_configs(`
        #   What was written, deprecated with nothing in its place. Gone: an AttributeError.
        warnings.simplefilter("ignore", DeprecationWarning)
        said = [settings.get("site_url") for settings in config.user_configs]
    named = [url for url in said if isinstance(url, str)]
    return named[-1] if named else ""
