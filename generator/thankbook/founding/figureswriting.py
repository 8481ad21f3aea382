"""Figures into a description, of which not one other byte may change."""

from __future__ import annotations

import codecs
import difflib
from collections.abc import Mapping
from pathlib import Path

from thankbook.business.description import read_description
from thankbook.contentfolder import content_folder
from thankbook.files.wholefiles import replace_whole
from thankbook.founding.yamllines import GUESS
from thankbook.problems import Problem, ProblemsFound
from thankbook.vocabulary import load_vocabulary
from thankbook.yamlfile import Value, parse_yaml
from thankbook.yamlfile.editing import EditRefusedError, changed_text, confirmed_text


def write_figures(description: Path, values: Mapping[str, str], remark: str) -> str:
    """Put values into a description and give the difference; empty if it has them already.

    The new text is checked beside the old one and takes its place in one step. Raises
    ``ProblemsFound``, with nothing changed, where that cannot be done.
    """
    name = description.as_posix()
    try:
        before = description.read_bytes()
        parse_yaml(before, name)
        after = _changed(before, values, remark, name)
        if after != before:
            _replace(description, before, after, name)
    except OSError as error:
        found = f"The description cannot be written: {error.strerror or error}."
        raise _refusal(name, found, "Name one file with --business FILE.") from None
    return _difference(before, after, name)


def _changed(before: bytes, values: Mapping[str, str], remark: str, name: str) -> bytes:
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    text = before.removeprefix(mark).decode("utf-8")
    typed = parse_yaml(before, name).value
    new = {path: value for path, value in values.items() if _at(typed, path) != _value(value)}
    try:
        changed = changed_text(text, new, remark)
        after = mark + confirmed_text(changed, sorted(values.keys() - new), GUESS, remark).encode(
            "utf-8"
        )
    except EditRefusedError as refused:
        raise _refusal(name, str(refused), "Paste the figures by hand.") from None
    if parse_yaml(after, name).value != _with(typed, new):
        raise _refusal(name, "The figures do not fit in here.", "Paste them by hand.")
    return after


def _at(value: Value, path: str) -> Value:
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _value(typed: str) -> Value:
    """What a figure, or a list of them, is as YAML."""
    value = parse_yaml(f"figure: {typed}".encode(), "figure").value
    return value["figure"] if isinstance(value, dict) else None


def _with(value: Value, values: Mapping[str, str]) -> Value:
    """What the file should say afterwards."""
    expected = dict(value) if isinstance(value, dict) else {}
    for path, typed in values.items():
        section, name = path.split(".")
        inner = expected.get(section)
        expected[section] = {**(inner if isinstance(inner, dict) else {}), name: _value(typed)}
    return expected


def _replace(file: Path, before: bytes, after: bytes, name: str) -> None:
    """Write beside the file, check that, and only then take its place."""

    def check(beside: Path) -> None:
        read_description(beside, load_vocabulary(content_folder()), name)

    replace_whole({file: after}, made_from={file: before}, check=check)


def _difference(before: bytes, after: bytes, name: str) -> str:
    old, new = (data.decode("utf-8-sig").splitlines() for data in (before, after))
    lines = difflib.unified_diff(old, new, name, f"{name} (with the figures)", lineterm="", n=1)
    return "\n".join(lines)


def _refusal(name: str, found: str, expected: str) -> ProblemsFound:
    return ProblemsFound([Problem(name, 0, "", found, f"{expected} Nothing was changed.")])
