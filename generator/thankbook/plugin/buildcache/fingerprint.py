"""Keys: a hash of everything that a result depends on, or the refusal to make one."""

from __future__ import annotations

import datetime
import hashlib
import os
import stat
import sys
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from pathlib import Path, PurePath
from types import FunctionType
from typing import Any

from babel import Locale

from thankbook.files.filestate import FileState, state_of_status

_VERSIONED = ("markdown.", "pymdownx.", "material.", "mkdocs.")
"""Packages whose functions are known by their name and the installed version."""


class NoKey(Exception):  # noqa: N818 - not an error: the ordinary way is taken instead
    """Something is involved that cannot be told apart by its content."""


def key_of(*parts: Any) -> str:
    """A hash of plain values, their types and order included; raises ``NoKey`` for others."""
    pieces: list[str] = []
    _spell(parts, pieces.append)
    return hashlib.sha256("\0".join(pieces).encode("utf-8", "surrogatepass")).hexdigest()


def _spell(value: Any, say: Callable[[str], None]) -> None:
    kind = type(value)
    if kind is str:
        say(f"s{len(value)}")
        say(value)
    elif value is None or isinstance(value, str | int | float | Decimal | datetime.date | PurePath):
        say(f"{kind.__module__}.{kind.__qualname__}:{value!s}")
    elif isinstance(value, Mapping):
        say(f"{{{len(value)}")
        for name, inner in value.items():
            _spell(name, say)
            _spell(inner, say)
    elif isinstance(value, list | tuple):
        say(f"[{len(value)}")
        for inner in value:
            _spell(inner, say)
    elif isinstance(value, set | frozenset) and all(isinstance(inner, str) for inner in value):
        _spell(sorted(value), say)
    else:
        say(_name_of(value))


def _name_of(value: Any) -> str:
    if isinstance(value, Enum):
        return f"{type(value).__qualname__}.{value.name}"
    if isinstance(value, Locale):
        return f"locale {value}"
    if isinstance(value, FunctionType) and value.__module__.startswith(_VERSIONED):
        return f"{value.__module__}:{value.__qualname__}"
    raise NoKey(f"{type(value).__qualname__} has no content that could be compared")


class FileDigests:
    """Hashes of files; a file is read again only when its size or time has changed."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[FileState, str]] = {}

    def of(self, file: str | Path) -> str:
        """The hash of a file's bytes or of a folder's names; nothing for what is not there."""
        name = str(file)
        try:
            status = os.stat(name)  # noqa: PTH116 - a thousand files: a Path for each is slow
            if stat.S_ISDIR(status.st_mode):
                return key_of(sorted(os.listdir(name)))  # noqa: PTH208
            state, known = state_of_status(status), self._known.get(name)
            if known and known[0] == state:
                return known[1]
            with open(name, "rb") as stream:  # noqa: PTH123
                digest = hashlib.sha256(stream.read()).hexdigest()
        except OSError:
            return ""
        self._known[name] = (state, digest)
        return digest

    def of_folder(self, folder: Path) -> str:
        """One hash of all files of a folder, names included."""
        total = hashlib.sha256()
        top = str(folder)
        for name in sorted(_files_in(top)):
            line = f"{name.removeprefix(top)}\0{self.of(name)}\n"
            total.update(line.encode("utf-8", "surrogateescape"))
        return total.hexdigest()


def _files_in(folder: str) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            yield f"{place}{os.sep}{name}"


def installation() -> str:
    """Python and every installed package with its version, as one text."""
    packages: set[str] = set()
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")  # noqa: PTH208 - names only, and fast
        except OSError:
            continue
        packages.update(name for name in names if name.endswith((".dist-info", ".egg-info")))
    return "\n".join([sys.version, *sorted(packages)])
