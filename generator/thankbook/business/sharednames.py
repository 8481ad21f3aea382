"""Descriptions that are told apart by nothing that people or browsers see."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from thankbook.business.composing.layers import Layers
from thankbook.business.identity import ID, NAME, known_as
from thankbook.problems import Problem

_MOST_NAMED = 3


def shared_names(descriptions: Iterable[Layers]) -> Iterator[Problem]:
    """A warning for each name, and for each identity, that several descriptions have."""
    by_name: dict[str, list[Layers]] = defaultdict(list)
    by_identity: dict[str, list[Layers]] = defaultdict(list)
    for layers in descriptions:
        if name := _said(layers, NAME):
            by_name[name].append(layers)
            by_identity[known_as(layers)].append(layers)
    mixed = [group for group in by_identity.values() if len(group) > 1]
    yield from map(_mixed, mixed)
    for name, group in by_name.items():
        is_told = any(group == others for others in mixed)
        if len(group) > 1 and not is_told and not all(map(_is_meant, group)):
            yield _alike(name, group)


def _mixed(group: Sequence[Layers]) -> Problem:
    field = ID if _said(group[0], ID) else NAME
    found = f"{_listed(group)} are one playbook to browsers and calendars: they have one {field}."
    expected = f"Write an '{ID}' of its own into each, unless they are drafts of the same business."
    return _at(group[0], field, found, expected)


def _alike(name: str, group: Sequence[Layers]) -> Problem:
    found = f"{_listed(group)} are all called '{name}'."
    expected = (
        "Their ticks and calendars are kept apart, but people cannot tell them apart: give each a "
        f"'{NAME}' with its place. If it is right, add '{NAME}' to 'unusual'."
    )
    return _at(group[0], NAME, found, expected)


def _at(layers: Layers, field: str, found: str, expected: str) -> Problem:
    problem = layers.document.problem((field,), found, expected, "warning")
    return replace(problem, field=field)


def _listed(group: Sequence[Layers]) -> str:
    files = [layers.document.file for layers in group]
    named = ", ".join(files[:_MOST_NAMED])
    more = len(files) - _MOST_NAMED
    return f"{named} and {more} more" if more > 0 else " and ".join(named.rsplit(", ", 1))


def _is_meant(layers: Layers) -> bool:
    unusual = _field(layers, "unusual")
    return isinstance(unusual, tuple) and NAME in unusual


def _said(layers: Layers, field: str) -> str:
    value = _field(layers, field)
    return value if isinstance(value, str) else ""


def _field(layers: Layers, field: str) -> object:
    value = layers.document.value
    return value.get(field) if isinstance(value, dict) else None
