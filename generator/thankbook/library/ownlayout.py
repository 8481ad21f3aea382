"""Where the files of own libraries belong: facts, words, labels and page strings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from thankbook.business.composing.ownlibraries import OwnLibrary
from thankbook.library.itemfacts import FACTS
from thankbook.problems import Problem
from thankbook.validationwords import nearest

_ID = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_LONGEST_ID = 60
_PLACES = (
    "library/<kind>/<id>.yaml, text/<language>/<kind>/<id>.yaml, "
    "text/<language>/vocabulary.yaml or text/<language>/ui/<name>.yaml"
)


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file of an own library, as it is opened and as it is shown."""

    path: Path
    shown_as: str


def _by_kind() -> dict[str, dict[str, OwnFile]]:
    return {kind: {} for kind in FACTS}


@dataclass
class OwnLayout:
    """The files of own libraries in one language; of two with the same place the later counts."""

    facts: Mapping[str, dict[str, OwnFile]] = field(default_factory=_by_kind)
    words: Mapping[str, dict[str, OwnFile]] = field(default_factory=_by_kind)
    labels: list[OwnFile] = field(default_factory=list)
    strings: list[OwnFile] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def layout_of(libraries: Iterable[OwnLibrary], language: str) -> OwnLayout:
    """The files of the libraries by their places; a file that nothing would read is a problem."""
    layout = OwnLayout()
    for library in libraries:
        for name in library.files:
            file = OwnFile(library.path / name, f"{library.shown_as}/{name}")
            _place(layout, file, name.split("/"), language)
    return layout


def _place(layout: OwnLayout, file: OwnFile, parts: list[str], language: str) -> None:
    match parts:
        case ["library", kind, name] if kind in FACTS and _is_item(name):
            layout.facts[kind][name.removesuffix(".yaml")] = file
        case ["text", written, kind, name] if kind in FACTS and _is_item(name):
            if written == language:
                layout.words[kind][name.removesuffix(".yaml")] = file
        case ["text", written, "vocabulary.yaml"]:
            layout.labels.extend([file] if written == language else [])
        case ["text", written, "ui", name] if name.endswith(".yaml"):
            layout.strings.extend([file] if written == language else [])
        case _:
            layout.problems.append(_misplaced(file, parts))


def _is_item(name: str) -> bool:
    item_id = name.removesuffix(".yaml")
    return name != item_id and len(item_id) <= _LONGEST_ID and bool(_ID.fullmatch(item_id))


def _misplaced(file: OwnFile, parts: list[str]) -> Problem:
    expected = _better_name(parts) or f"Expected {_PLACES}."
    return Problem(file.shown_as, 0, "", "Nothing reads a file of this name.", expected)


def _better_name(parts: list[str]) -> str:
    """What is wrong with the name where only one part of it is; else nothing."""
    if parts[-1].endswith(".yml"):
        return "Its name must end in '.yaml'."
    kind = parts[-2] if len(parts) in (3, 4) else ""
    if kind in FACTS:
        return "An id has small letters, digits and hyphens, for example note-a-day.yaml."
    meant = nearest(kind, (*FACTS, "ui")) if kind else ""
    return f"There is no kind '{kind}'. Did you mean '{meant}'?" if meant else ""
