"""One publication at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.releases.place import LOCK, Place


@contextmanager
def locked(place: Place) -> Iterator[None]:
    """Hold a place; ``ProblemsFound`` at once if another process does.

    The operating system holds the lock, on network shares the server does: it ends with the
    process, however that ends.
    """
    file = place.state / LOCK
    if place.state.is_symlink() or file.is_symlink():
        # FileLock follows no link that is the file itself; this tells it in words.
        found = "There is a link where we keep our own files, and it is not of ours."
        raise ProblemsFound([Problem(file.as_posix(), 0, "", found, "Take it away.")])
    lock = FileLock(file)
    try:
        with lock.acquire(timeout=0):
            if not file.exists():
                # A publication that failed took the place away between our opening and our locking.
                raise Timeout(str(file))
            yield
    except Timeout:
        found = "Somebody else is publishing here right now."
        raise ProblemsFound(
            [Problem(place.target.as_posix(), 0, "", found, "Try again in a minute.")]
        ) from None
