"""Values of shipped files that were worked out when Thankbook was installed.

They lie in one JSON text in the package, each by a digest of the bytes of its file, so that a file
that has changed since is simply not found there and read like any other. Where things stand in a
file is seldom asked, and worked out when it is.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from thankbook.contentfolder import compiled_folder
from thankbook.problems import ProblemsFound
from thankbook.yamlfile.document import Place, Value, ValuePath, YamlDocument
from thankbook.yamlfile.parsing import parse_yaml, read_bytes

_NAME = "values.json"


def read_shipped(file: Path, shown_as: str | None = None) -> YamlDocument:
    """What ``read_yaml`` gives for a file of the content library, sooner."""
    name = str(file) if shown_as is None else shown_as
    data = read_bytes(file, name)
    values = compiled_values(compiled_folder())
    digest = _digest(data)
    if digest not in values:
        return parse_yaml(data, name)
    return YamlDocument(name, values[digest], _LatePlaces(data, name))


@cache
def compiled_values(folder: Path) -> Mapping[str, Value]:
    """The values in a folder, by digest; none where this reader is not the one that read them."""
    try:
        kept = json.loads((folder / _NAME).read_text("utf-8"), parse_float=Decimal)
    except (OSError, ValueError):
        return {}
    if kept["reader"] != _reader_digest():
        return {}
    return {digest: _as_read(value) for digest, value in kept["values"].items()}


def write_compiled_values(files: Iterable[Path], folder: Path) -> None:
    """Read files and keep their values in a folder; files with mistakes are left out."""
    values: dict[str, Value] = {}
    for file in files:
        data = file.read_bytes()
        try:
            values[_digest(data)] = parse_yaml(data, file.name).value
        except ProblemsFound:
            continue
    text = _as_json({"reader": _reader_digest(), "values": dict(sorted(values.items()))})
    (folder / _NAME).write_text(text, "utf-8")


class _LatePlaces(Mapping[ValuePath, Place]):
    """The places of a document, worked out when the first of them is asked for."""

    def __init__(self, data: bytes, file: str) -> None:
        self._data = data
        self._file = file

    @cached_property
    def _places(self) -> Mapping[ValuePath, Place]:
        return parse_yaml(self._data, self._file).places

    def __getitem__(self, path: ValuePath) -> Place:
        return self._places[path]

    def __iter__(self) -> Iterator[ValuePath]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _reader_digest() -> str:
    """A digest of this room, which decides what a file means."""
    sources = sorted(Path(__file__).parent.glob("*.py"))
    return _digest(b"\0".join(source.read_bytes() for source in sources))


def _as_json(value: Value) -> str:
    """A value as JSON, its decimals digit by digit: the standard writer knows floats only."""
    if isinstance(value, dict):
        fields = (f"{json.dumps(name)}:{_as_json(inner)}" for name, inner in value.items())
        return f"{{{','.join(fields)}}}"
    if isinstance(value, tuple):
        return f"[{','.join(map(_as_json, value))}]"
    return str(value) if isinstance(value, Decimal) else json.dumps(value)


def _as_read(value: Any) -> Value:
    """A value from JSON as the reader of YAML gives it: lists are tuples."""
    if isinstance(value, dict):
        return {name: _as_read(inner) for name, inner in value.items()}
    return tuple(map(_as_read, value)) if isinstance(value, list) else value
