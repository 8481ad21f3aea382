"""The bytes of a file that somebody names: of bounded size, from a pipe too, never from nowhere."""

from __future__ import annotations

from pathlib import Path

from thankbook.files.boundedreading import first_bytes
from thankbook.problems import Problem, ProblemsFound

_UNITS = ((1024**3, "GiB"), (1024**2, "MiB"), (1024, "KiB"))


def bounded_bytes(file: Path, most: int, expected: str) -> bytes:
    """At most so many bytes; raises ``ProblemsFound`` for more, and for what cannot be read.

    A device such as ``/dev/zero`` never ends, and a pipe into which nobody writes never begins.
    ``expected`` is what to do about a file that is too large or no file.
    """
    try:
        data = first_bytes(file, most + 1)
    except OSError as error:
        raise _refused(file, f"The file cannot be read: {error.strerror}.", expected) from None
    if len(data) > most:
        raise _refused(file, f"The file is larger than {_size(most)}.", expected)
    return data


def _refused(file: Path, found: str, expected: str) -> ProblemsFound:
    return ProblemsFound([Problem(file.as_posix(), 0, "", found, expected)])


def _size(most: int) -> str:
    unit, name = next((unit, name) for unit, name in _UNITS if most >= unit)
    return f"{most // unit} {name}"
