"""What is left of a value without the fields that are wrong, if it can do without them."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel

from thankbook.validationwords.modelfields import type_at
from thankbook.yamlfile import Value, ValuePath


def pruned(value: Value, wrong: Iterable[ValuePath], model: type[BaseModel]) -> Value:
    """The value without the nearest optional field around each wrong place; None if there is none.

    Only fields are left out, no entries of lists, so that every other value keeps its path.
    """
    out = {_optional_around(path, model) for path in wrong}
    return None if () in out else _without(value, (), out)


def _optional_around(path: ValuePath, model: type[BaseModel]) -> ValuePath:
    """The path of the field that can be left out; empty if none around the place can."""
    for end in range(len(path), 0, -1):
        fields = getattr(type_at(model, path[: end - 1]), "model_fields", None)
        if fields is None:
            continue
        field = fields.get(path[end - 1])
        if field is None or not field.is_required():
            return path[:end]
    return ()


def _without(value: Value, path: ValuePath, out: set[ValuePath]) -> Value:
    if isinstance(value, dict):
        kept = {key: inner for key, inner in value.items() if (*path, key) not in out}
        return {key: _without(inner, (*path, key), out) for key, inner in kept.items()}
    if isinstance(value, tuple):
        return tuple(_without(inner, (*path, index), out) for index, inner in enumerate(value))
    return value
