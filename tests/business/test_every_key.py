"""Every key of every example, deleted, misspelt, given other values: problems or a description."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from tests.business.altering import Path, at, keys_of, with_value, written
from tests.conftest import EXAMPLE_IDS

from thankbook.problems import Problem
from thankbook.validationwords import nearest
from thankbook.yamlfile import dotted

pytestmark = pytest.mark.slow


def misspellings(name: str) -> Iterator[str]:
    """A letter more, a letter less in a longer name, two neighbors in the wrong order."""
    yield f"{name}{name[-1]}"
    middle = len(name) // 2
    if len(name) > 4:
        yield name[:middle] + name[middle + 1 :]
    for here in range(len(name) - 1):
        if name[here] != name[here + 1]:
            yield name[:here] + name[here + 1] + name[here] + name[here + 2 :]
            return


def test_written_anew_the_example_means_the_same(root, example_text, describe):
    assert describe(written(root)).business == describe(example_text).business
    assert "'04-12'" in written({"on": "04-12"})
    assert written({"a": Decimal("74.00")}) == "'a': 74.00\n"


def is_about(problem: Problem, path: Path) -> bool:
    """Whether a problem names what was altered: the key, something in it, or a list around it."""
    field = dotted(path)
    return problem.field.startswith(field) or field.startswith(problem.field.split("[")[0])


def check_told(problems: tuple[Problem, ...], path: Path, lines: int) -> None:
    """Every problem is placed and named, and one is about the path."""
    for problem in problems:
        assert problem.file == "my.yaml", path
        assert 1 <= problem.line <= lines, path
        assert problem.found.endswith("."), problem
        assert problem.expected.endswith((".", "?")), problem
        assert len(problem.found) < 1000, problem
    assert any(is_about(problem, path) for problem in problems), (path, problems)


def test_every_key_deleted(document, example_text, outcome):
    """Whatever is deleted is missed by name, or can be done without."""
    refused = valid = 0
    for path in keys_of(document.value):
        group = at(document.value, path[:-1])
        left = {key: inner for key, inner in group.items() if key != path[-1]}
        description, problems = outcome(with_value(document.value, path[:-1], left))
        if problems:
            check_told(problems, path, example_text.count("\n"))
        refused, valid = refused + bool(problems), valid + bool(description)
    assert refused > 40
    assert valid > 40


WRONG = {
    "nothing": None,
    "switch": True,
    "text": "just text",
    "list": ("one", ("two", 3)),
    "empty list": (),
    "group": {"one": {"two": 3}},
    "empty group": {},
    "zero": 0,
    "negative": -1,
    "negative decimal": Decimal("-0.5"),
    "tiny": Decimal("0.00000000000001"),
    "largest": 10**15 - 1,
    "scientific": "1e308",
    "digits": "9" * 400,
    "empty": "",
    "blank": " ",
    "long": "long " * 20_000,
    "script": "<script>alert(1)</script>",
    "template": "{{ 7*7 }}{% raw %}",
    "format": "{name} {0} %s %(a)s",
    "lines": "a\nb\n# c",
}
"""What somebody may type in place of any value, as it is read."""


TRIED = [
    (example_id, wrong)
    for number, example_id in enumerate(EXAMPLE_IDS)
    for place, wrong in enumerate(WRONG)
    if (number + place) % 3 == 0
]
"""Each example takes a third of the values by turns: they share nearly all of their keys."""


@pytest.mark.parametrize(("example_id", "wrong"), TRIED, indirect=["example_id"])
def test_every_key_with_another_value(wrong, document, example_text, outcome):
    """Refused where it stands, in words, or valid: never anything else."""
    lines = example_text.count("\n")
    for path in keys_of(document.value):
        description, problems = outcome(with_value(document.value, path, WRONG[wrong]))
        if problems:
            check_told(problems, path, lines)
        else:
            assert description is not None


def test_every_key_misspelt(document, outcome):
    """Whatever is misspelt is told once, with the key that was meant and the line."""
    for path in keys_of(document.value):
        group = at(document.value, path[:-1])
        for typed in misspellings(str(path[-1])):
            if typed in group:
                continue
            entries = {typed if key == path[-1] else key: inner for key, inner in group.items()}
            place = {(*path[:-1], typed): document.places[path]}
            _, problems = outcome(with_value(document.value, path[:-1], entries), place)
            (problem,) = problems
            assert problem.field == dotted((*path[:-1], typed))
            assert problem.expected == f"Did you mean '{path[-1]}'?", problem
            assert problem.line == document.places[path].line


def test_the_nearest_of_two_alike_is_the_one_meant():
    assert nearest("orders_per_yaer", ["orders_per_year", "orders_per_customer_per_year"]) == (
        "orders_per_year"
    )
