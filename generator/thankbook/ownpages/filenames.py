"""Names of files that every file system can hold, and hold apart.

A playbook is unpacked on Windows, put on shares, and carried from one system to another: what two
of them see otherwise is refused before anything is lost.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

MOST_SIGNS = 240
"""Windows takes 260 for a whole path; this leaves room for the folder that a site lies in."""

_MOST_BYTES_OF_A_NAME = 255
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])", re.IGNORECASE)


def unfit(path: str) -> str:
    """Why a path within a site cannot be held everywhere; empty where it can."""
    for name in path.split("/"):
        if reason := _unfit_name(name):
            return reason
    signs = len(path.encode("utf-16-le", "surrogatepass")) // 2
    if signs > MOST_SIGNS:
        return (
            f"Its path within the site has {signs} signs; beyond {MOST_SIGNS}, Windows may not "
            "open it."
        )
    return ""


def told_apart_by_case_alone(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Paths that are one to Windows, macOS or a share; each with the earlier one that it meets.

    Where only their folders meet, the first file that shows it is told, with that folder.
    """
    seen: dict[str, str] = {}
    told: set[str] = set()
    for path in dict.fromkeys(paths):
        parts = path.split("/")
        for depth in range(1, len(parts) + 1):
            part = "/".join(parts[:depth])
            first = seen.setdefault(_alike(part), part)
            if first != part:
                if part not in told:
                    yield path, first if depth == len(parts) else f"{first}/"
                told.add(part)
                break


def _unfit_name(name: str) -> str:
    if sign := _FORBIDDEN.search(name):
        shown = sign[0] if sign[0].isprintable() else f"U+{ord(sign[0]):04X}"
        return f"Windows has no names with the sign '{shown}'."
    if _DEVICE.fullmatch(name.split(".", 1)[0].rstrip(" ")):
        return f"'{name.split('.', 1)[0]}' is a device to Windows, not a file."
    if name.endswith((" ", ".")):
        return "Windows takes a blank or a dot off the end of a name."
    if len(name.encode("utf-8", "surrogatepass")) > _MOST_BYTES_OF_A_NAME:
        return f"A name can have {_MOST_BYTES_OF_A_NAME} bytes at most."
    if any("\ud800" <= sign <= "\udfff" for sign in name):
        return "Its name is no UTF-8."
    return ""


def _alike(path: str) -> str:
    """What paths have in common that a file system may take for one: composed, in one case.

    Letter by letter, as file systems do it: none takes "ß" for "ss".
    """
    composed = unicodedata.normalize("NFC", path)
    return "".join(_small(letter.upper(), letter) for letter in composed)


def _small(upper: str, letter: str) -> str:
    return upper if len(upper) == 1 else letter
