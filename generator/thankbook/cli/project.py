"""What the ``mkdocs.yml`` of the current folder says about a playbook."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import yaml

from thankbook.site.edition import Edition


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
    settings = settings_in(Path("mkdocs.yml"))
    options = _plugin_options(settings)
    named = business or (Path(options["business"]) if options.get("business") else None)
    if named is None:
        raise click.UsageError(
            "Which business? Name one with --business FILE, or run this in a folder "
            "whose mkdocs.yml names one."
        )
    own_pages = Path(settings.get("docs_dir", "docs")) if settings and business is None else None
    return Project(named, own_pages, Edition(edition or options.get("edition", "staff")))


def settings_in(file: Path) -> dict[str, Any]:
    """What a ``mkdocs.yml`` says; empty where there is none."""
    if not file.is_file():
        return {}
    try:
        settings = yaml.load(file.read_text(encoding="utf-8"), _LenientLoader)  # noqa: S506
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise click.UsageError(f"mkdocs.yml cannot be read: {error}") from None
    return settings if isinstance(settings, dict) else {}


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
