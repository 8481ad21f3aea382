"""A folder for what is being made, which no run leaves behind for good.

One that nobody is told of (SIGKILL, a power cut) leaves its folder. Each holds a lock of the
operating system, which ends with its process, so the next run knows which are nobody's.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

_PREFIX, _LOCK, _WITHIN = "thankbook-", "lock", "made"


@contextmanager
def work_folder() -> Iterator[Path]:
    """An empty folder of this process alone, where temporary files lie; gone at the end.

    What killed processes of this user left there is taken away first.
    """
    _sweep(Path(tempfile.gettempdir()))
    folder, lock = _held()
    try:
        yield folder / _WITHIN
    finally:
        # Windows removes no file that is open: the lock goes first, and nobody else wants it.
        shutil.rmtree(folder / _WITHIN, ignore_errors=True)
        lock.release()
        shutil.rmtree(folder, ignore_errors=True)


def _held() -> tuple[Path, FileLock]:
    """A new folder with its lock; another one where a sweep was quicker than the lock."""
    while True:
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
        lock = FileLock(folder / _LOCK)
        with suppress(Timeout, FileNotFoundError):
            lock.acquire(timeout=0)
            if (folder / _LOCK).exists():
                (folder / _WITHIN).mkdir()
                return folder, lock
            lock.release()


def _sweep(around: Path) -> None:
    """Remove the folders of ours whose process is gone."""
    for folder in around.glob(f"{_PREFIX}*"):
        with suppress(OSError, Timeout):
            if _is_ours(folder):
                with FileLock(folder / _LOCK).acquire(timeout=0):
                    shutil.rmtree(folder, ignore_errors=True)
                # Windows keeps a file that is open, and with it the folder.
                (folder / _LOCK).unlink(missing_ok=True)
                folder.rmdir()


def _is_ours(folder: Path) -> bool:
    """Whether this user made a folder with a lock there; of a link, whatever it leads to, no."""
    if folder.is_symlink() or not (folder / _LOCK).is_file() or (folder / _LOCK).is_symlink():
        return False
    inside = {path.name for path in folder.iterdir()}
    is_mine = not hasattr(os, "getuid") or folder.stat().st_uid == os.getuid()
    return is_mine and inside <= {_LOCK, _WITHIN}


def new_temporary_file(start: str, text: str) -> Path:
    """A text in a new file for the user's eyes alone, where temporary files lie; it stays there."""
    handle, file = tempfile.mkstemp(".txt", start)
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as stream:
        stream.write(text)
    return Path(file)
