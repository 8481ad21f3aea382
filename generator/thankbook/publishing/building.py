"""Builds a site with MkDocs, strictly: a warning is a failure."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build as build_site
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError, PluginError

from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.projectsettings import CollectedLog, collected_log, settings_problems
from thankbook.site.edition import Edition

_SAME_DATE_FOR_ALL = "315532800"
"""1980-01-01, the first day that a zip archive knows: two builds alike are the same bytes."""

_MARK = ".thankbook-site"
"""Tells a folder that was built into; MkDocs lets hidden files be."""


@dataclass(frozen=True)
class Order:
    """What to build; ``business`` takes the place of the one that ``mkdocs.yml`` names.

    ``since`` is the folder of an earlier site of this edition, to tell what is new.
    """

    settings: Path
    business: Path
    edition: Edition
    since: Path | None = None


def build(order: Order, folder: Path | None) -> Path:
    """Build into a folder, or into the one that ``mkdocs.yml`` names, and give it.

    The folder is emptied first. Raises ``ProblemsFound`` with every warning of the build.
    """
    config = _config(order, folder)
    with _same_date(), collected_log() as log:
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build_site(config)
        except (Abort, BuildError, PluginError, ConfigurationError) as failed:
            raise ProblemsFound(_problems(order, log, failed)) from None
        finally:
            config.plugins.on_shutdown()
    return Path(config.site_dir)


def build_into(order: Order, folder: Path) -> Path:
    """Build into a folder that is empty, new, or was built into before; any other is refused."""
    mark = folder / _MARK
    if folder.is_dir() and any(folder.iterdir()) and not mark.exists():
        found = "This folder holds files, and a build empties it first."
        expected = "Nothing was touched; build into an empty or a new folder."
        raise ProblemsFound([Problem(folder.as_posix(), 0, "", found, expected)])
    build(order, folder)
    mark.touch()
    return folder


def _config(order: Order, folder: Path | None) -> MkDocsConfig:
    named = {} if folder is None else {"site_dir": str(folder.absolute())}
    with collected_log() as log:
        try:
            config = load_config(str(order.settings), strict=True, **named)
        except (ConfigurationError, Abort) as failed:
            raise ProblemsFound(settings_problems(order.settings, log.told, failed)) from None
    plugin = config.plugins.get("thankbook")
    if plugin is None:
        found = "The plugin 'thankbook' is not listed under 'plugins:'."
        raise ProblemsFound([Problem(order.settings.as_posix(), 0, "plugins", found)])
    plugin.config["edition"] = order.edition.value
    plugin.config["business"] = str(order.business.absolute())
    if order.since is not None:
        plugin.config["since"] = str(order.since.absolute())
    return config


def _problems(order: Order, log: CollectedLog, failed: Exception) -> Iterator[Problem]:
    """What the build complained of; the exception only where nothing else was said."""
    for told in log.told or [str(failed)]:
        yield Problem(order.settings.as_posix(), 0, "", told.strip())


@contextmanager
def _same_date() -> Iterator[None]:
    name = "SOURCE_DATE_EPOCH"
    given = os.environ.get(name)
    os.environ[name] = given or _SAME_DATE_FOR_ALL
    try:
        yield
    finally:
        if given is None:
            del os.environ[name]
