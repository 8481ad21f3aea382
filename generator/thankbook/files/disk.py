"""What a disk is asked for: to keep what was written, and to put one file in another's place."""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_IS_WINDOWS = os.name == "nt"
_TRIES, _WAIT_SECONDS = 20, 0.25
"""On Windows a file that somebody reads cannot be replaced; readers of a page are quick."""
_SYNCED = os.O_RDWR if _IS_WINDOWS else os.O_RDONLY

_ROOM = "Make room there, and run it again."
_CURES = {
    errno.ENOSPC: _ROOM,
    errno.EFBIG: "Its file system takes no file of this size: choose another place.",
    errno.EROFS: "It can only be read: choose another place.",
}
if hasattr(errno, "EDQUOT"):  # Windows knows no such error before Python 3.12
    _CURES[errno.EDQUOT] = _ROOM


def cure(error: OSError) -> str:
    """What a user can do about a disk that takes no more; empty for any other fault."""
    return _CURES.get(error.errno or 0, "")


@contextmanager
def errors_name(file: Path) -> Iterator[None]:
    """Errors name the file that somebody asked for, not the one beside it."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror or str(error), str(file)) from None


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


def sync_folder(folder: Path) -> None:
    """Put the entries of a folder on the disk; Windows does so by itself and cannot be asked."""
    if not _IS_WINDOWS:
        _sync(folder, os.O_RDONLY)


def sync_tree(folder: Path) -> None:
    """Put every file below a folder, and the entries of each folder, on the disk."""
    for path, _, names in os.walk(folder):
        for name in names:
            _sync(Path(path, name), _SYNCED)
        sync_folder(Path(path))


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
