"""Whether a folder is fit to publish to: every finding with what to do about it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from thankbook.files.trials import renaming_in, takes_files
from thankbook.problems import ProblemsFound
from thankbook.publishing.releases.place import Place, find_place
from thankbook.publishing.releases.record import Record, read_record

State = Literal["ok", "warning", "problem"]

_ENOUGH_BYTES = 200_000_000
"""Three versions of a large site: the live one, the one before, the one to come."""


@dataclass(frozen=True)
class Finding:
    """One line of a report: what was looked at, how it is, and what to do if it is not well."""

    subject: str
    state: State
    found: str
    advice: str = ""


def folder_findings(target: Path) -> Iterator[Finding]:
    """What speaks for and against publishing to a folder; nothing is left behind in it."""
    target = Path(os.path.abspath(target))  # noqa: PTH100 - a link must not be followed
    nearest = target if target.is_dir() and not target.is_symlink() else target.parent
    if not nearest.is_dir():
        advice = "Make it, or check the spelling."
        yield Finding("folder", "problem", f"There is no folder {nearest}.", advice)
        return
    if not takes_files(nearest):
        advice = "Ask the person who runs the server or the share for the right to write."
        yield Finding("folder", "problem", f"You may not write in {nearest}.", advice)
        return
    try:
        place = find_place(target)
        record = read_record(place.state)
    except ProblemsFound as found:
        problem = found.problems[0]
        yield Finding("folder", "problem", problem.found, problem.expected)
        return
    yield _owner(place, record)
    yield from _lost(place, record)
    yield _switch(place)
    yield from _renaming(nearest)
    yield from _readers(nearest)
    yield _space(nearest)


def _owner(place: Place, record: Record | None) -> Finding:
    if record is None:
        state = "is empty" if place.target.exists() else "is not there yet"
        return Finding("folder", "ok", f"{place.target} {state} and can be published to.")
    edition = f"the {record.edition} edition" if record.edition else "nothing yet"
    return Finding("folder", "ok", f"{place.target} was published to before: {edition}.")


def _lost(place: Place, record: Record | None) -> Iterator[Finding]:
    """A live version that somebody removed: readers find nothing."""
    if record and record.live and not place.folder_of(record.live).is_dir():
        found = f"The version that readers should find is gone: {place.folder_of(record.live)}."
        yield Finding("live", "problem", found, f"Run: thankbook publish {place.target}")


def closed_to_others(place: Place) -> str:
    """Why a web server, a user of its own, cannot read what was just published; empty if it can.

    Where it could not come as far as the target, nobody meant it to.
    """
    if os.name != "posix" or any(not _lets_in(parent) for parent in place.target.parents):
        return ""
    home = place.target / "index.html"
    folders = (place.target, place.state) if place.way == "link" else (place.target,)
    is_open = home.is_file() and home.stat().st_mode & 0o004 and all(map(_lets_in, folders))
    if is_open:
        return ""
    return (
        f"Note: other users, such as a web server, cannot read {place.target}, because your umask "
        "takes their rights away. If one is to serve it: umask 022, and publish to a new folder."
    )


def _lets_in(folder: Path) -> bool:
    return bool(folder.stat().st_mode & 0o001)


def _switch(place: Place) -> Finding:
    if place.way == "link":
        return Finding("switch", "ok", "Links work: a new version takes over at one moment.")
    found = "Files will be replaced one by one, because a link cannot be used here."
    advice = "Readers see whole pages, for some seconds old and new ones side by side."
    return Finding("switch", "warning", found, advice)


def _renaming(folder: Path) -> Iterator[Finding]:
    """A file is renamed over another, and one is found by a name in other letters, or not."""
    renaming = renaming_in(folder)
    if renaming.works:
        yield Finding("renaming", "ok", "A file can be renamed over another.")
    else:
        found = "A file cannot be renamed over another."
        yield Finding("renaming", "problem", found, "Publish to another file system.")
    if renaming.ignores_case:
        found = "Small and capital letters are the same to this file system."
        yield Finding("letters", "ok", f"{found} Pages made by us have small letters only.")


def _readers(folder: Path) -> Iterator[Finding]:
    """A web server runs as a user of its own, who must be able to come in."""
    if os.name != "posix":
        return
    closed = [place for place in (folder, *folder.parents) if not _lets_in(place)]
    if closed:
        found = f"Other users, such as a web server, cannot come into {closed[-1]}."
        advice = f"If one is to serve it: chmod o+x {closed[-1]}"
        yield Finding("readers", "warning", found, advice)


def _space(folder: Path) -> Finding:
    free_bytes = shutil.disk_usage(folder).free
    found = f"{free_bytes / 1_000_000:,.0f} MB are free."
    if free_bytes < _ENOUGH_BYTES:
        return Finding("space", "warning", found, "Three versions may need 200 MB; make room.")
    return Finding("space", "ok", found)
