"""Values whose author may have meant something else than what YAML makes of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import get_origin

from pydantic import BaseModel

from thankbook.problems import Problem
from thankbook.validationwords.cures import Context, refusal
from thankbook.validationwords.modelfields import annotation_at, free_text_at, marks, type_at
from thankbook.validationwords.showing import shown
from thankbook.yamlfile import Spelling, ValuePath, YamlDocument

_MOST_SHOWN = 4
_LONGEST_SHOWN = 100


def doubts(document: YamlDocument, model: type[BaseModel], context: Context) -> Iterator[Problem]:
    """What a sign of YAML took away from a text, or put to it, or parted within brackets."""
    lists: dict[ValuePath, set[int]] = {}
    for path, spelling in document.spellings.items():
        if problem := _misread(document, path, spelling, model, context):
            yield problem
        if spelling.in_brackets and path and isinstance(path[-1], int):
            mark = free_text_at(model, path)
            if mark and mark.may_hold_comma:
                lists.setdefault(path[:-1], set()).add(path[-1])
    for path, indices in lists.items():
        if any(index + 1 in indices for index in indices):
            yield _parted(document, path)


def _misread(
    document: YamlDocument,
    path: ValuePath,
    spelling: Spelling,
    model: type[BaseModel],
    context: Context,
) -> Problem | None:
    if spelling.marked_text:
        return _marked(document, path, spelling.marked_text)
    if spelling.remark and (problem := _cut_off(document, path, spelling.remark, model, context)):
        return problem
    if spelling.like_another_at:
        return _run_together(document, path, spelling.like_another_at)
    if spelling.goes_on_at:
        return _going_on(document, path, spelling.goes_on_at)
    if free_text_at(model, path) and (spelling.remark_above or spelling.escape):
        tell = _cut_off_above if spelling.remark_above else _escaped
        return tell(document, path, spelling.remark_above or spelling.escape)
    return _left_empty(document, path, model) if spelling.remarked_value else None


def _marked(document: YamlDocument, path: ValuePath, text: str) -> Problem:
    """A text that begins with ``&``; to YAML, its first word is no part of it."""
    mark, _, rest = text.partition(" ")
    read = f"Only {shown(rest.strip())} is" if rest.strip() else "Nothing is"
    found = f"{read} read here: to YAML, {shown(mark)} marks a value to repeat."
    return document.problem(path, found, f"Put the whole text in quotes{_line(path, text)}.")


def _run_together(document: YamlDocument, path: ValuePath, line: int) -> Problem:
    found = f"Line {line} looks like an entry or a field, and is read as going on with this text."
    column = "Begin an entry or a field in the column of the others"
    signs = "with a dash and a blank, or 'name: '"
    expected = f"{column}, {signs}; put a text that goes on in quotes."
    return document.problem(path, found, expected)


def _escaped(document: YamlDocument, path: ValuePath, escape: str) -> Problem:
    found = f"{shown(escape)} in double quotes is no backslash to YAML, but a break or a blank."
    expected = "If the backslash is meant, use single quotes; if not, write a blank."
    return document.problem(path, found, expected)


def _cut_off(
    document: YamlDocument,
    path: ValuePath,
    remark: str,
    model: type[BaseModel],
    context: Context,
) -> Problem | None:
    value = document.value_at(path)
    if annotation_at(model, path) is None:
        return None
    if value is None:
        found = f"Nothing is written here: {shown(remark)} is a remark to YAML."
        is_text = str in marks(annotation_at(model, path))
        meant = refusal(annotation_at(model, path), remark, context) if is_text else ""
        if meant:
            return document.problem(path, found, meant)
        cure = f"put it in quotes{_line(path, remark)}" if is_text else "take the '#' away"
        return document.problem(path, found, f"If it is the value, {cure}.")
    is_one = isinstance(value, str | int | Decimal) and not isinstance(value, bool)
    if not is_one or not free_text_at(model, path):
        return None
    found = f"Only {shown(value)} is read here: what follows, {shown(remark)}, is a remark to YAML."
    whole = _line(path, f"{value} {remark}")
    alone = f"If it is a remark, put {shown(value)} alone in quotes."
    expected = f"Put the whole text in quotes{whole}. {alone}"
    return document.problem(path, found, expected)


def _cut_off_above(document: YamlDocument, path: ValuePath, remark: str) -> Problem:
    value = document.value_at(path)
    found = f"Only {shown(value)} is read here: {shown(remark)} above it is a remark to YAML."
    return document.problem(
        path, found, f"Put the whole text in quotes{_line(path, f'{remark} {value}')}."
    )


def _going_on(document: YamlDocument, path: ValuePath, line: int) -> Problem:
    found = f"Line {line} is read as going on with this text."
    expected = "If it is a remark, put its '#' back; if not, indent it by two blanks."
    return document.problem(path, found, expected)


def _left_empty(document: YamlDocument, path: ValuePath, model: type[BaseModel]) -> Problem | None:
    """A group or a list whose name is there, while what is in it are still remarks."""
    bare = type_at(model, path)
    is_many = get_origin(bare) in (tuple, dict) or hasattr(bare, "model_fields")
    if not is_many or document.value_at(path) is not None:
        return None
    found = "Nothing is written here: the lines below are remarks."
    return document.problem(path, found, "Take the '#' off each of them too.")


def _parted(document: YamlDocument, path: ValuePath) -> Problem:
    entries = document.value_at(path)
    texts = [shown(entry) for entry in entries] if isinstance(entries, tuple) else []
    more = ", ..." if len(texts) > _MOST_SHOWN else ""
    found = (
        f"A comma in brackets begins another entry, so these are {len(texts)}: "
        f"{', '.join(texts[:_MOST_SHOWN])}{more}."
    )
    expected = "Write one entry a line, each behind '- '; or put each entry in quotes."
    return document.problem(path, found, expected)


def _line(path: ValuePath, text: str) -> str:
    """The line as it should be typed, behind a colon; nothing where that would be long."""
    if len(text) > _LONGEST_SHOWN:
        return ""
    quoted = json.dumps(text, ensure_ascii=False)
    name = path[-1] if path else ""
    return f": - {quoted}" if isinstance(name, int) else f": {name}: {quoted}"
