"""Where a site is published: what lies there, whether it is ours, and how it can be switched."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from thankbook.files.symlinks import links_work
from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.releases.record import (
    RECORD_PART,
    STATE_INSIDE,
    Way,
    read_record,
)

LOCK = "lock"
_STARTED = {LOCK, RECORD_PART}
"""What a publication that was killed at its very beginning leaves behind."""


@dataclass(frozen=True)
class Place:
    """A target, and the folder that holds its versions, its record and its lock.

    ``link``: the target is a symbolic link into a hidden folder beside it. ``files``: the target
    is a real folder, and the hidden folder lies inside.
    """

    target: Path
    way: Way

    @property
    def state(self) -> Path:
        """The hidden folder."""
        return state_of(self.target, self.way)

    def folder_of(self, release_id: str) -> Path:
        """Where a version lies."""
        return self.state / release_id


def state_of(target: Path, way: Way) -> Path:
    """The hidden folder of a target."""
    if way == "link":
        return target.with_name(f".{target.name}.releases")
    return target / STATE_INSIDE


def find_place(target: Path, *, in_place: bool = False) -> Place:
    """The place at a path, new or ours; ``ProblemsFound`` where it is somebody else's.

    Nothing of the user's is changed; whether links work is tried with one that is taken away.
    """
    target = Path(os.path.abspath(target))  # noqa: PTH100 - a link must not be followed
    if not target.name:
        _refuse(target, "This is the top of a whole file system.", _ELSEWHERE)
    made = _made_before(target)
    if made is not None:
        if in_place and made.way == "link":
            _refuse(target, "This place is switched with a link already.", "Leave out --in-place.")
        return made
    _refuse_foreign(target)
    if in_place or not links_work(target.parent):
        _refuse_unwritable(target)
        return Place(target, "files")
    return Place(target, "link")


def _made_before(target: Path) -> Place | None:
    linked = Place(target, "link")
    is_ours = not target.exists() or _leads_into(target, linked.state)
    if (is_ours or _is_empty(target)) and read_record(linked.state) is not None:
        return linked
    is_folder = target.is_dir() and not target.is_symlink()
    if is_folder and read_record(state_of(target, "files")) is not None:
        return Place(target, "files")
    return None


def _leads_into(target: Path, state: Path) -> bool:
    return target.is_symlink() and target.readlink().parent == Path(state.name)


def _is_empty(folder: Path) -> bool:
    return not folder.is_symlink() and folder.is_dir() and not any(folder.iterdir())


def _refuse_foreign(target: Path) -> None:
    if target.is_symlink():
        _refuse(target, f"This link to '{target.readlink()}' was not made by us.", _ELSEWHERE)
    if target.exists() and not target.is_dir():
        _refuse(target, "This is a file, not a folder.", _ELSEWHERE)
    if not target.parent.is_dir():
        _refuse(target.parent, "There is no such folder.", "Make it, or check the spelling.")
    beside = state_of(target, "link")
    if beside.exists() and not _only_started(beside):
        _refuse(beside, "This was not made by 'thankbook publish'.", _ELSEWHERE)
    if target.is_dir():
        inside = {path.name for path in target.iterdir()}
        started = inside == {STATE_INSIDE} and _only_started(target / STATE_INSIDE)
        if inside and not started:
            _refuse(target, "This folder holds files that we did not publish.", _ELSEWHERE)


_ELSEWHERE = "Nothing was touched; publish to an empty or a new folder."


def _only_started(state: Path) -> bool:
    return state.is_dir() and {path.name for path in state.iterdir()} <= _STARTED


def _refuse_unwritable(target: Path) -> None:
    nearest = target if target.is_dir() else target.parent
    if not os.access(nearest, os.W_OK):
        _refuse(
            nearest, "You may not write here.", "Ask the person who runs the server or the share."
        )


def _refuse(path: Path, found: str, expected: str) -> None:
    raise ProblemsFound([Problem(path.as_posix(), 0, "", found, expected)])
