"""Descriptions altered as values and written anew."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import yaml

Path = tuple[Any, ...]
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


class Writer(yaml.SafeDumper):
    """Writes what was parsed so that it is parsed to the same: every text quoted."""


Writer.add_representer(
    str, lambda writer, text: writer.represent_scalar("tag:yaml.org,2002:str", text, style="'")
)
Writer.add_representer(
    Decimal,
    lambda writer, number: writer.represent_scalar(
        f"tag:yaml.org,2002:{'float' if '.' in f'{number:f}' else 'int'}", f"{number:f}"
    ),
)


def written(value: Any) -> str:
    return yaml.dump(value, Dumper=Writer, sort_keys=False, allow_unicode=True, width=10_000)


def thawed(value: Any) -> Any:
    """The value with lists in place of tuples, so that it can be altered and written."""
    if isinstance(value, dict):
        return {key: thawed(inner) for key, inner in value.items()}
    return [thawed(inner) for inner in value] if isinstance(value, tuple) else value


def keys_of(value: Any, path: Path = ()) -> Iterator[Path]:
    """The path of every key, those in entries of lists too."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*path, key)
            yield from keys_of(inner, (*path, key))
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            yield from keys_of(inner, (*path, index))


def group_around(root: Any, path: Path) -> Any:
    for step in path[:-1]:
        root = root[step]
    return root


def steps(dotted: str) -> Path:
    """``team[1].people`` as keys."""
    return tuple(int(index) if index else name for name, index in _STEP.findall(dotted))


def replaced(root: Any, path: Path, value: Any) -> str:
    """The text with another value at a path; groups that are not there yet are made."""
    altered = copy.deepcopy(root)
    group = altered
    for step in path[:-1]:
        group = group.setdefault(step, {}) if isinstance(group, dict) else group[step]
    group[path[-1]] = value
    return written(altered)


def without(root: Any, path: Path) -> str:
    altered = copy.deepcopy(root)
    del group_around(altered, path)[path[-1]]
    return written(altered)


def renamed(root: Any, path: Path, name: str) -> str:
    altered = copy.deepcopy(root)
    group = group_around(altered, path)
    entries = [(name if key == path[-1] else key, value) for key, value in group.items()]
    group.clear()
    group.update(entries)
    return written(altered)


def with_value(value: Any, path: Path, new: Any) -> Any:
    """A value as it was read, with another part at a path; the rest is shared, not copied."""
    if not path:
        return new
    key, *below = path
    if isinstance(value, dict):
        return {**value, key: with_value(value[key], tuple(below), new)}
    return (*value[:key], with_value(value[key], tuple(below), new), *value[key + 1 :])


def at(value: Any, path: Path) -> Any:
    """The part of a value at a path."""
    for step in path:
        value = value[step]
    return value
