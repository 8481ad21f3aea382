"""The switch from the live version to another: a link turned, or files replaced in a safe order."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.releases.durable import replace_patiently, sync_folder
from thankbook.publishing.releases.place import Place
from thankbook.publishing.releases.record import Record, digest, known_digests

_SEARCH_INDEX = "search/"


def turn_link(place: Place, release_id: str) -> None:
    """Point the target at a version with one rename: before it all is old, after it all is new."""
    link = place.state / "link.new"
    link.unlink(missing_ok=True)
    # The text of a link counts from where the link lies at last: beside the hidden folder.
    link.symlink_to(Path(place.state.name) / release_id, target_is_directory=True)
    if place.target.is_dir() and not place.target.is_symlink():
        place.target.rmdir()
    link.replace(place.target)
    sync_folder(place.target.parent)


def linked_release(place: Place) -> str | None:
    """The version that the target points at."""
    return place.target.readlink().name if place.target.is_symlink() else None


def refuse_changed_by_hand(place: Place, record: Record, release_id: str) -> None:
    """Raise ``ProblemsFound`` where a replacement would lose what somebody else wrote."""
    known = known_digests(record)
    problems = [
        Problem((place.target / path).as_posix(), 0, "", _CHANGED, "Move it away, then publish.")
        for path in sorted({*known, *record.releases[release_id].files})
        if _differs(place.target / path, known.get(path, frozenset()))
    ]
    if problems:
        raise ProblemsFound(problems)


_CHANGED = "This is not the file that we published; replacing it would lose it."


def _differs(file: Path, known: frozenset[str]) -> bool:
    if not os.path.lexists(file):
        return False
    return file.is_symlink() or not file.is_file() or digest(file) not in known


def replace_files(place: Place, record: Record, release_id: str) -> None:
    """Make the target hold a version, each file whole at every moment.

    What pages need comes first, then pages that are new, then those that change, then the search
    index and the home page, which name them all; what is gone is taken away last, pages before
    what they need. So a page that can be read finds whatever it asks for.
    """
    wanted = record.releases[release_id].files
    there = {path for path in wanted if (place.target / path).is_file()}
    for path in sorted(wanted, key=lambda path: _turn(path, there)):
        file = place.target / path
        if path not in there or digest(file) != wanted[path]:
            _put(place.folder_of(release_id) / path, file, place.state / "file.new")
    gone = set(known_digests(record)) - set(wanted)
    for path in sorted(gone, key=lambda path: (not path.endswith(".html"), path)):
        (place.target / path).unlink(missing_ok=True)
    _remove_empty_folders(place.target, gone)


def _turn(path: str, there: Iterable[str]) -> tuple[int, str]:
    if path == "index.html":
        return 4, path
    if path.startswith(_SEARCH_INDEX):
        return 3, path
    if not path.endswith(".html"):
        return 0, path
    return (2 if path in there else 1), path


def _put(source: Path, file: Path, part: Path) -> None:
    with source.open("rb") as original, part.open("wb") as copy:
        shutil.copyfileobj(original, copy)
        copy.flush()
        os.fsync(copy.fileno())
    file.parent.mkdir(parents=True, exist_ok=True)
    replace_patiently(part, file)
    sync_folder(file.parent)


def _remove_empty_folders(target: Path, gone: Iterable[str]) -> None:
    folders = {parent for path in gone for parent in Path(path).parents} - {Path()}
    for folder in sorted(folders, key=lambda folder: -len(folder.parts)):
        if (target / folder).is_dir() and not any((target / folder).iterdir()):
            (target / folder).rmdir()
