"""The bytes of a file that somebody names: never more than asked for, and never waited for."""

from __future__ import annotations

import os
import stat
from pathlib import Path

_OPEN = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
_PIECE_BYTES = 1024 * 1024
"""Read at a time: memory is taken for what is there, and not for what is allowed."""


def first_bytes(file: Path, most: int) -> bytes:
    """The first bytes of a file or a pipe, ``most`` of them at most; raises ``OSError``.

    A device such as ``/dev/zero`` never ends, and a pipe into which nobody writes never begins: it
    is opened without waiting, and is empty then.
    """
    try:
        descriptor = os.open(file, _OPEN)
    except ValueError as error:
        # A name with NUL in it, which YAML can hold and no file system.
        raise OSError(None, str(error), str(file)) from None
    with os.fdopen(descriptor, "rb") as stream:
        if stat.S_ISFIFO(os.fstat(descriptor).st_mode):
            os.set_blocking(descriptor, True)
        pieces, size = list[bytes](), 0
        while size < most and (piece := stream.read(min(_PIECE_BYTES, most - size))):
            pieces.append(piece)
            size += len(piece)
        return b"".join(pieces)
