"""What the ``mkdocs.yml`` of the current folder says about a playbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import yaml

from thankbook.site.edition import Edition

_SETTINGS = Path("mkdocs.yml")


@dataclass(frozen=True)
class Project:
    """The description, the hand-written pages and the edition that a command works with."""

    business: Path
    own_pages: Path | None
    edition: Edition


class _LenientLoader(yaml.SafeLoader):
    """``mkdocs.yml`` may hold tags of Python and MkDocs, which are none of our business."""


_LenientLoader.add_multi_constructor("", lambda loader, suffix, node: None)


def find_project(business: Path | None, edition: str | None) -> Project:
    """The project of the current folder; ``business`` and ``edition`` come before what it says."""
    settings = settings_in(_SETTINGS)
    options = _plugin_options(settings)
    named = business or _named_business(options)
    if named is None:
        raise click.UsageError(
            "Which business? Name one with --business FILE, or run this in a folder "
            "whose mkdocs.yml names one."
        )
    own_pages = Path(settings.get("docs_dir", "docs")) if settings and business is None else None
    return Project(named, own_pages, _edition(edition or options.get("edition", "staff")))


def settings_file() -> Path:
    """The ``mkdocs.yml`` of the current folder; ends with 2 where there is none."""
    if not _SETTINGS.is_file():
        raise click.UsageError("There is no mkdocs.yml here. Run this in the playbook's folder.")
    return _SETTINGS


def settings_in(file: Path) -> dict[str, Any]:
    """What a ``mkdocs.yml`` says; empty where there is none."""
    if not file.is_file():
        return {}
    try:
        settings = yaml.load(file.read_text(encoding="utf-8"), _LenientLoader)  # noqa: S506
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise click.UsageError(f"mkdocs.yml cannot be read: {error}") from None
    return settings if isinstance(settings, dict) else {}


def _named_business(options: dict[str, Any]) -> Path | None:
    business = options.get("business")
    if business is not None and not isinstance(business, str):
        raise click.UsageError(f"mkdocs.yml names {business!r} as the business, not a file.")
    return Path(business) if business else None


def _edition(named: object) -> Edition:
    if isinstance(named, str) and named in tuple(Edition):
        return Edition(named)
    editions = " or ".join(Edition)
    raise click.UsageError(f"mkdocs.yml names the edition {named!r}. Expected {editions}.")


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
