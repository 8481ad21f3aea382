"""What docs/describing.md shows is what Thankbook does."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from thankbook.business.description import read_description
from thankbook.cli import main
from thankbook.contentfolder import example_description
from thankbook.problems import Problem, ProblemsFound
from thankbook.tailoring.reasons import Fit

DOCUMENT = (Path(__file__).parents[2] / "docs" / "describing.md").read_text("utf-8")
BLOCKS = re.findall(r"```(?:yaml)?\n(.*?)```", DOCUMENT, re.DOTALL)


@pytest.fixture
def bakery() -> str:
    return example_description("solsikke").read_text("utf-8")


def test_the_warning_and_how_it_is_answered(bakery, describe):
    text = bakery.replace("order: 74.00", "order: 7400")
    (warning,) = describe(text).warnings
    shown = " ".join(BLOCKS[0].split())
    assert shown == " ".join(str(warning).replace("my.yaml", "my-bakery.yaml").split())
    assert describe(f"{text}{BLOCKS[1]}").warnings == ()


def test_the_rate(bakery, describe):
    business = describe(bakery.replace("currency: DKK\n", BLOCKS[2])).business
    assert (business.currency, business.currency_per_euro) == ("ILS", Decimal("3.85"))


def test_the_trade(tiny, altered, describe):
    facts = describe(altered(tiny, ("industry: bakery", f"industry: florist\n{BLOCKS[3]}"))).trade
    assert "public_buyers" in facts.traits
    assert facts.words("danger", "en")[0] == "A dog that bites"
    other = describe(altered(tiny, ("industry: bakery\n", BLOCKS[4])))
    assert other.trade.name == "beekeepers' supplier"
    assert "trade.family" in {problem.field for problem in other.warnings}


def test_the_rule(tiny, altered, describe, library):
    made = describe(altered(tiny, ("policies:\n", BLOCKS[5])))
    fit = Fit(made, library.vocabulary)
    asking = library.tactics["everyone-asked-for-a-review"].facts
    assert "out.house_rules" in [reason.code for reason in fit.against(asking)]
    assert not [problem for problem in made.warnings if "policies" in problem.field]


def test_the_location(bakery, vocabulary, tmp_path):
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "base.yaml").write_text(bakery, "utf-8")
    (tmp_path / "locations").mkdir()
    harbor = tmp_path / "locations" / "harbor.yaml"
    harbor.write_text(BLOCKS[6], "utf-8")
    business = read_description(harbor, vocabulary).business
    assert business.name == "Solsikke at the harbor"
    assert [(role.id, role.people) for role in business.team] == [("owner", 1), ("counter", 3)]


def test_the_keys_of_the_json():
    rows = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \|", DOCUMENT, re.MULTILINE)
    keys = [key for row in rows for key in re.findall(r"`(\w+)`", row)]
    assert keys[:7] == list(Problem("a", 1, "b", "c").as_dict())


WRITTEN = dict(re.findall(r"^\| (an? [\w ,]+|true or false) \| (.*) \|$", DOCUMENT, re.MULTILINE))
FIELDS = {
    "a number": ("budget_per_year: 1000", "budget_per_year: {}"),
    "a day of the year": ("closed: [sun, mon]", "own_dates: [{{on: {}, what: Fair}}]"),
    "a date": ("closed: [sun, mon]", "start: {}"),
    "true or false": ("closed: [sun, mon]", "open_on_holidays: {}"),
}


@pytest.mark.parametrize("what", FIELDS)
def test_what_is_written_counts_and_the_rest_is_asked_about(what, tiny, altered, describe):
    right, wrong = (re.findall(r"`([^`]+)`", part) for part in WRITTEN[what].split(" | "))
    assert len(right) > 0 < len(wrong)
    instead_of, typed = FIELDS[what]
    for value in right:
        describe(altered(tiny, (instead_of, typed.format(value))))
    for value in wrong:
        with pytest.raises(ProblemsFound) as caught:
            describe(altered(tiny, (instead_of, typed.format(value))))
        assert "Did you mean" in str(caught.value) or "Write '" in str(caught.value)


def test_the_schema_of_a_part_is_made_as_told(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    command = re.search(r"`thankbook (schema --part --out \S+)`", DOCUMENT)[1]
    assert CliRunner().invoke(main, command.split()).exit_code == 0
    file = Path(command.split()[-1])
    assert f"$schema={file.name}`" in DOCUMENT
    assert '"$ref": "#/$defs/PartOfBusiness"' in file.read_text("utf-8")
