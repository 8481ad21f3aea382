"""What the models give as examples: a new item begins with them, and none may be left in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo


def field_example(field: FieldInfo) -> Any:
    """The first example of a field, as it is written in YAML; an empty text where there is none."""
    return field.examples[0] if field.examples else ""


def required_examples(model: type[BaseModel]) -> dict[str, Any]:
    """What a new item holds before anybody has touched it: each required field's example."""
    fields = model.model_fields.items()
    return {name: field_example(field) for name, field in fields if field.is_required()}


def example_texts(model: type[BaseModel]) -> dict[str, frozenset[str]]:
    """The texts in each field's example; fields that may be left out have theirs too."""
    fields = model.model_fields.items()
    return {name: frozenset(_texts(field_example(field))) for name, field in fields}


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, Sequence):
        for inner in value:
            yield from _texts(inner)
