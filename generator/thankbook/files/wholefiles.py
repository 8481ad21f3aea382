"""Files written whole or not at all: one home for how a file of the user's is made or replaced.

Bytes are written beside the file, put on the disk, and take its place in one step. So a full disk,
a quota, a share that breaks off or Ctrl-C leaves the file as it was.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

from thankbook.files.disk import errors_name, sync_folder
from thankbook.files.staging import staged
from thankbook.files.undo import ChangedMeanwhileError, Undo
from thankbook.problems import Problem, ProblemsFound


def write_new(files: Mapping[Path, bytes], *, is_private: bool = False) -> None:
    """Make files that are not there yet, all of them or none.

    ``is_private``: they are for their owner's eyes. Raises ``ProblemsFound`` with every file that
    is there already, be it since a moment ago, and ``OSError`` where the disk refuses.
    """
    if there := [file for file in files if os.path.lexists(file)]:
        raise ProblemsFound(map(_taken, there))
    try:
        _write(files, files, is_private=is_private)
    except FileExistsError as error:
        raise ProblemsFound([_taken(Path(error.filename))]) from None


def replace_whole(
    files: Mapping[Path, bytes],
    *,
    new: Collection[Path] = (),
    made_from: Mapping[Path, bytes] | None = None,
    is_synced: bool = True,
    check: Callable[[Path], object] | None = None,
) -> None:
    """Make or replace files, all of them or none.

    A file that is replaced keeps its rights and, where the system allows it, its owner; a link is
    followed to the file that it names. ``new`` are those that must not be there yet:
    ``FileExistsError`` where one is. ``made_from`` is what each file held from which its new bytes
    were made: where it holds something else by now, somebody works on it, and nothing is written.
    These files are replaced last, and it is the file that was replaced which is looked at.
    ``is_synced``: nothing is lost in a power cut; for what can be made again it takes too long.
    ``check`` is given each file as it lies beside its place, and stops everything by raising.
    Raises ``ProblemsFound`` for a file that is write-protected or was changed meanwhile, and
    ``OSError`` with the file's name where the disk refuses; nothing is changed then.
    """
    _write(files, new, made_from=made_from or {}, is_synced=is_synced, check=check)


def _write(
    files: Mapping[Path, bytes],
    new: Collection[Path],
    *,
    made_from: Mapping[Path, bytes] | None = None,
    is_private: bool = False,
    is_synced: bool = True,
    check: Callable[[Path], object] | None = None,
) -> None:
    made_from = made_from or {}
    in_order = sorted(files, key=lambda file: file in made_from)
    places = {file if file in new else Path(os.path.realpath(file)): file for file in in_order}
    refuse_protected(place for place, file in places.items() if file not in new)
    undo = Undo(is_alone=len(files) == 1)
    parts: dict[Path, Path] = {}
    try:
        for place, file in places.items():
            with errors_name(file):
                undo.make_folders(place.parent)
                parts[place] = staged(
                    place, files[file], is_private=is_private, is_synced=is_synced
                )
        if check is not None:
            for part in parts.values():
                check(part)
        _refuse_changed(made_from)
        for place, part in parts.items():
            with errors_name(file := places[place]):
                undo.put(part, place, is_new=file in new, held=made_from.get(file))
        for folder in {place.parent for place in places} if is_synced else ():
            sync_folder(folder)
        undo.refuse_changed()
    except ChangedMeanwhileError as changed:
        undo.take_back(parts.values())
        raise ProblemsFound([_changed(places[changed.place])]) from None
    except BaseException:
        undo.take_back(parts.values())
        raise
    undo.forget()


def refuse_protected(files: Iterable[Path]) -> None:
    """Raise ``ProblemsFound`` with each file that is there and write-protected, or is no file.

    The rights are looked at themselves: root may write everywhere, and a file is replaced by way of
    its folder, but the person who protected a file did not want either.
    """
    problems = [
        Problem(file.as_posix(), 0, "", found, _UNPROTECT)
        for file in files
        if file.exists() and (found := _refusal(file))
    ]
    if problems:
        raise ProblemsFound(problems)


def _refuse_changed(made_from: Mapping[Path, bytes]) -> None:
    problems = [_changed(file) for file, data in made_from.items() if file.read_bytes() != data]
    if problems:
        raise ProblemsFound(problems)


def _changed(file: Path) -> Problem:
    return Problem(file.as_posix(), 0, "", _CHANGED, "Run this again. Nothing was changed.")


def _refusal(file: Path) -> str:
    """Why a file may not be replaced; empty where it may. A device would be gone for everybody."""
    if not file.is_file():
        return _NO_FILE
    is_protected = not file.stat().st_mode & 0o222 or not os.access(file, os.W_OK)
    return _PROTECTED if is_protected else ""


def _taken(file: Path) -> Problem:
    found = "There is a file of this name, and it is left alone."
    return Problem(file.as_posix(), 0, "", found, "Choose another.")


_NO_FILE = "This is no ordinary file, so nothing was written."
_PROTECTED = "This file is write-protected, so nothing was written."
_UNPROTECT = "Take the protection away first, or choose another file."
_CHANGED = "This file was changed just now."
