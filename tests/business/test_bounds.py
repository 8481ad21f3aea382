"""Everything that a description may hold has an upper limit, and what is told of it has one too."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from thankbook.business.descriptionschema import description_schema
from thankbook.problems import MOST_TOLD

CLOSED = {"enum", "const", "pattern"}
"""What tells of a text that only certain ones will do."""

LIMIT = {"string": "maxLength", "array": "maxItems", "integer": "maximum", "number": "maximum"}


def parts(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every part of a JSON Schema with a type, by its place."""
    if isinstance(schema, dict):
        if "type" in schema:
            yield path, schema
        for key, inner in schema.items():
            if key not in ("examples", "default"):
                yield from parts(inner, f"{path}/{key}")
    elif isinstance(schema, list):
        for number, inner in enumerate(schema):
            yield from parts(inner, f"{path}/{number}")


def test_every_text_list_and_number_has_an_upper_limit(library):
    for path, part in parts(description_schema(library.vocabulary, library.labels.labels)):
        kinds = part["type"] if isinstance(part["type"], list) else [part["type"]]
        for kind in kinds:
            if kind in LIMIT and not (kind != "array" and CLOSED & part.keys()):
                assert LIMIT[kind] in part, path


@pytest.mark.parametrize(
    "field", ["unusual", "managers_only", "extends", "library", "values", "shoesizes"]
)
def test_thousands_of_wrong_names_are_not_all_told(field, problems_in, tiny):
    names = ", ".join(f"n{number}" for number in range(8_000))
    found = problems_in(f"{tiny}{field}: [{names}]\n")
    assert 1 <= len(found) <= MOST_TOLD + 1
    assert sum(len(str(problem)) for problem in found) < 40_000


def test_a_list_of_one_id_a_thousand_times_is_told_briefly(problems_in, tiny, altered):
    text = altered(tiny, ("goals: [retain, refer]", f"goals: [{'retain, ' * 1000}]"))
    (problem,) = problems_in(text)
    assert problem.field == "goals"
    assert "too many entries, the most is 100" in problem.found


@pytest.mark.parametrize(
    ("before", "after", "field"),
    [
        ("closed: [sun, mon]", "closed: [sun, sun]", "calendar.closed[1]"),
        ("closed: [sun, mon]", "quiet_months: [1, 7, 1]", "calendar.quiet_months[2]"),
        ("known_by: [face]", "known_by: [face, face]", "customers.segments[1].known_by[1]"),
    ],
)
def test_what_counts_once_stands_once(before, after, field, problems_in, tiny, altered):
    (problem,) = problems_in(altered(tiny, (before, after)))
    assert (problem.field, problem.expected) == (field, "Take one of them out.")


def test_a_business_that_is_never_open_is_told_so(problems_in, tiny, altered):
    every = "closed: [mon, tue, wed, thu, fri, sat, sun]"
    (problem,) = problems_in(altered(tiny, ("closed: [sun, mon]", every)))
    assert problem.found == "A business that is closed on all seven days is never open."


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("people: 2", "people: 1000000000", "the most is 1000000"),
        ("active: 200", "active: 10000000000", "the most is 1000000000"),
        ("greeting_card: 4.5", "greeting_card: 10000000000", "the most is 1000000000"),
    ],
)
def test_the_limit_is_told(before, after, told, problems_in, tiny, altered):
    assert told in problems_in(altered(tiny, (before, after)))[0].found
