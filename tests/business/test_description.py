"""A description knows what was written, on which line, and who may see it."""

from __future__ import annotations

import re

import pytest

from thankbook.business.description import read_description
from thankbook.business.fieldpaths import field_paths
from thankbook.contentfolder import content_folder, example_description
from thankbook.problems import ProblemsFound

pytestmark = pytest.mark.slow


def test_every_example_is_known(example_id):
    files = {file.stem for file in (content_folder() / "businesses").glob("*.yaml")}
    assert example_id in files
    assert len(files) >= 14


def test_an_example_is_valid_under_its_own_name(example_id, vocabulary):
    file = example_description(example_id)
    description = read_description(file, vocabulary)
    assert description.file == file.as_posix()
    assert description.business.version == 1


def test_problems_carry_the_name_that_the_user_knows(tmp_path, vocabulary):
    file = tmp_path / "far" / "away.yaml"
    file.parent.mkdir()
    file.write_text("version: 1\n")
    with pytest.raises(ProblemsFound) as caught:
        read_description(file, vocabulary, "away.yaml")
    assert {problem.file for problem in caught.value.problems} == {"away.yaml"}


def test_a_missing_file_is_a_problem_and_no_traceback(tmp_path, vocabulary):
    with pytest.raises(ProblemsFound) as caught:
        read_description(tmp_path / "my.yaml", vocabulary, "my.yaml")
    assert [problem.found for problem in caught.value.problems] == ["There is no such file."]


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("version", 1),
        ("customers.active", 11),
        ("customers.segments", 13),
        ("customers.segments[1]", 18),
        ("customers.segments[1].share", 19),
        ("customers.segments[1].known_by[0]", 21),
        ("prices.greeting_card", 26),
        ("team[1].people", 36),
        ("policies.complaint_contact.name", 43),
        ("goals[1]", 45),
    ],
)
def test_line_of_what_is_given(describe, tiny, field, line):
    description = describe(tiny)
    assert description.gives(field)
    assert description.line_of(field) == line


@pytest.mark.parametrize(
    ("field", "line"),
    [
        ("money.average_order", 22),
        ("prices.stamp", 25),
        ("team[1].may_spend", 33),
        ("managers_only", 1),
        ("goals[2]", 45),
    ],
)
def test_line_of_what_is_not_given_is_that_of_the_group(describe, tiny, field, line):
    description = describe(tiny)
    assert not description.gives(field)
    assert description.line_of(field) == line


@pytest.mark.parametrize(
    ("hidden", "field", "for_managers"),
    [
        ("money", "money", True),
        ("money", "money.average_order", True),
        ("money", "moneyed", False),
        ("team.hourly_cost", "team[0].hourly_cost", True),
        ("team.hourly_cost", "team[12].hourly_cost", True),
        ("team.hourly_cost", "team[0].may_spend", False),
        ("team.hourly_cost", "team", False),
        ("customers.active", "customers.active", True),
        ("customers.active", "customers.segments[0].share", False),
        ("customers.segments.share", "customers.segments[0].share", True),
        ("customers.segments.share", "customers.segments[0].orders_per_year", False),
        ("prices", "prices.stamp", True),
    ],
)
def test_is_for_managers(describe, tiny, hidden, field, for_managers):
    description = describe(f"{tiny}managers_only: [{hidden}]\n")
    assert description.is_for_managers(field) is for_managers


@pytest.mark.parametrize(
    "field",
    [
        "money.gross_margin",
        "appreciation_budget_per_year",
        "customers.active",
        "customers.top_fifth_share_of_sales",
        "team[3].hourly_cost",
    ],
)
def test_what_nobody_marked_is_for_managers_all_the_same(describe, tiny, field):
    assert describe(tiny).is_for_managers(field)


def test_an_empty_list_marks_nothing(describe, tiny):
    description = describe(f"{tiny}managers_only: []\n")
    assert not any(description.is_for_managers(field) for field in field_paths())


def test_nothing_can_be_changed_afterwards(describe, tiny):
    business = describe(tiny).business
    with pytest.raises(ValueError, match="frozen"):
        business.name = "Other"


def test_a_figure_keeps_its_decimals(describe, tiny, altered):
    money = describe(altered(tiny, ("retention: 0.8", "retention: 0.80"))).business.money
    assert str(money.yearly_retention) == "0.80"


@pytest.mark.parametrize("file_part", ["name: Tiny", "active: 200"])
def test_what_is_invisible_is_refused(problems_in, tiny, altered, file_part):
    problems = problems_in(altered(tiny, (file_part, f'{file_part}\nx: "a\\x02b"')))
    assert any(re.search("invisible", problem.found) for problem in problems)
