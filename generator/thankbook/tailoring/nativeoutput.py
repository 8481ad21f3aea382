"""Standard output kept free of what a native library prints."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import RLock

_STDOUT = 1
_IS_WINDOWS = os.name == "nt"
_turn = RLock()
"""Descriptors belong to the process: one thread at a time may turn one of them away."""


@contextmanager
def native_output_dropped() -> Iterator[None]:
    """While it lasts, file descriptor 1 leads nowhere.

    HiGHS 1.16.0 prints two lines in its constructor, before an option can forbid it, and C++ knows
    nothing of ``sys.stdout``. Descriptor 1 may be closed, or be any file that was opened since. A
    thread that prints meanwhile is not heard, so this is kept around the library's calls alone.
    """
    if _is_console_of_windows():
        # There dup2 closes the console's handle, which click keeps from its import on; two lines
        # on a screen spoil no file.
        yield
        return
    with _turn:
        _flush_c()
        kept = _duplicate()
        _turn_away()
        try:
            yield
        finally:
            # What C still holds back would come out behind our own output, when the process ends.
            _flush_c()
            _bring_back(kept)


def _is_console_of_windows() -> bool:
    return _IS_WINDOWS and os.isatty(_STDOUT)


def _duplicate() -> int | None:
    """Another descriptor of the same file; None where descriptor 1 is closed."""
    try:
        return os.dup(_STDOUT)
    except OSError:
        return None


def _turn_away() -> None:
    sink = os.open(os.devnull, os.O_WRONLY)
    # Where descriptor 1 is closed it is the lowest free one, and what was just opened.
    if sink != _STDOUT:
        os.dup2(sink, _STDOUT)
        os.close(sink)


def _bring_back(kept: int | None) -> None:
    if kept is None:
        os.close(_STDOUT)
    else:
        os.dup2(kept, _STDOUT)
        os.close(kept)


def _flush_c() -> None:
    """Empty the buffers of C's streams: ``fflush(NULL)`` of the library that all code shares."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL("ucrtbase" if _IS_WINDOWS else None).fflush(None)
