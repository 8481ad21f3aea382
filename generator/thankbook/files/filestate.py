"""Whether a file has changed: by its size and the time of its last change, without reading it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

FileState = tuple[int, int]
"""The size in bytes and the time of change in nanoseconds, of a file or a folder."""

FilesState = tuple[FileState | None, ...]
"""The states of several files, in their order."""

FolderState = tuple[tuple[str, int, int], ...]
"""Path, size and time of change of each file, sorted by path."""


def state_of_status(status: os.stat_result) -> FileState:
    """The state that a look at a file has brought."""
    return status.st_size, status.st_mtime_ns


def file_state(file: Path) -> FileState | None:
    """The state of a file or a folder; None where there is none, or none can be seen."""
    try:
        return state_of_status(file.stat())
    except (OSError, ValueError):
        return None


def state_of_files(files: Iterable[Path]) -> FilesState:
    """The states of files, in their order."""
    return tuple(map(file_state, files))


def folder_state(folder: Path, ending: str) -> FolderState:
    """The states of all files below a folder whose names end so; raises ``OSError``."""
    return tuple(sorted(_states(str(folder), ending)))


def _states(folder: str, ending: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _states(entry.path, ending)
            elif entry.name.endswith(ending):
                yield (entry.path, *state_of_status(entry.stat()))
