"""What ``library`` of a description names: folders with items and words of the business's own."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from thankbook.business.composing.naming import Naming, Source, named, names_in
from thankbook.problems import Problem
from thankbook.yamlfile import YamlDocument
from thankbook.yamlfile.merging import REMOVE

LIBRARY = "library"
MOST_OWN_FILES = 2000
_DEEPEST = 4
_FOLDERS = Naming(
    LIBRARY, "Expected a folder, or a list of them, for example our-library.", "our-library"
)


@dataclass(frozen=True, slots=True)
class OwnLibrary:
    """A folder that mirrors the content library; its YAML files and folders as seen from it."""

    path: Path
    shown_as: str
    files: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()

    def everything(self) -> tuple[Path, ...]:
        """Every file and folder, itself too: where one of them changes, so may the library."""
        return (self.path, *(self.path / name for name in (*self.folders, *self.files)))


def is_taken_away(document: YamlDocument) -> bool:
    """Whether a file takes the libraries of what it extends away."""
    value = document.value
    return isinstance(value, dict) and value.get(LIBRARY) == {REMOVE: True}


def libraries_in(
    document: YamlDocument, source: Source, root: Path
) -> Iterator[OwnLibrary | Problem]:
    """The libraries that a file names, in its order, and what is wrong with them."""
    for at, name in names_in(document, LIBRARY):
        folder = named(document, at, name, source, root, _FOLDERS)
        if isinstance(folder, Problem):
            yield folder
        elif not folder.path.is_dir():
            yield document.problem(at, f"'{folder.shown_as}' is a file.", _FOLDERS.expected)
        elif len(entries := [*islice(_entries(folder, root), MOST_OWN_FILES + 1)]) > MOST_OWN_FILES:
            found = f"There are more than {MOST_OWN_FILES} files in '{folder.shown_as}'."
            yield document.problem(at, found, "Expected a folder with nothing but a library.")
        else:
            yield from (entry for entry in entries if isinstance(entry, Problem))
            names = [entry for entry in entries if isinstance(entry, str)]
            folders = tuple(name.removesuffix("/") for name in names if name.endswith("/"))
            files = tuple(name for name in names if not name.endswith("/"))
            yield OwnLibrary(folder.path, folder.shown_as, files, folders)


def _entries(
    folder: Source, root: Path, inside: str = "", depth: int = 1
) -> Iterator[str | Problem]:
    """YAML files and, with a slash behind, folders; links out of the project are problems."""
    for entry in sorted(os.scandir(folder.path / inside), key=lambda file: file.name):
        name = f"{inside}{entry.name}"
        if entry.name.startswith("."):
            continue
        if entry.is_symlink() and (entry.is_dir() or not _is_within(Path(entry.path), root)):
            found = "This link leads to a folder, or out of the project."
            yield Problem(f"{folder.shown_as}/{name}", 0, "", found, "Copy it into the project.")
        elif entry.is_dir():
            yield f"{name}/"
            if depth < _DEEPEST:
                yield from _entries(folder, root, f"{name}/", depth + 1)
        elif entry.name.endswith((".yaml", ".yml")):
            yield name


def _is_within(path: Path, root: Path) -> bool:
    try:
        return path.resolve().is_relative_to(root)
    except (OSError, RuntimeError):
        return False
