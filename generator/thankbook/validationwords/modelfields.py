"""What a model says of the place that a mistake is at."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from annotated_types import Ge, Gt, Le, Lt
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from thankbook.validationwords.marks import FreeText
from thankbook.yamlfile import ValuePath


@dataclass(frozen=True, slots=True)
class Bounds:
    """The limits of a number; None where there is none."""

    least: Decimal | None = None
    most: Decimal | None = None

    def admit(self, number: Decimal) -> bool:
        """Whether a number lies within the limits."""
        is_enough = self.least is None or number >= self.least
        return is_enough and (self.most is None or number <= self.most)


def field_at(model: type[BaseModel], path: ValuePath) -> FieldInfo | None:
    """The nearest field above the place that has a description."""
    for end in range(len(path), 0, -1):
        owner, name = type_at(model, path[: end - 1]), path[end - 1]
        field = getattr(owner, "model_fields", {}).get(name)
        if field is not None:
            return typing.cast(FieldInfo, field)
    return None


def field_names(model: type[BaseModel], path: ValuePath) -> list[str]:
    """The names of the fields of the group at a path."""
    return list(getattr(type_at(model, path), "model_fields", {}))


def groups_with(model: type[BaseModel], name: str) -> list[str]:
    """The dotted paths of the groups that have a field of this name, the group itself aside."""
    return list(dict.fromkeys(_groups_with(model, name, "")))


def type_at(model: type[BaseModel], path: ValuePath) -> Any:
    """The type that the values at a path are checked against, or None."""
    annotation = annotation_at(model, path)
    return None if annotation is None else _unwrapped(annotation)


def annotation_at(model: type[BaseModel], path: ValuePath) -> Any:
    """The same with what it is annotated with, or None."""
    return _annotation_at(model, tuple(0 if isinstance(part, int) else part for part in path))


@lru_cache(maxsize=10_000)
def _annotation_at(model: type[BaseModel], path: ValuePath) -> Any:
    """The same: every entry of a list is checked against the same type."""
    current: Any = model
    for part in path:
        bare = _unwrapped(current) if current is not None else None
        fields = getattr(bare, "model_fields", None)
        if fields is not None:
            current = _whole(fields[part]) if part in fields else None
        else:
            arguments = _arguments(current, bare, is_index=isinstance(part, int))
            current = arguments[0 if isinstance(part, int) else -1] if arguments else None
    return current


def free_text_at(model: type[BaseModel], path: ValuePath) -> FreeText | None:
    """The mark of a text that a person writes as they like, or None."""
    return _free_text_in(model, tuple(0 if isinstance(part, int) else part for part in path))


@lru_cache(maxsize=10_000)
def _free_text_in(model: type[BaseModel], path: ValuePath) -> FreeText | None:
    annotation = _annotation_at(model, path)
    found = marks(annotation) if annotation is not None else ()
    return next((mark for mark in found if isinstance(mark, FreeText)), None)


def entry_of(annotation: Any) -> Any:
    """What the entries of a list are checked against, or None."""
    bare = _unwrapped(annotation)
    arguments = _arguments(annotation, bare, is_index=True)
    return arguments[0] if arguments else None


def marks(annotation: Any) -> Iterator[Any]:
    """Everything that a type is annotated with."""
    if isinstance(annotation, FieldInfo):
        for mark in annotation.metadata:
            yield from marks(mark)
    elif typing.get_origin(annotation) is typing.Annotated:
        bare, *metadata = typing.get_args(annotation)
        for mark in (bare, *metadata):
            yield from marks(mark)
    elif _is_union(annotation):
        for mark in typing.get_args(annotation):
            yield from marks(mark)
    else:
        yield annotation


def bounds(annotation: Any) -> Bounds:
    """The limits of a number, the narrowest of each kind."""
    every = list(marks(annotation))
    least = [
        mark.ge if isinstance(mark, Ge) else mark.gt for mark in every if isinstance(mark, Ge | Gt)
    ]
    most = [
        mark.le if isinstance(mark, Le) else mark.lt for mark in every if isinstance(mark, Le | Lt)
    ]
    return Bounds(
        max((Decimal(str(limit)) for limit in least), default=None),
        min((Decimal(str(limit)) for limit in most), default=None),
    )


def _groups_with(model: type[BaseModel], name: str, above: str) -> Iterator[str]:
    for key, field in model.model_fields.items():
        for inner in _models_in(field.annotation):
            path = f"{above}{key}"
            if name in inner.model_fields:
                yield path
            yield from _groups_with(inner, name, f"{path}.")


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _models_in(argument)


def _whole(field: FieldInfo) -> Any:
    if not field.metadata:
        return field.annotation
    return typing.Annotated[(field.annotation, *field.metadata)]


def _arguments(annotation: Any, bare: Any, *, is_index: bool) -> tuple[Any, ...]:
    """What a list, or a group with free names, consists of."""
    if is_index and _is_union(annotation):
        options = typing.get_args(annotation)
        bare = next((option for option in options if typing.get_origin(option) is tuple), bare)
    return typing.get_args(bare)


def _unwrapped(annotation: Any) -> Any:
    """An annotation without ``Annotated`` and without ``| None``."""
    if typing.get_origin(annotation) is typing.Annotated:
        return _unwrapped(typing.get_args(annotation)[0])
    if _is_union(annotation):
        options = typing.get_args(annotation)
        return _unwrapped(next(option for option in options if option is not types.NoneType))
    return annotation


def _is_union(annotation: Any) -> bool:
    return typing.get_origin(annotation) in (typing.Union, types.UnionType)
