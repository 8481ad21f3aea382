"""Every check warns of a bad example, and not of its twin that is just good enough."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.business.altering import replaced, steps, thawed

from thankbook.business import plausibility
from thankbook.business.plausibility import CHECKS
from thankbook.business.plausibility.context import Context
from thankbook.yamlfile import parse_yaml

FOLDER = Path(__file__).with_name("plausibility")
NAMES = [check.__module__.rpartition(".")[2] for check in CHECKS]
CASES = [
    pytest.param(name, case, id=f"{name}-{number}")
    for name in NAMES
    for number, case in enumerate(yaml.safe_load((FOLDER / f"{name}.yaml").read_text("utf-8")))
]


def with_values(tiny: str, values: dict[str, Any]) -> str:
    text = tiny
    for field, value in values.items():
        root = thawed(parse_yaml(text.encode(), "my.yaml").value)
        text = replaced(root, steps(field), value)
    return text


def test_every_check_of_the_folder_is_listed():
    folder = Path(plausibility.__file__).parent
    checks = {
        file.stem for file in folder.glob("*.py") if "\ndef check(" in file.read_text("utf-8")
    }
    unlisted = sorted(checks - {*NAMES})
    assert unlisted == [], "import these in __init__.py beside them and add their check to CHECKS"


def test_every_example_belongs_to_a_check():
    assert sorted(file.stem for file in FOLDER.iterdir()) == sorted(NAMES)


@pytest.mark.parametrize(("name", "case"), CASES)
def test_it_is_asked_of_the_wrong_and_not_of_the_right(name, case, tiny, describe, vocabulary):
    description = describe(with_values(tiny, case["wrong"]))
    check = CHECKS[NAMES.index(name)]
    context = Context(description.business, description.document, vocabulary, description.trade)
    assert len(list(check(context))) == 1
    (asked,) = description.warnings
    assert asked.field == case["at"]
    assert asked.severity == "warning"
    assert f"{asked.found} {asked.expected}".startswith(f"{case['asks']} If it is right, add '")
    assert asked.line == description.line_of(case["at"])
    assert describe(with_values(tiny, case["right"])).warnings == ()


def test_nothing_is_asked_of_the_examples(example_text, describe):
    assert describe(example_text).warnings == ()


def test_nothing_is_asked_of_tiny(tiny, describe):
    assert describe(tiny).warnings == ()


@pytest.mark.parametrize("case", [case.values[1] for case in CASES])
def test_what_is_called_unusual_is_not_asked_about(case, tiny, describe):
    text = with_values(tiny, case["wrong"])
    field = describe(text).warnings[0].expected.rpartition("add '")[2].split("'")[0]
    assert describe(f"{text}unusual: [{field}]\n").warnings == ()


@pytest.mark.parametrize(("unusual", "asked"), [("money", 0), ("money.gross_margin", 1)])
def test_unusual_names_a_group_or_a_field(unusual, asked, tiny, describe):
    text = with_values(tiny, {"money.average_order": 7400})
    assert len(describe(f"{text}unusual: [{unusual}]\n").warnings) == asked


def test_questions_come_with_the_errors(tiny, problems_in):
    text = with_values(tiny, {"money.average_order": 7400, "customers.segments[0].share": 0.9})
    assert [problem.severity for problem in problems_in(text)] == ["error", "warning"]


@pytest.mark.parametrize("currency", ["MGA", "TND"])
def test_a_currency_without_a_rate_asks_nothing_about_amounts(currency, tiny, describe):
    text = with_values(tiny, {"currency": currency, "money.average_order": 740000})
    assert [problem.field for problem in describe(text).warnings] == ["currency"]


def test_every_question_says_what_it_demands():
    for check in CHECKS:
        assert check.__doc__
        assert check.__doc__.endswith(".")
    assert len(set(CHECKS)) == len(CHECKS)
