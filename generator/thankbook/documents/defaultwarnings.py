"""Warns of defaults that a plan or a verdict hangs on, with the field that ends each."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pydantic import BaseModel

from thankbook.business.parts import Customers, Money, Role
from thankbook.problems import Problem
from thankbook.tailoring.playbook import Playbook
from thankbook.tailoring.weightydefaults import EatenMinutes, eaten_minutes, turned_verdicts

_PARTS: dict[str, type[BaseModel]] = {"customers": Customers, "money": Money, "team": Role}
_MINUTES_PER_HOUR = 60
_ASSUMED = {
    "customers.complaints_per_year": "{value} of orders are assumed to bring a complaint",
    "money.yearly_retention": "{value} of customers are assumed to be new, or to leave, in a year",
}
_COUNTED = "{value} complaints a year are assumed"


def default_warnings(playbook: Playbook) -> Iterator[Problem]:
    """A warning for each default that most of a role's minutes, or a verdict, rest on."""
    told: set[str] = set()
    for eaten in eaten_minutes(playbook):
        if eaten.field not in told:
            told.add(eaten.field)
            yield _problem(playbook, eaten.field, _eaten(eaten))
    for turned in turned_verdicts(playbook):
        ends = f"{_plain(turned.low)} to {_plain(turned.high)}"
        found = (
            f"This is not given, and the advice on the program '{turned.program}' is another at "
            f"the ends of what is usual, {ends}."
        )
        yield _problem(playbook, turned.field, found)


def _eaten(eaten: EatenMinutes) -> str:
    is_count = eaten.field == "customers.complaints_per_year" and eaten.value >= 1
    assumed = (_COUNTED if is_count else _ASSUMED[eaten.field]).format(value=_plain(eaten.value))
    minutes, there = _duration(eaten.minutes.value), _duration(eaten.there.value)
    return (
        f"{assumed}, since it is not given: {minutes} of the {there} that '{eaten.role.id}' has "
        f"for appreciation in a year rest on it."
    )


def _problem(playbook: Playbook, field: str, found: str) -> Problem:
    group, name = field.partition(".")[0].partition("[")[0], field.rpartition(".")[2]
    meaning = _PARTS[group].model_fields[name].description
    expected = f"Write '{name}' under '{group}': {meaning}."
    return playbook.description.problem(field, found, expected)


def _duration(minutes: Decimal) -> str:
    hours, rest = divmod(int(minutes), _MINUTES_PER_HOUR)
    return f"{hours} h {rest} min" if hours else f"{rest} min"


def _plain(value: Decimal) -> str:
    shown = value.quantize(Decimal("0.01")) if value > 1 else value
    return f"{shown.normalize():f}"
