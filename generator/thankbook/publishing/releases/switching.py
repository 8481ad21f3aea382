"""The switch from the live version to another: a link turned, or files replaced in a safe order."""

from __future__ import annotations

import shutil
from pathlib import Path

from thankbook.files.sharedtree import NotOursError, SharedTree
from thankbook.files.staging import write_part
from thankbook.files.symlinks import point_link
from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.releases.place import Place
from thankbook.publishing.releases.record import Record, digest, known_digests

_SEARCH_INDEX = "search/"


def turn_link(place: Place, release_id: str) -> None:
    """Point the target at a version with one rename: before it all is old, after it all is new."""
    # The link lies at last beside the hidden folder.
    point_link(place.target, Path(place.state.name) / release_id, place.state / "link.new")


def linked_release(place: Place) -> str | None:
    """The version that the target points at."""
    return place.target.readlink().name if place.target.is_symlink() else None


def refuse_changed_by_hand(place: Place, record: Record, release_id: str) -> None:
    """Raise ``ProblemsFound`` where a replacement would lose what somebody else wrote."""
    known, tree = known_digests(record), SharedTree(place.target)
    problems = [
        Problem((place.target / path).as_posix(), 0, "", _CHANGED, "Move it away, then publish.")
        for path in sorted({*known, *record.releases[release_id].files})
        if _differs(tree, path, known.get(path, frozenset()))
    ]
    if problems:
        raise ProblemsFound(problems)


_CHANGED = "This is not the file that we published; replacing it would lose it."


def _differs(tree: SharedTree, path: str, known: frozenset[str]) -> bool:
    """Whether something else lies at a path, or on the way to it."""
    try:
        return _digest(tree, path) not in known | {None}
    except NotOursError:
        return True


def _digest(tree: SharedTree, path: str) -> str | None:
    """The digest of a file; None where there is none."""
    try:
        with tree.open(path) as stream:
            return digest(stream)
    except FileNotFoundError:
        return None


def replace_files(place: Place, record: Record, release_id: str) -> None:
    """Make the target hold a version, each file whole at every moment.

    What pages need comes first, then pages that are new, then those that change, then the search
    index and the home page, which name them all; what is gone is taken away last, pages before
    what they need. So a page that can be read finds whatever it asks for.
    """
    wanted, tree = record.releases[release_id].files, SharedTree(place.target)
    there = {path: _digest(tree, path) for path in wanted}
    source = SharedTree(place.folder_of(release_id))
    for path in sorted(wanted, key=lambda path: _turn(path, is_new=there[path] is None)):
        if there[path] != wanted[path]:
            _put(source, tree, path, place.state / "file.new")
    gone = set(known_digests(record)) - set(wanted)
    for path in sorted(gone, key=lambda path: (not path.endswith(".html"), path)):
        tree.remove(path)


def _turn(path: str, *, is_new: bool) -> tuple[int, str]:
    if path == "index.html":
        return 4, path
    if path.startswith(_SEARCH_INDEX):
        return 3, path
    if not path.endswith(".html"):
        return 0, path
    return (1 if is_new else 2), path


def _put(source: SharedTree, tree: SharedTree, path: str, part: Path) -> None:
    with source.open(path) as original:
        write_part(part, lambda copy: shutil.copyfileobj(original, copy))
    tree.take(part, path)
