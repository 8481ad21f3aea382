"""A model in which wrong fields stand as such, and what can be told without them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from decimal import Decimal
from typing import Any, NoReturn, TypeVar, cast, get_origin

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from thankbook.problems import Problem
from thankbook.validationwords.modelfields import field_names, type_at
from thankbook.validationwords.nearness import nearest
from thankbook.yamlfile import Value, ValuePath

_NAME = "[key]"
"""What pydantic puts behind a free name that is wrong."""

_ROUNDS = 4
"""A stand-in may not fit what stands beside it: then the group around both is wrong."""

Model = TypeVar("Model", bound=BaseModel)
T = TypeVar("T")


class WrongFieldNeededError(Exception):
    """Something cannot be told, because a field that is wrong has a part in it."""


class WrongField:
    """The value of a field that is wrong: it may be handed on, and nothing can be made of it."""

    __slots__ = ()

    def _needed(self, *_: object) -> NoReturn:
        raise WrongFieldNeededError

    __getattr__ = __getitem__ = __iter__ = __len__ = __contains__ = __bool__ = _needed
    __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __hash__ = _needed
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _needed
    __truediv__ = __rtruediv__ = __floordiv__ = __mod__ = __rmod__ = __neg__ = __abs__ = _needed
    __str__ = __repr__ = __format__ = __int__ = __float__ = __index__ = __round__ = _needed


def told_where_right(checks: Iterable[Iterable[Problem]]) -> Iterator[Problem]:
    """What checks tell, each as far as it needs no field that is wrong."""
    for check in checks:
        with suppress(WrongFieldNeededError):
            yield from check


def right(value: T) -> T:
    """The value, for what would call one of a wrong field a slip of the program."""
    if isinstance(value, WrongField):
        raise WrongFieldNeededError
    return value


def worked_out(value: Callable[[], T]) -> T:
    """A value, or what stands for a wrong field where it cannot be worked out without one."""
    try:
        return value()
    except WrongFieldNeededError:
        return cast(T, WrongField())


def without_wrong(
    value: Value, wrong: Iterable[ValuePath], model: type[Model], context: Mapping[str, Any]
) -> Model | None:
    """The value as a model in which each field around a wrong place is a ``WrongField``.

    None where more is wrong than fields.
    """
    fields = _fields_around(wrong, model)
    for _ in range(_ROUNDS):
        if () in fields:
            return None
        try:
            made = model.model_validate(_stood_in(value, (), fields, model), context=context)
        except ValidationError as error:
            found = (wrong_place(mistake["loc"]) for mistake in error.errors())
            wider = _fields_around((*fields, *found), model)
            if wider == fields:
                return None
            fields = wider
            continue
        return cast(Model, _marked(made, fields))
    return None


def wrong_place(loc: tuple[int | str, ...]) -> ValuePath:
    """Where a mistake of a validation makes something wrong: with a free name, all of its group."""
    return loc[: loc.index(_NAME) - 1] if _NAME in loc else loc


def _fields_around(wrong: Iterable[ValuePath], model: type[BaseModel]) -> frozenset[ValuePath]:
    """The nearest field around each wrong place, but none that lies in another."""
    around = {field for path in wrong for field in _field_around(path, model)}
    return frozenset(
        field for field in around if not any(field[:end] in around for end in range(len(field)))
    )


def _field_around(path: ValuePath, model: type[BaseModel]) -> Iterator[ValuePath]:
    """The field; for a name that no field has, the name and the field that it may stand for."""
    for end in range(len(path), 0, -1):
        if get_origin(type_at(model, path[: end - 1])) is dict:
            yield path[:end]
            return
        names = field_names(model, path[: end - 1])
        if names:
            yield path[:end]
            if path[end - 1] not in names and (meant := nearest(str(path[end - 1]), names)):
                yield (*path[: end - 1], meant)
            return
    yield ()


def _stood_in(
    value: Value, path: ValuePath, fields: frozenset[ValuePath], model: type[BaseModel]
) -> Value:
    """The value without these fields, with an example where one of them is required."""
    if isinstance(value, tuple):
        return tuple(
            _stood_in(entry, (*path, index), fields, model) for index, entry in enumerate(value)
        )
    if not isinstance(value, dict):
        return value
    left = {
        key: _stood_in(inner, (*path, key), fields, model)
        for key, inner in value.items()
        if (*path, key) not in fields
    }
    known: dict[str, FieldInfo] = getattr(type_at(model, path), "model_fields", {})
    needed = {
        name: _as_read(field.examples[0])
        for name, field in known.items()
        if (*path, name) in fields and field.is_required() and field.examples
    }
    return {**left, **needed}


def _as_read(example: object) -> Any:
    """An example as reading a document gives it."""
    if isinstance(example, dict):
        return {key: _as_read(inner) for key, inner in example.items()}
    if isinstance(example, list | tuple):
        return tuple(map(_as_read, example))
    return Decimal(str(example)) if isinstance(example, float) else example


def _marked(value: Any, fields: Iterable[ValuePath]) -> Any:
    """What was made, with what stands for wrong fields in their places."""
    below: dict[object, list[ValuePath]] = {}
    for path in fields:
        if not path:
            return WrongField()
        below.setdefault(path[0], []).append(path[1:])
    if isinstance(value, tuple):
        return tuple(_marked(entry, below.get(index, ())) for index, entry in enumerate(value))
    if isinstance(value, dict):
        return value | {name: _marked(value.get(name), paths) for name, paths in below.items()}
    if not isinstance(value, BaseModel):
        return value
    names = [name for name in type(value).model_fields if name in below]
    return value.model_copy(
        update={name: _marked(getattr(value, name), below[name]) for name in names}
    )
