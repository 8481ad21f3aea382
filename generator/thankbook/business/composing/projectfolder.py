"""The folder of the project that a description belongs to, and the description's place in it."""

from __future__ import annotations

from pathlib import Path

_MARKS_OF_A_PROJECT = ("mkdocs.yml", ".git")


def root_of(description: Path) -> Path:
    """The folder that nothing may be read outside of: the project's, or the description's own."""
    folder = description if description.is_dir() else description.parent
    for around in (folder.absolute(), *folder.absolute().parents):
        if any((around / mark).exists() for mark in _MARKS_OF_A_PROJECT):
            return around.resolve()
    return folder.resolve()


def place_in_project(description: Path) -> str:
    """Where a description lies in its project, without the ending: ``locations/harbor``."""
    path = description.resolve()
    root = root_of(path)
    place = path.with_suffix("") if path.is_file() else path
    if place == root or not place.is_relative_to(root):
        return place.name
    return place.relative_to(root).as_posix()
