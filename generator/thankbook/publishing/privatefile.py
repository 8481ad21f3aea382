"""A file with customers in it: for its owner's eyes, over no other file, never near a site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from thankbook.filewriting import write_files
from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.releases.record import RECORD

_OF_A_SITE = (".thankbook-site", "assets/thankbook.css", RECORD)
"""What tells the folder of a built site, and the hidden one of a published site's versions."""


def write_privately(file: Path, data: bytes) -> None:
    """Write a new file that its owner alone may read; raises ``ProblemsFound`` if there is one."""
    try:
        write_files({file: data}, new=[file], is_private=True)
    except FileExistsError:
        found = "There is a file of this name, and it is left alone."
        raise ProblemsFound([Problem(file.as_posix(), 0, "", found, "Choose another.")]) from None


def near_a_site(
    file: Path, folders: Iterable[Path], *, place: Path | None = None
) -> Problem | None:
    """Why a file with customers may not lie where it is to; None where it may.

    ``folders`` are those that sites are made from and written to. Links are followed, but for a
    ``place`` that is given: what a published place links to is its own.
    """
    place = place or file.resolve()
    within = next((one for one in folders if place.is_relative_to(one.resolve())), None)
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
