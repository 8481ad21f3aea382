"""Files that a ``mkdocs.yml`` names and that are not there, found before anything is built."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from thankbook.ownpages.linkchecking import Targets
from thankbook.ownpages.menu import listed_in
from thankbook.problems import Problem
from thankbook.publishing.buildproblems import line_in_nav, seen_from_here
from thankbook.publishing.projectsettings import line_of

_PLAIN_PLUGINS = ("material/", "search", "offline", "thankbook")
"""With others beside them, a site may hold more than what was written."""


def others_have_a_say(config: MkDocsConfig) -> bool:
    """Whether plugins beside the usual ones may add pages, files or places."""
    return any(not name.startswith(_PLAIN_PLUGINS) for name in config.plugins)


def named_file_problems(config: MkDocsConfig, targets: Targets) -> Iterator[Problem]:
    """What the menu, the styles, the scripts and the theme name in vain."""
    if others_have_a_say(config):
        return
    settings = seen_from_here(Path(config.config_file_path))
    is_menu_checked = config.validation.nav.not_found >= logging.WARNING
    for uri in dict.fromkeys(listed_in(config.nav)) if is_menu_checked else ():
        # MkDocs 1.6 only remarks on a page that is left out of the site.
        if _is_file(uri) and uri not in targets.left_out and (reason := targets.missing(uri)):
            found = f"'{uri}' in the menu leads nowhere."
            yield Problem(settings.as_posix(), line_in_nav(settings, uri), "nav", found, reason)
    for name, uri in _named(config):
        if _is_file(uri) and not uri.startswith("assets/") and (reason := targets.missing(uri)):
            line = line_of(settings, name.rpartition(".")[2], uri) or line_of(settings, name)
            yield Problem(settings.as_posix(), line, name, f"'{uri}' leads nowhere.", reason)


def _named(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    """Files of the site that settings name, each with the setting."""
    for name in ("extra_css", "extra_javascript"):
        for uri in config[name] or ():
            yield name, str(uri)
    for name in ("logo", "favicon"):
        value: Any = config.theme.get(name)
        if isinstance(value, str):
            yield f"theme.{name}", value


def _is_file(uri: str) -> bool:
    parts = urlsplit(uri)
    return bool(parts.path) and not parts.scheme and not parts.netloc and not uri.startswith("/")
