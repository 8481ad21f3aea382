"""The folder of hand-written pages: everything in it can be read, or it is said what cannot.

MkDocs lists the folder with ``os.walk``, which passes over what it may not open (MkDocs 1.6,
``structure/files.py``, ``get_files``): a folder without rights, or a share that breaks off, would
be a site without its own pages.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from thankbook.problems import Problem, ProblemsFound

_EXPECTED = "See to the rights, or take it out; a site without it would lack what you wrote."


def own_files(folder: Path) -> dict[str, Path]:
    """Every file of a folder of pages by its path in it, hidden ones left out, as MkDocs does.

    Raises ``ProblemsFound`` with all that cannot be read. A folder that is not there has no files.
    """
    problems: list[Problem] = []
    found = dict(_files(folder, problems)) if os.path.lexists(folder) else {}
    if problems:
        raise ProblemsFound(problems)
    return found


def leading_out(folder: Path, project: Path) -> Iterator[Problem]:
    """Links in a folder of pages by which files of it lie outside of it and of its project.

    Someone could hand on a project whose publisher then shows a file that only they may read.
    Raises ``ProblemsFound`` with all that cannot be read.
    """
    homes = (folder.resolve(), project.resolve())

    def is_outside(path: Path) -> bool:
        return not any(path.resolve().is_relative_to(home) for home in homes)

    links: dict[Path, None] = {}
    for file in filter(is_outside, own_files(folder).values()):
        around = [parent for parent in file.parents if parent.is_relative_to(folder)]
        links[next(path for path in (*reversed(around), file) if is_outside(path))] = None
    for link in links:
        found = f"This link leads out of the project, to '{link.resolve().as_posix()}'."
        expected = "Put here what it leads to, if everybody may read that."
        yield Problem(link.as_posix(), 0, "", found, expected)


def _files(folder: Path, problems: list[Problem]) -> Iterator[tuple[str, Path]]:
    def refuse(error: OSError) -> None:
        problems.append(_unread(Path(error.filename or folder), error))

    for path, folders, names in os.walk(folder, onerror=refuse, followlinks=True):
        folders[:] = sorted(name for name in folders if not _is_hidden(name))
        for file in (Path(path, name) for name in sorted(names) if not _is_hidden(name)):
            try:
                _look_at(file)
            except OSError as error:
                problems.append(_unread(file, error))
            else:
                yield file.relative_to(folder).as_posix(), file


def _look_at(file: Path) -> None:
    """Raise ``OSError`` for a file that cannot be opened; a pipe is not, it would wait for ever."""
    if not stat.S_ISREG(file.stat().st_mode):
        raise OSError(0, "it is no ordinary file")
    with file.open("rb"):
        pass


def _unread(path: Path, error: OSError) -> Problem:
    reason = error.strerror or str(error)
    return Problem(path.as_posix(), 0, "", f"This cannot be read: {reason}.", _EXPECTED)


def _is_hidden(name: str) -> bool:
    return name.startswith(".")
