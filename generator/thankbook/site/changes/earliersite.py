"""The site that a new one is compared with, found in the folder that somebody named."""

from __future__ import annotations

from pathlib import Path

from thankbook.problems import Problem, ProblemsFound
from thankbook.reader.edition import Edition
from thankbook.site.changes.snapshot import SNAPSHOT, Snapshot, read


def snapshot_in(site: Path) -> Snapshot | None:
    """What the site in a folder kept of its pages; None where nothing there can be read."""
    file = site / SNAPSHOT
    return read(file.read_bytes()) if file.is_file() else None


def read_snapshot(site: Path, edition: Edition) -> Snapshot:
    """What a site of this edition kept of its pages.

    Raises ``ProblemsFound`` for a folder without one, and for a site of another edition: what is
    gone from managers' pages, or was new on them, is not for staff.
    """
    snapshot = snapshot_in(site)
    if snapshot is None:
        named = f"Name the folder of an earlier site of the {edition} edition, or none."
        expected = _meant(site) or named
        raise ProblemsFound([Problem(site.as_posix(), 0, "since", _missing(site), expected)])
    if snapshot.edition is not edition:
        found = f"This site is of the {snapshot.edition} edition, and this one will be {edition}."
        expected = f"Name an earlier site of the {edition} edition, or none."
        raise ProblemsFound([Problem(site.as_posix(), 0, "since", found, expected)])
    return snapshot


def _missing(site: Path) -> str:
    if (site / SNAPSHOT).is_file():
        return f"Another version of Thankbook wrote the {SNAPSHOT} of this site, or it was changed."
    return "This folder holds no site that Thankbook built."


def _meant(site: Path) -> str:
    """The one site right below, where somebody named the folder around it."""
    below = [file.parents[1] for file in site.glob(f"*/{SNAPSHOT}")]
    return f"Did you mean '{below[0].as_posix()}'?" if len(below) == 1 else ""
