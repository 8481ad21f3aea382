"""The ids that a field of a library item may hold, told to the person who fills it in."""

from __future__ import annotations

import textwrap
import typing
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from thankbook.library.labels import Labels
from thankbook.vocabulary import Term, Vocabulary

_MOST_LISTED = 16
_WIDTH = 98


def choice_lines(field: FieldInfo, vocabulary: Vocabulary, labels: Labels) -> Iterator[str]:
    """Comments with the ids of each list that a field takes them from, and what an id means."""
    for inner, list_name in dict.fromkeys(_lists_of(field)):
        told = _told(list_name, vocabulary, labels)
        yield from textwrap.wrap(
            f"{inner}{told}", _WIDTH, subsequent_indent="  ", break_on_hyphens=False
        )


def _lists_of(field: FieldInfo) -> Iterator[tuple[str, str]]:
    """Each list, with the inner field that takes from it, where it is one, and what that is."""
    for mark in (*field.metadata, *_parts(field.annotation)):
        if isinstance(mark, Term):
            yield "", mark.list_name
        elif isinstance(mark, type) and issubclass(mark, BaseModel):
            for name, inner in mark.model_fields.items():
                described = f"'{name}' is {inner.description}. " if inner.description else ""
                yield from ((described, list_name) for _, list_name in _lists_of(inner))


def _parts(annotation: Any) -> Iterator[Any]:
    """A type, and whatever it is made of or marked with."""
    yield annotation
    for part in (*typing.get_args(annotation), *getattr(annotation, "__metadata__", ())):
        yield from _parts(part)


def _told(list_name: str, vocabulary: Vocabulary, labels: Labels) -> str:
    ids = vocabulary.ids(list_name)
    if list_name == "trades":
        return "The ids are the names of the files in content/trades."
    if len(ids) > _MOST_LISTED:
        return f"The ids stand under '{list_name}' in content/vocabulary.yaml."
    meanings = labels.labels.get(list_name, {})
    return f"Choose from: {', '.join(_meant(name, str(meanings.get(name, ''))) for name in ids)}."


def _meant(name: str, label: str) -> str:
    is_plain = not label or label.casefold() == name.replace("_", " ")
    return name if is_plain else f"{name} ({label})"
