"""The dotted paths that the fields of a description have."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from thankbook.business.model import Business

_NO_FIGURES = frozenset({"calendar.quiet_months"})
"""Numbers that are names of months: the calendar on the wall follows them."""


@cache
def field_paths() -> tuple[str, ...]:
    """The dotted path of every field of a description, list positions left out."""
    return tuple(_paths_below(Business, ""))


@cache
def figure_paths() -> tuple[str, ...]:
    """The dotted paths that can be kept from the staff edition; its pages need all others."""
    paths = _paths_below(Business, "", _holds_figures)
    return tuple(path for path in paths if path not in _NO_FIGURES)


def _paths_below(
    model: type[BaseModel], prefix: str, wanted: Callable[[Any], bool] = lambda _: True
) -> Iterator[str]:
    for name, field in model.model_fields.items():
        if wanted(field.annotation):
            yield prefix + name
        for nested in models_in(field.annotation):
            yield from _paths_below(nested, f"{prefix}{name}.", wanted)


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that an annotation names, in its order."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from models_in(argument)


def _holds_figures(annotation: Any) -> bool:
    """Whether a field is a number, numbers, or a group of nothing else."""
    models = list(models_in(annotation))
    if models:
        fields = (field for model in models for field in model.model_fields.values())
        return all(_holds_figures(field.annotation) for field in fields)
    inside = get_args(annotation)
    return annotation in (int, Decimal) or any(_holds_figures(part) for part in inside)


def without_positions(path: str) -> str:
    """``team[2].id`` as ``team.id``."""
    return re.sub(r"\[\d+\]", "", path)
