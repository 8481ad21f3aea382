"""What the ``mkdocs.yml`` of the current folder says about a playbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from thankbook.problems import Problem, ProblemsFound
from thankbook.reader.edition import Edition
from thankbook.reader.siteaddress import SiteAddress

_NAMES = ("mkdocs.yml", "mkdocs.yaml")
"""What MkDocs looks for, in this order (1.6, ``config.base._open_config_file``)."""

_USUAL = Path(_NAMES[0])


@dataclass(frozen=True)
class Project:
    """The description, the hand-written pages and the edition that a command works with.

    ``settings`` is the ``mkdocs.yml`` that said so, if there is one.
    """

    business: Path
    own_pages: Path | None
    edition: Edition
    settings: Path | None = None


def find_project(business: Path | None, edition: str | None) -> Project:
    """The project of the current folder; ``business`` and ``edition`` come before what it says.

    Raises ``ProblemsFound`` for a ``mkdocs.yml`` that cannot be read or names no edition of ours.
    """
    file = settings_here()
    settings = settings_in(file or _USUAL)
    options = _plugin_options(settings)
    named = business or _named_business(options)
    if named is None:
        raise click.UsageError(
            "Which business? Name one with --business FILE, or run this in a folder "
            "whose mkdocs.yml names one."
        )
    own_pages = Path(settings.get("docs_dir") or "docs") if settings and not business else None
    return Project(named, own_pages, _edition(edition or options.get("edition", "staff")), file)


def settings_file() -> Path:
    """The ``mkdocs.yml`` of the current folder; ends with 2 where there is none."""
    file = settings_here()
    if file is None:
        raise click.UsageError("There is no mkdocs.yml here. Run this in the playbook's folder.")
    return file


def settings_in(file: Path) -> dict[str, Any]:
    """What a ``mkdocs.yml`` says, read as MkDocs reads it; empty where there is none.

    Raises ``ProblemsFound``.
    """
    if not file.is_file():
        return {}
    # It imports MkDocs, which a command outside of any project has no use for.
    from thankbook.publishing.projectsettings import read_settings

    return read_settings(file)


def site_address(business: Path | None) -> SiteAddress:
    """Where the playbook of the folder is read; unknown for a business that it does not name."""
    settings = settings_in(settings_here() or _USUAL)
    named = _named_business(_plugin_options(settings))
    is_named = named is not None and (business is None or business.resolve() == named.resolve())
    url = settings.get("site_url")
    return SiteAddress(url if is_named and isinstance(url, str) else "")


def settings_problems(project: Project | None) -> tuple[Problem, ...]:
    """Why MkDocs would refuse the ``mkdocs.yml`` of a project."""
    if project is None or project.settings is None:
        return ()
    from thankbook.publishing.projectsettings import checked_settings

    try:
        checked_settings(project.settings)
    except ProblemsFound as found:
        return found.problems
    return ()


def settings_here() -> Path | None:
    """The ``mkdocs.yml`` of the current folder, if there is one."""
    return next((file for file in map(Path, _NAMES) if file.is_file()), None)


def _named_business(options: dict[str, Any]) -> Path | None:
    business = options.get("business")
    if business is not None and not isinstance(business, str):
        found = f"It names {business!r} as the business, not a file."
        raise ProblemsFound([_wrong_option("business", found)])
    return Path(business) if business else None


def _edition(named: object) -> Edition:
    if isinstance(named, str) and named in tuple(Edition):
        return Edition(named)
    found = f"It names the edition {named!r}."
    raise ProblemsFound([_wrong_option("edition", found, f"Expected {' or '.join(Edition)}.")])


def _wrong_option(name: str, found: str, expected: str = "") -> Problem:
    from thankbook.publishing.projectsettings import line_of

    file = settings_here() or _USUAL
    line = line_of(file, "plugins", "thankbook", name)
    return Problem(file.as_posix(), line, f"plugins.thankbook.{name}", found, expected)


def _plugin_options(settings: dict[str, Any]) -> dict[str, Any]:
    for name, options in _plugins(settings.get("plugins")):
        if name == "thankbook" and isinstance(options, dict):
            return options
    return {}


def _plugins(plugins: object) -> Iterator[tuple[str, Any]]:
    """MkDocs takes a list of names and of one-entry mappings, or a mapping."""
    for plugin in plugins if isinstance(plugins, list) else [plugins]:
        if isinstance(plugin, dict):
            yield from plugin.items()
