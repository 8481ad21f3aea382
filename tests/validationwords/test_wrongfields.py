"""A wrong field hides no problem that does not need it, and nothing is told that it may undo.

Whether a problem needs a field is seen from outside: it is told whatever right value stands there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from tests.business.altering import Path, at, keys_of, with_value
from tests.business.test_fieldrules import BROKEN
from tests.business.test_plausibility import CASES, with_values

from thankbook.business.composing.layers import Layers
from thankbook.business.description import described
from thankbook.business.fieldpaths import field_paths
from thankbook.contentfolder import content_folder
from thankbook.problems import Problem, ProblemsFound
from thankbook.yamlfile import YamlDocument, dotted, parse_yaml, undotted

pytestmark = pytest.mark.slow

WRONG = ({},)
"""What no field takes: a list of an empty group."""

PAIRS = 3
"""Fields that are made wrong beside each broken rule, drawn by its number."""

Told = Callable[[YamlDocument], tuple[Problem, ...]]
Seen = set[tuple[str, str]]


def general(path: Path) -> str:
    return ".".join(str(step) for step in path if not isinstance(step, int))


def values_by_field() -> dict[str, list[Any]]:
    """What examples write in each field."""
    values: dict[str, list[Any]] = {"unusual": [(), field_paths()]}
    for file in sorted((content_folder() / "businesses").glob("*.yaml")):
        root = parse_yaml(file.read_bytes(), file.name).value
        for path in keys_of(root):
            known = values.setdefault(general(path), [])
            if at(root, path) not in known:
                known.append(at(root, path))
    return values


READ = {
    "calendar.closed_dates": ("calendar.closed",),
    "consent.asked_for": ("customers.segments.known_by",),
    "currency_per_euro": ("country",),
    "team.hourly_cost": ("country", "industry"),
    "team.title": ("languages", "policies.complaint_contact.name", "consent.contact"),
    "upkeep.reviewed": ("calendar.start",),
}
"""What is looked at for a question, though the values of the examples lead to the same one."""

VALUES = values_by_field()


def right_values(value: Any, path: Path) -> Iterator[Any]:
    """Other values that the field at a path could have, as far as examples tell."""
    yield from VALUES.get(general(path), [])[:6]
    if isinstance(value, int) and not isinstance(value, bool):
        yield from (value // 2, value * 3, 1, 0)
    elif isinstance(value, Decimal):
        yield from (value / 2, value * 3, Decimal(0))
    elif isinstance(value, str):
        yield "Other words"


def altered_at(document: YamlDocument, path: Path, value: Any) -> YamlDocument:
    return YamlDocument(document.file, with_value(document.value, path, value), document.places)


def deleted_at(document: YamlDocument, path: Path) -> YamlDocument:
    group = at(document.value, path[:-1])
    return altered_at(
        document, path[:-1], {key: value for key, value in group.items() if key != path[-1]}
    )


@pytest.fixture(scope="module")
def told(vocabulary) -> Told:
    """Every problem and question."""

    def judge(document: YamlDocument) -> tuple[Problem, ...]:
        try:
            return described(Layers(document, ()), vocabulary).warnings
        except ProblemsFound as found:
            return found.problems

    return judge


@pytest.fixture(scope="module")
def broken(tiny, altered) -> list[YamlDocument]:
    """Descriptions whose fields are right by themselves and do not fit each other."""
    texts = [
        *(altered(tiny, case.values[:2]) for case in BROKEN),
        *(with_values(tiny, case.values[1]["wrong"]) for case in CASES),
    ]
    return [parse_yaml(text.encode(), "my.yaml") for text in texts]


def is_within(name: str, field: str) -> bool:
    return name == field or name.startswith((f"{field}.", f"{field}["))


def of_others(problems: Iterable[Problem], field: str) -> Seen:
    return {
        (problem.field, problem.found)
        for problem in problems
        if not is_within(problem.field, field)
    }


def told_whatever_stands(document: YamlDocument, path: Path, told: Told) -> Seen | None:
    """What is told of other fields with any right value at the path; None if only one is known."""
    field = dotted(path)
    seen = [of_others(told(document), field)]
    for value in right_values(at(document.value, path), path):
        problems = told(altered_at(document, path, value))
        if not any(
            problem.severity == "error" and is_within(problem.field, field) for problem in problems
        ):
            seen.append(of_others(problems, field))
    return set.intersection(*seen) if len(seen) > 1 else None


def check_one(document: YamlDocument, path: Path, told: Told) -> bool:
    """Whether something was to be told beside the wrong field."""
    field = dotted(path)
    needs_none = told_whatever_stands(document, path, told)
    if needs_none is None:
        return False
    ways = [altered_at(document, path, WRONG)]
    without = deleted_at(document, path)
    if any(problem.field == field for problem in told(without)):
        ways.append(without)
    for wrong in ways:
        problems = told(wrong)
        assert any(is_within(problem.field, field) for problem in problems), field
        beside = of_others(problems, field)
        assert beside <= needs_none, f"{field} may undo {beside - needs_none}"
        assert not {problem for problem in needs_none - beside if not reads(problem[0], path)}, (
            field
        )
    return bool(needs_none)


def reads(asked: str, path: Path) -> bool:
    """Whether what is asked at one field looks at that path, too."""
    looked_at = READ.get(general(undotted(asked)), ())
    return any(f"{name}.".startswith(f"{general(path)}.") for name in looked_at)


@pytest.mark.parametrize("number", range(len(BROKEN) + len(CASES)))
def test_a_wrong_field_hides_only_what_needs_it(number, broken, told):
    paths = list(keys_of(broken[number].value))
    for path in Random(number).sample(paths, PAIRS):
        check_one(broken[number], path, told)


def test_most_rules_are_told_beside_most_wrong_fields(broken, told):
    """The property above is about something: nearly every pair has a rule to be told."""
    document = broken[-1]
    paths = list(keys_of(document.value))
    assert sum(check_one(document, path, told) for path in paths) > len(paths) * 0.7
