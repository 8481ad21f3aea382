"""Content lines of iCalendar (RFC 5545), for the few kinds of values that a plan has.

``icalendar`` writes the same bytes, one sign at a time and after an eighth of a second for its
import; a site has thousands of lines. Reading, and what belongs to it, is left to it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime

_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})
_LONGEST = 74
"""Octets of a line before its end; the blank that begins the next part is its seventy-fifth."""


def component(name: str, lines: Iterable[bytes]) -> bytes:
    """A whole component of its lines."""
    return b"".join((line("BEGIN", name), *lines, line("END", name)))


def text(name: str, *values: str) -> bytes:
    """A line of one text, or of several."""
    return line(name, ",".join(value.translate(_ESCAPES) for value in values))


def day(name: str, value: date) -> bytes:
    """A line of a whole day."""
    return line(f"{name};VALUE=DATE", f"{value:%Y%m%d}")


def moment(name: str, value: datetime) -> bytes:
    """A line of a moment, in UTC."""
    return line(name, f"{value.astimezone(UTC):%Y%m%dT%H%M%SZ}")


def line(name: str, value: str) -> bytes:
    """A line of a value that is already written as its kind is.

    Folded so that no part is too long, ends within a sign, or within an escape.
    """
    octets, parts, begin = f"{name}:{value}".encode(), list[bytes](), 0
    while len(octets) - begin > _LONGEST:
        end = begin + _LONGEST
        while octets[end] & 0xC0 == 0x80:  # the next part would begin within a sign
            end -= 1
        if octets[end - 1] in b"\\^":
            end -= 1
        parts.append(octets[begin:end])
        begin = end
    parts.append(octets[begin:])
    return b"\r\n ".join(parts) + b"\r\n"
