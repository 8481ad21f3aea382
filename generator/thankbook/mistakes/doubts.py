"""Values whose author may have meant something else than what YAML makes of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import get_origin

from pydantic import BaseModel

from thankbook.mistakes.marks import FREE_TEXT
from thankbook.mistakes.modelfields import annotation_at, marks, type_at
from thankbook.mistakes.showing import shown
from thankbook.problems import Problem
from thankbook.yamlfile import Value, ValuePath, YamlDocument

_MOST_SHOWN = 4
_LONGEST_SHOWN = 100


def doubts(document: YamlDocument, model: type[BaseModel]) -> Iterator[Problem]:
    """What a ``#`` took away from a value, and texts that a comma in brackets may have parted."""
    lists: dict[ValuePath, set[int]] = {}
    for path, spelling in document.spellings.items():
        if spelling.remark and (problem := _cut_off(document, path, spelling.remark, model)):
            yield problem
        elif spelling.goes_on_at:
            yield _going_on(document, path, spelling.goes_on_at)
        elif spelling.remarked_value and (problem := _left_empty(document, path, model)):
            yield problem
        if spelling.in_brackets and isinstance(path[-1], int) and _is_free_text(model, path):
            lists.setdefault(path[:-1], set()).add(path[-1])
    for path, indices in lists.items():
        if any(index + 1 in indices for index in indices):
            yield _parted(document, path)


def _cut_off(
    document: YamlDocument, path: ValuePath, remark: str, model: type[BaseModel]
) -> Problem | None:
    value = _value_at(document.value, path)
    if annotation_at(model, path) is None:
        return None
    if value is None:
        found = f"Nothing is written here: {shown(remark)} is a remark to YAML."
        is_text = str in marks(annotation_at(model, path))
        cure = f"put it in quotes{_line(path, remark)}" if is_text else "take the '#' away"
        return document.problem(path, found, f"If it is the value, {cure}.")
    if not isinstance(value, str) or not _is_free_text(model, path):
        return None
    found = f"Only {shown(value)} is read here: what follows, {shown(remark)}, is a remark to YAML."
    whole = _line(path, f"{value} {remark}")
    alone = f"If it is a remark, put {shown(value)} alone in quotes."
    expected = f"Put the whole text in quotes{whole}. {alone}"
    return document.problem(path, found, expected)


def _going_on(document: YamlDocument, path: ValuePath, line: int) -> Problem:
    found = f"Line {line} is read as going on with this text."
    expected = "If it is a remark, put its '#' back; if not, indent it by two blanks."
    return document.problem(path, found, expected)


def _left_empty(document: YamlDocument, path: ValuePath, model: type[BaseModel]) -> Problem | None:
    """A group or a list whose name is there, while what is in it are still remarks."""
    bare = type_at(model, path)
    is_many = get_origin(bare) in (tuple, dict) or hasattr(bare, "model_fields")
    if not is_many or _value_at(document.value, path) is not None:
        return None
    found = "Nothing is written here: the lines below are remarks."
    return document.problem(path, found, "Take the '#' off each of them too.")


def _parted(document: YamlDocument, path: ValuePath) -> Problem:
    entries = _value_at(document.value, path)
    texts = [shown(one) for one in entries] if isinstance(entries, tuple) else []
    more = ", ..." if len(texts) > _MOST_SHOWN else ""
    found = (
        f"A comma in brackets begins another entry, so these are {len(texts)}: "
        f"{', '.join(texts[:_MOST_SHOWN])}{more}."
    )
    expected = "Write one entry a line, each behind '- '; or put each entry in quotes."
    return document.problem(path, found, expected)


def _is_free_text(model: type[BaseModel], path: ValuePath) -> bool:
    annotation = annotation_at(model, path)
    return annotation is not None and FREE_TEXT in marks(annotation)


def _line(path: ValuePath, text: str) -> str:
    """The line as it should be typed, behind a colon; nothing where that would be long."""
    if len(text) > _LONGEST_SHOWN:
        return ""
    quoted = json.dumps(text, ensure_ascii=False)
    name = path[-1] if path else ""
    return f": - {quoted}" if isinstance(name, int) else f": {name}: {quoted}"


def _value_at(value: Value, path: ValuePath) -> Value:
    for key in path:
        if isinstance(value, dict) and isinstance(key, str):
            value = value.get(key)
        elif isinstance(value, tuple) and isinstance(key, int) and key < len(value):
            value = value[key]
        else:
            return None
    return value
