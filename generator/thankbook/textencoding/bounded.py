"""The bytes of a file that somebody names: of bounded size, from a pipe too, never from nowhere."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from thankbook.problems import Problem, ProblemsFound

_PIECE_BYTES = 1024 * 1024
_UNITS = ((1024**3, "GiB"), (1024**2, "MiB"), (1024, "KiB"))


def bounded_bytes(file: Path, most: int, expected: str) -> bytes:
    """At most so many bytes; raises ``ProblemsFound`` for more, and for what cannot be read.

    A device such as ``/dev/zero`` never ends, and a pipe into which nobody writes never begins.
    ``expected`` is what to do about a file that is too large or no file.
    """
    try:
        data = _read(file, most + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise _refused(file, f"The file cannot be read: {reason}.", expected) from None
    if len(data) > most:
        raise _refused(file, f"The file is larger than {_size(most)}.", expected)
    return data


def _read(file: Path, most: int) -> bytes:
    # Opened so, a pipe without a writer is empty at once, in place of waiting for one for ever.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(file, flags)
    with os.fdopen(descriptor, "rb") as stream:
        if stat.S_ISFIFO(os.fstat(descriptor).st_mode):
            os.set_blocking(descriptor, True)
        pieces, size = [], 0
        while size < most and (piece := stream.read(min(_PIECE_BYTES, most - size))):
            pieces.append(piece)
            size += len(piece)
        return b"".join(pieces)


def _refused(file: Path, found: str, expected: str) -> ProblemsFound:
    return ProblemsFound([Problem(file.as_posix(), 0, "", found, expected)])


def _size(most: int) -> str:
    unit, name = next((unit, name) for unit, name in _UNITS if most >= unit)
    return f"{most // unit} {name}"
