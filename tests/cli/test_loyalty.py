"""``thankbook loyalty``."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from thankbook.cli import main
from thankbook.contentfolder import example_description

pytestmark = pytest.mark.slow


def run(*arguments: str):
    return CliRunner().invoke(main, ["loyalty", *arguments])


@pytest.fixture(scope="module")
def bakery():
    return str(example_description("solsikke"))


def test_table_has_verdicts_ranges_and_reasons(bakery):
    result = run("--business", bakery)
    assert result.exit_code == 0
    for told in (
        "Do not launch",
        "Launch",
        "Try it first",
        "Years with a profit",
        "Stamp card with a head start",
    ):
        assert told in result.output


def test_json_has_every_figure_and_its_origin(bakery):
    result = run("--business", bakery, "--format", "json")
    content = json.loads(result.output)
    assert content["currency"] == "DKK"
    card = next(program for program in content["programs"] if program["id"] == "stamp-card")
    assert card["recommended"]["verdict"] == "pilot"
    assert {"low_5", "median", "high_95"} == set(card["recommended"]["profit_per_year"])
    assert all(figure["from"] for figure in card["figures"])
    discount = next(figure for figure in card["figures"] if figure["name"] == "selection_discount")
    assert discount["evidence"] == ["selection-discount", "program-effects"]


def test_missing_figures_are_named_with_where_to_find_them(tiny, tmp_path):
    file = tmp_path / "tiny.yaml"
    file.write_text(tiny.replace("donts: [no_gifts]\n", ""), "utf-8")
    result = run("--business", str(file))
    assert result.exit_code == 0
    assert "Missing: money.gross_margin." in result.output
    assert "cost of goods" in result.output


def test_a_mistake_is_a_problem_and_no_traceback(tiny, tmp_path):
    file = tmp_path / "tiny.yaml"
    file.write_text(tiny.replace("active: 200", "active: lots"), "utf-8")
    result = run("--business", str(file))
    assert result.exit_code == 1
    assert "customers.active" in result.output
