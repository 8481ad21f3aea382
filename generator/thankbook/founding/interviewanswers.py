"""The answers that a new business is founded on, checked by the models of a description."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, create_model

from thankbook.business.codes import territory_of
from thankbook.founding.fieldmodels import field_at
from thankbook.locales import ANYWHERE, Territory
from thankbook.problems import Problem, ProblemsFound
from thankbook.strictmodel import StrictModel, validated
from thankbook.vocabulary import Vocabulary
from thankbook.yamlfile import YamlDocument, parse_yaml, quoted, read_yaml

PLACES: Mapping[str, str] = {
    "name": "name",
    "industry": "industry",
    "trade_name": "trade.name",
    "traits": "traits",
    "family": "trade.family",
    "danger": "trade.danger",
    "nouns": "nouns",
    "country": "country",
    "languages": "languages",
    "currency": "currency",
    "currency_per_euro": "currency_per_euro",
    "model": "model",
    "voice": "voice",
    "promise": "promise",
    "people": "team.people",
    "customers": "customers.active",
    "average_order": "money.average_order",
    "vat_in_prices": "money.vat_in_prices",
    "gross_margin": "money.gross_margin",
    "yearly_retention": "money.yearly_retention",
    "complaints": "customers.complaints_per_year",
    "budget": "appreciation_budget_per_year",
    "start": "calendar.start",
    "closed": "calendar.closed",
    "channels": "channels",
    "tools": "tools",
    "contact": "policies.complaint_contact.name",
    "contact_phone": "policies.complaint_contact.phone",
    "contact_email": "policies.complaint_contact.email",
    "answer_within_hours": "policies.answer_within_hours",
    "goals": "goals",
}
"""Where each answer goes, in the order of the file; some are never asked for."""

NEEDED = ("name", "industry", "country")
"""What nobody can guess; the rest has a usual value or may be unknown."""

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


@dataclass(frozen=True, kw_only=True)
class Answers:
    """What is known of a new business; ``guesses`` are the keys that nobody answered."""

    name: str
    industry: str
    trade_name: str | None
    traits: Mapping[str, bool]
    family: str | None
    danger: tuple[str, ...]
    nouns: Mapping[str, str]
    country: str
    languages: tuple[str, ...]
    currency: str
    currency_per_euro: Decimal | None
    model: str
    voice: str
    promise: str
    people: int
    customers: int
    average_order: Decimal | None
    vat_in_prices: Decimal | None
    gross_margin: Decimal | None
    yearly_retention: Decimal | None
    complaints: int | None
    budget: Decimal
    start: str
    closed: tuple[str, ...]
    channels: tuple[str, ...]
    tools: tuple[str, ...]
    contact: str
    contact_phone: str | None
    contact_email: str | None
    answer_within_hours: int
    goals: tuple[str, ...]
    guesses: frozenset[str]


def read_answers(
    file: Path, vocabulary: Vocabulary, *, whole: bool
) -> tuple[YamlDocument, dict[str, Any]]:
    """A file of answers and what it says; raises ``ProblemsFound`` with every mistake.

    Where it is ``whole``, it must say what nobody can guess.
    """
    document = read_yaml(file, file.as_posix())
    model = _model(NEEDED if whole else ())
    context = {"vocabulary": vocabulary, "territory": territory_of(document)}
    return document, _said(validated(document, model, context))


def checked_answer(
    key: str, typed: str | Iterable[str], vocabulary: Vocabulary, territory: Territory = ANYWHERE
) -> Any:
    """The value of one typed answer; raises ``ProblemsFound`` as ``thankbook check`` would."""
    if isinstance(typed, str):
        is_text = _is_text(key) or not _NUMBER.fullmatch(typed)
        shown = quoted(typed) if is_text else typed
    else:
        shown = f"[{', '.join(map(quoted, typed))}]"
    document = parse_yaml(f"{key}: {shown}".encode(), "answer")
    context = {"vocabulary": vocabulary, "territory": territory}
    return _said(validated(document, _model(()), context))[key]


def told_at(document: YamlDocument, problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems of a description at the lines of the answers that they come from."""
    return tuple(_told_at(document, problem) for problem in problems)


def _told_at(document: YamlDocument, problem: Problem) -> Problem:
    field = re.sub(r"\[\d+\]", "", problem.field)
    key = next((key for key, place in PLACES.items() if f"{field}.".startswith(f"{place}.")), None)
    path = (key,) if key else ()
    return document.problem(path, problem.found, problem.expected, problem.severity)


def missing(source: str, key: str, otherwise: str = "") -> ProblemsFound:
    """An answer that nobody gave and nobody can guess; ``otherwise`` is what would do as well."""
    field = field_at(PLACES[key])
    example = (field.examples or [""])[0]
    expected = f"Expected {field.description}, for example {example}. {otherwise}".rstrip()
    return ProblemsFound([Problem(source, 0, key, "This answer is missing.", expected)])


def _said(answers: StrictModel) -> dict[str, Any]:
    return {key: getattr(answers, key) for key in answers.model_fields_set}


def _is_text(key: str) -> bool:
    return field_at(PLACES[key]).annotation in (str, str | None)


def _model(needed: Iterable[str]) -> type[StrictModel]:
    fields: dict[str, Any] = {key: _field(key, needed=key in needed) for key in PLACES}
    return create_model("AnswersFile", __base__=StrictModel, **fields)


def _field(key: str, *, needed: bool) -> tuple[Any, Any]:
    """The type and the words of a field of a description, for the answer to be held against."""
    field = field_at(PLACES[key])
    description, examples = field.description, field.examples
    if key == "people":
        description, examples = "a whole number of people who work here, you included", [6]
    kind = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
    default = ... if needed else None
    return kind, Field(default, description=description, examples=examples)
