"""What ``extends`` and ``library`` name: files and folders of the same project, nothing outside."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from thankbook.problems import Problem
from thankbook.validationwords import nearest, shown
from thankbook.validationwords.showing import begun
from thankbook.yamlfile import Value, ValuePath, YamlDocument

EXTENDS = "extends"
MOST_FILES = 100
_ABSOLUTE = re.compile(r"[/\\~]|[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class Naming:
    """A field that names files or folders: its name, what it expects, and an example."""

    field: str
    expected: str
    example: str


BASES = Naming(
    EXTENDS,
    "Expected a YAML file or a folder, or a list of them, for example ../base.yaml.",
    "../base.yaml",
)


@dataclass(frozen=True, slots=True)
class Source:
    """A file or a folder that is read, as it is opened and as it is shown."""

    path: Path
    shown_as: str

    @property
    def key(self) -> Path:
        """The same for every way to the same file."""
        try:
            return self.path.resolve()
        except (OSError, RuntimeError):
            return self.path


def names_in(document: YamlDocument, field: str) -> Iterator[tuple[ValuePath, Value]]:
    """Each value that stands under a field such as ``extends``, and where."""
    fields = document.value if isinstance(document.value, dict) else {}
    if field not in fields:
        return
    given = fields[field]
    if isinstance(given, tuple) and 0 < len(given) <= MOST_FILES:
        yield from (((field, index), name) for index, name in enumerate(given))
    else:
        yield (field,), given


def named(
    document: YamlDocument, at: ValuePath, name: Value, source: Source, root: Path, naming: Naming
) -> Source | Problem:
    """What a name stands for, seen from the file that it stands in; a problem if it cannot."""
    if not isinstance(name, str) or not name.strip():
        found = "Nothing is written here." if name is None else f"{begun(name)} names no file."
        if isinstance(name, tuple) and name:
            found = f"This list is longer than {MOST_FILES} files."
        return document.problem(at, found, naming.expected)
    if _ABSOLUTE.match(name) or "\\" in name:
        found = f"{shown(name)} is not written as seen from this file."
        expected = f"Expected a path with '/', for example {naming.example}."
        return document.problem(at, found, expected)
    return _found(document, at, name, source, root, naming)


def _found(
    document: YamlDocument, at: ValuePath, name: str, source: Source, root: Path, naming: Naming
) -> Source | Problem:
    try:
        path = (source.path.parent / name).resolve()
        if not path.is_relative_to(root):
            found = f"{shown(name)} lies outside of the project, the folder '{root.name}'."
            expected = "Move it in; the project is the nearest folder above with a mkdocs.yml."
            return document.problem(at, found, expected)
        if path.exists() and not (path.is_file() or path.is_dir()):
            return document.problem(at, f"{shown(name)} is no ordinary file.", naming.expected)
        if not path.exists():
            return document.problem(at, f"There is no file {shown(name)}.", _meant(path, name))
    except (OSError, RuntimeError, ValueError):
        return document.problem(at, f"{shown(name)} cannot be the name of a file.", naming.expected)
    folder = posixpath.dirname(source.shown_as)
    return Source(path, posixpath.normpath(posixpath.join(folder, name)))


def _meant(path: Path, name: str) -> str:
    try:
        names = [neighbor.name for neighbor in path.parent.iterdir()]
    except OSError:
        return f"There is no folder '{posixpath.dirname(name)}' either."
    close = nearest(path.name, names)
    meant = posixpath.join(posixpath.dirname(name), close) if close else ""
    return f"Did you mean '{meant}'?" if meant else "The path begins at the folder of this file."
