"""Writes that are on the disk when they return, and replacements that are whole or nothing."""

from __future__ import annotations

import os
import time
from pathlib import Path

_IS_WINDOWS = os.name == "nt"
_TRIES, _WAIT_SECONDS = 20, 0.25
"""On Windows a file that somebody reads cannot be replaced; readers of a page are quick."""


def write_durably(file: Path, data: bytes) -> None:
    """Put a file in place whole: whoever reads meanwhile sees the old bytes or the new ones."""
    part = file.with_name(file.name + ".new")
    with part.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    replace_patiently(part, file)
    sync_folder(file.parent)


def replace_patiently(source: Path, file: Path) -> None:
    """``os.replace``, again for some seconds while a reader on Windows holds the file."""
    for tries_left in reversed(range(_TRIES if _IS_WINDOWS else 1)):
        try:
            source.replace(file)
        except PermissionError:
            if not tries_left:
                raise
            time.sleep(_WAIT_SECONDS)
        else:
            return


def sync_tree(folder: Path) -> None:
    """Put every file below a folder, and the folder's own entries, on the disk."""
    for path, _, names in os.walk(folder):
        for name in names:
            _sync(Path(path, name), os.O_RDWR if _IS_WINDOWS else os.O_RDONLY)
        sync_folder(Path(path))


def sync_folder(folder: Path) -> None:
    """Put the entries of a folder on the disk; Windows does so by itself and cannot be asked."""
    if not _IS_WINDOWS:
        _sync(folder, os.O_RDONLY)


def _sync(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    except OSError:
        # Some network shares refuse to sync a folder; the rename itself they do in order.
        if not path.is_dir():
            raise
    finally:
        os.close(descriptor)
