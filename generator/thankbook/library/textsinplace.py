"""Other texts in the place of some: for one who works alone, for a trade, for a voice."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

from pydantic import BaseModel

_STEP = re.compile(r"\[(\d+)\]|\.?([^.\[\]]+)")

Words = TypeVar("Words", bound=BaseModel)


def with_texts(words: Words, instead: Mapping[str, str]) -> Words:
    """The words with other texts at some places, named as problems name them: ``steps[2]``.

    A place that holds no text is a problem of the linter's and changes nothing.
    """
    for place, text in instead.items():
        if has_text(words, place):
            words = _replaced(words, _steps(place), text)
    return words


def has_text(words: BaseModel, place: str) -> bool:
    """Whether there is a text at a place."""
    value: object = words
    for step in _steps(place):
        value = _inner(value, step)
    return isinstance(value, str)


def _steps(place: str) -> tuple[str | int, ...]:
    return tuple(int(number) if number else name for number, name in _STEP.findall(place))


def _inner(value: object, step: str | int) -> object:
    if isinstance(value, BaseModel):
        return getattr(value, str(step), None)
    if isinstance(value, Mapping):
        return value.get(step)
    if isinstance(value, tuple) and isinstance(step, int):
        return value[step] if step < len(value) else None
    return None


def _replaced(value: Words, steps: tuple[str | int, ...], text: str) -> Words:
    """A copy of a value with a text at the end of some steps."""
    first, *rest = steps
    inner = _with(_inner(value, first), tuple(rest), text)
    return value.model_copy(update={str(first): inner})


def _with(value: object, steps: tuple[str | int, ...], text: str) -> object:
    if not steps:
        return text
    if isinstance(value, BaseModel):
        return _replaced(value, steps, text)
    inner = _with(_inner(value, steps[0]), steps[1:], text)
    if isinstance(value, Mapping):
        return {**value, steps[0]: inner}
    assert isinstance(value, tuple)  # noqa: S101 - `has_text` has been there before
    return tuple(inner if place == steps[0] else part for place, part in enumerate(value))
