"""Where a file with customers in it may lie: nowhere that a site is made from or written to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from thankbook.cli.project import settings_in
from thankbook.problems import ProblemsFound
from thankbook.publishing.privatefile import near_a_site

_SETTINGS = "mkdocs.yml"


def refuse_near_sites(*files: Path) -> None:
    """Raise ``ProblemsFound`` with each file that would come onto a site."""
    told = [near_a_site(file, _folders(file)) for file in files]
    if problems := [one for one in told if one]:
        raise ProblemsFound(problems)


def _folders(file: Path) -> Iterator[Path]:
    """The folders of the site of this folder, and of each site that is made around a file."""
    for folder in (Path.cwd(), *file.resolve().parents, *file.absolute().parents):
        if (folder / _SETTINGS).is_file():
            yield from (folder / name for name in _named(settings_in(folder / _SETTINGS)))


def _named(settings: dict[str, Any]) -> Iterator[str]:
    yield str(settings.get("docs_dir") or "docs")
    yield str(settings.get("site_dir") or "site")
    theme = settings.get("theme")
    if isinstance(theme, dict) and theme.get("custom_dir"):
        yield str(theme["custom_dir"])
