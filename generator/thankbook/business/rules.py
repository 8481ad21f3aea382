"""What fields of a description must fulfil together, and the paths that fields have."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from thankbook.business.model import Business
from thankbook.mistakes import nearest
from thankbook.problems import Problem
from thankbook.yamlfile import ValuePath, YamlDocument, dotted


def broken_rules(business: Business, document: YamlDocument) -> Iterator[Problem]:
    """Every mistake that no single field shows."""
    yield from _repeated_ids(business, document)
    yield from _too_many_customers(business, document)
    yield from _unknown_confidential_fields(business, document)
    yield from _repeated_entries(business, document)
    yield from _nobody_leads(business, document)


@cache
def field_paths() -> tuple[str, ...]:
    """The dotted path of every field of a description, list positions left out."""
    return tuple(_paths_below(Business, ""))


@cache
def figure_paths() -> tuple[str, ...]:
    """The dotted paths that can be kept from the staff edition; its pages need all others."""
    return tuple(_paths_below(Business, "", _holds_figures))


def _paths_below(
    model: type[BaseModel], prefix: str, wanted: Callable[[Any], bool] = lambda _: True
) -> Iterator[str]:
    for name, field in model.model_fields.items():
        if wanted(field.annotation):
            yield prefix + name
        for nested in _models_in(field.annotation):
            yield from _paths_below(nested, f"{prefix}{name}.", wanted)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)


def _holds_figures(annotation: Any) -> bool:
    """Whether a field is a number, numbers, or a group of nothing else."""
    models = list(_models_in(annotation))
    if models:
        fields = (field for model in models for field in model.model_fields.values())
        return all(_holds_figures(field.annotation) for field in fields)
    inside = get_args(annotation)
    return annotation in (int, Decimal) or any(_holds_figures(part) for part in inside)


def _problem(document: YamlDocument, path: ValuePath, found: str, expected: str) -> Problem:
    return Problem(document.file, document.place_of(path).line, dotted(path), found, expected)


def _repeated_ids(business: Business, document: YamlDocument) -> Iterator[Problem]:
    lists: tuple[tuple[ValuePath, tuple[Any, ...]], ...] = (
        (("customers", "segments"), business.customers.segments),
        (("team",), business.team),
        (("policies", "rules"), business.policies.rules),
    )
    for path, entries in lists:
        seen: set[str] = set()
        for index, entry in enumerate(entries):
            if entry.id in seen:
                found = f"'{entry.id}' is used twice in this list."
                yield _problem(document, (*path, index, "id"), found, "Expected an id of its own.")
            seen.add(entry.id)


def _too_many_customers(business: Business, document: YamlDocument) -> Iterator[Problem]:
    total = sum((segment.share for segment in business.customers.segments), Decimal(0))
    if total > Decimal("1.001"):
        found = f"The shares of the segments add up to {total}."
        expected = "Expected at most 1: each customer belongs to one segment."
        yield _problem(document, ("customers", "segments"), found, expected)


def _unknown_confidential_fields(business: Business, document: YamlDocument) -> Iterator[Problem]:
    known = field_paths()
    for index, field in enumerate(business.managers_only):
        if field in figure_paths():
            continue
        found = f"A description has no field '{field}'."
        meant = nearest(field, known)
        expected = f"Did you mean '{meant}'?" if meant else "Write it as in 'team.hourly_cost'."
        if field in known:
            found = f"'{field}' cannot be kept from staff, whose pages need it."
            expected = "Expected figures, for example 'money' or 'team.hourly_cost'."
        yield _problem(document, ("managers_only", index), found, expected)


def _repeated_entries(business: Business, document: YamlDocument) -> Iterator[Problem]:
    for name in ("languages", "channels", "tools", "goals", "donts", "managers_only"):
        entries: tuple[str, ...] = getattr(business, name)
        for index, entry in enumerate(entries):
            if entry in entries[:index]:
                found = f"'{entry}' stands in this list twice."
                yield _problem(document, (name, index), found, "Take one of them out.")


def _nobody_leads(business: Business, document: YamlDocument) -> Iterator[Problem]:
    if not any(role.kind == "lead" for role in business.team):
        expected = "Expected one role with 'kind: lead', who stands in where a kind is missing."
        yield _problem(document, ("team",), "Nobody leads this team.", expected)
