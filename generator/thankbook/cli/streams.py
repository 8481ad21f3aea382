"""Standard output and standard error, as this system gives them to us."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import TextIO

_IS_WINDOWS = os.name == "nt"


def prepare_streams() -> None:
    r"""Let both print every letter: one that their encoding lacks is shown as ``\u0141``."""
    for stream in (sys.stdout, sys.stderr):
        prepare_stream(stream, is_windows=_IS_WINDOWS)


def prepare_stream(stream: TextIO | None, *, is_windows: bool) -> None:
    """Prepare one of them; it is None where it is closed.

    Windows encodes what goes into a file or a pipe by a code page of old, and a screen as UTF-8;
    there it is UTF-8 in both, unless ``PYTHONIOENCODING`` asks for another.
    """
    if isinstance(stream, TextIOWrapper):
        is_asked_for = "PYTHONIOENCODING" in os.environ
        is_utf8 = is_windows and not is_asked_for and not stream.isatty()
        stream.reconfigure(encoding="utf-8" if is_utf8 else None, errors="backslashreplace")


def is_stdout_broken() -> bool:
    """Whether nothing more can be printed: a full disk, a device that has gone.

    What is held back then is thrown away. Python would try it again as the process ends, fail
    again, print that and exit with 120 (3.11 to 3.13, ``Py_FinalizeEx``).
    """
    if sys.stdout is None:
        return False
    try:
        sys.stdout.flush()
    except OSError:
        sink = os.open(os.devnull, os.O_WRONLY)
        os.dup2(sink, sys.stdout.fileno())
        os.close(sink)
        return True
    return False
