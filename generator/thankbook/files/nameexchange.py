"""Two files that change places in one step, on systems that can do it."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

_HERE, _EXCHANGE = -100, 2
"""``AT_FDCWD``, and ``RENAME_EXCHANGE`` of Linux, which is ``RENAME_SWAP`` of macOS as well."""
_CANNOT = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What a system says that has no such step, or a file system without it, such as NFS."""

_Exchange = Callable[[bytes, bytes], int]


def exchanged(one: Path, other: Path) -> bool:
    """Give two files each other's name; False, with nothing done, where the system cannot."""
    exchange = _system_call()
    if exchange is None:
        return False
    if exchange(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(other))


@cache
def _system_call() -> _Exchange | None:
    """The call of this system; None on Windows, and with C libraries that do not have it."""
    try:
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":
            swap = library.renamex_np
            return lambda one, other: int(swap(one, other, _EXCHANGE))
        rename = library.renameat2
        return lambda one, other: int(rename(_HERE, one, _HERE, other, _EXCHANGE))
    except (TypeError, OSError, AttributeError):
        return None
