"""Where what a command writes may lie: nowhere that everybody could read it on a site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.releases.record import RECORD

_SETTINGS = ("mkdocs.yml", "mkdocs.yaml")
_OF_A_SITE = (".thankbook-site", "assets/thankbook.css", RECORD)
"""What tells the folder of a built site, and the hidden one of a published site's versions."""


def refuse_near_sites(*files: Path) -> None:
    """Raise ``ProblemsFound`` with each file that would come onto a site."""
    _refuse(near_a_site(file, [*_sources(file), *_results(file)]) for file in files)


def refuse_in_sources(folder: Path) -> None:
    """Raise ``ProblemsFound`` for the folder of a site within what another is made of.

    The folder that a project builds its site into is just right, and one within it is not.
    """
    place = folder.absolute().parent.resolve() / folder.name
    results = [result for result in _results(folder) if result.resolve() != place]
    # A published place is a link to its version: what counts is where the link lies.
    _refuse([near_a_site(folder, [*_sources(folder), *results], place=place)])
    _refuse(_taken_in(folder, place))


def _taken_in(folder: Path, place: Path) -> Iterator[Problem]:
    """What a site is made of, within the folder that another would fill."""
    for source in _sources(folder):
        if source.resolve().is_relative_to(place):
            found = f"It holds '{source.as_posix()}', which a site is made from."
            yield Problem(folder.as_posix(), 0, "", found, "Name another folder.")
            return


def _refuse(told: Iterable[Problem | None]) -> None:
    if problems := [problem for problem in told if problem]:
        raise ProblemsFound(problems)


def _sources(file: Path) -> Iterator[Path]:
    """The folders that the site of this folder, and each one around a file, is made from."""
    for folder, settings in _projects(file):
        yield folder / str(settings.get("docs_dir") or "docs")
        theme = settings.get("theme")
        if isinstance(theme, dict) and theme.get("custom_dir"):
            yield folder / str(theme["custom_dir"])


def _results(file: Path) -> Iterator[Path]:
    """The folders that such sites are built into."""
    for folder, settings in _projects(file):
        yield folder / str(settings.get("site_dir") or "site")


def _projects(file: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    for folder in (Path.cwd(), *file.resolve().parents, *file.absolute().parents):
        for name in _SETTINGS:
            if (folder / name).is_file():
                # It imports MkDocs, which a command outside of any project has no use for.
                from thankbook.publishing.projectsettings import read_settings

                yield folder, read_settings(folder / name)


def near_a_site(
    file: Path, folders: Iterable[Path], *, place: Path | None = None
) -> Problem | None:
    """Why a file with customers may not lie where it is to; None where it may.

    ``folders`` are those that sites are made from and written to. Links are followed, but for a
    ``place`` that is given: what a published place links to is its own.
    """
    place = place or file.resolve()
    within = next((folder for folder in folders if place.is_relative_to(folder.resolve())), None)
    if within is None:
        within = next(_sites_around(place), None)
    if within is None:
        return None
    found = f"'{within.as_posix()}' belongs to the site, where everybody could read it."
    return Problem(file.as_posix(), 0, "", found, "Put it elsewhere; nothing was written.")


def _sites_around(place: Path) -> Iterator[Path]:
    for folder in place.parents:
        if any((folder / name).exists() for name in _OF_A_SITE):
            yield folder
