"""The door: from a file or its bytes to a ``YamlDocument``, or to every problem in it."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

import yaml

from thankbook.files.boundedreading import first_bytes
from thankbook.problems import Problem, ProblemsFound
from thankbook.yamlfile.builder import Builder
from thankbook.yamlfile.document import YamlDocument
from thankbook.yamlfile.encoding import LARGEST_FILE_BYTES, decode
from thankbook.yamlfile.errorplace import Fault, Trail
from thankbook.yamlfile.events import FAST_READER, EventReader, PureReader, events
from thankbook.yamlfile.syntaxwords import explain


def read_yaml(file: Path, shown_as: str | None = None) -> YamlDocument:
    """Give the document in ``file``; raises ``ProblemsFound``, also for a missing file."""
    name = str(file) if shown_as is None else shown_as
    return parse_yaml(read_bytes(file, name), name)


def read_bytes(file: Path, name: str) -> bytes:
    """Give the bytes of a file, of a large one only the first; raises ``ProblemsFound``."""
    try:
        return first_bytes(file, LARGEST_FILE_BYTES + 1)
    except OSError as error:
        raise ProblemsFound([_unreadable(name, file, error)]) from None


def parse_yaml(data: bytes, file: str) -> YamlDocument:
    """Give the document in ``data``, called ``file`` in messages; raises ``ProblemsFound``."""
    text = decode(data, file)
    try:
        return _build(text, file, FAST_READER)
    except yaml.YAMLError:
        # libyaml words and places mistakes differently: only one of the two readers may speak.
        return _build_or_explain(text, file)


def _build(text: str, file: str, reader: type[EventReader]) -> YamlDocument:
    builder = Builder(file, text)
    for event in events(text, reader):
        builder.take(event)
    return builder.document()


def _build_or_explain(text: str, file: str) -> YamlDocument:
    builder, trail = Builder(file, text), Trail(text.split("\n"))
    try:
        for event in events(text, PureReader):
            trail.follow(event)
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        line, found, expected = explain(Fault.of(error, trail))
        builder.problems.append(Problem(file, line, "", found, expected))
    return builder.document()


def _unreadable(name: str, file: Path, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem(name, 0, "", "There is no such file.", _similar(file))
    if file.is_dir():
        return Problem(name, 0, "", "This is a folder.", "Name a YAML file in it.")
    return Problem(
        name, 0, "", f"The file cannot be read: {error.strerror}.", "Check who may read it."
    )


def _similar(file: Path) -> str:
    """Suggest the file in the same folder that was most likely meant."""
    try:
        names = [neighbour.name for neighbour in file.parent.iterdir() if neighbour.exists()]
    except OSError:
        return f"Check the folder '{file.parent}'."
    close = get_close_matches(file.name, names, n=1)
    return f"Did you mean '{file.with_name(close[0])}'?" if close else "Check the name."
