"""Putting new files into a folder: all of them, or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from thankbook.files.wholefiles import write_new
from thankbook.problems import Problem, ProblemsFound


def place_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write new files; raises ``ProblemsFound`` before anything is written over another.

    Whatever ends it half-way, an error or Ctrl-C, takes away what it had made.
    """
    refuse_what_is_there(folder, files)
    try:
        write_new({folder / name: data for name, data in files.items()})
    except OSError as error:
        raise ProblemsFound([_unwritable(folder, error)]) from None


def refuse_what_is_there(folder: Path, files: Iterable[str]) -> None:
    """Raise ``ProblemsFound`` with everything that stands where files are to be."""
    problems = [*_in_the_way(folder, files)]
    if problems:
        raise ProblemsFound(problems)


def _in_the_way(folder: Path, files: Iterable[str]) -> Iterator[Problem]:
    for around in (folder, *folder.parents):
        if around.exists() or around.is_symlink():
            if not around.is_dir():
                found = "This is a file, not a folder."
                yield Problem(around.as_posix(), 0, "", found, "Name another folder.")
                return
            break
    for name in files:
        file = folder / name
        if file.exists() or file.is_symlink():
            found = "This file is there already, and nothing is written over it."
            yield Problem(file.as_posix(), 0, "", found, "Move it away, or name another folder.")
        elif file.parent != folder and file.parent.exists() and not file.parent.is_dir():
            found = "This is a file, and the new pages need a folder of that name."
            yield Problem(file.parent.as_posix(), 0, "", found, "Move it away.")


def _unwritable(folder: Path, error: OSError) -> Problem:
    reason = error.strerror or str(error)
    found = f"Nothing could be written here: {reason}."
    return Problem(folder.as_posix(), 0, "", found, "Name a folder that you may write to.")
