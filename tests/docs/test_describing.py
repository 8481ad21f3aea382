"""What docs/describing.md shows is what Thankbook does."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from thankbook.business.description import read_description
from thankbook.contentfolder import example_description
from thankbook.problems import Problem

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


def test_the_location(bakery, vocabulary, tmp_path):
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "base.yaml").write_text(bakery, "utf-8")
    (tmp_path / "locations").mkdir()
    harbor = tmp_path / "locations" / "harbor.yaml"
    harbor.write_text(BLOCKS[3], "utf-8")
    business = read_description(harbor, vocabulary).business
    assert business.name == "Solsikke at the harbor"
    assert [(role.id, role.people) for role in business.team] == [("owner", 1), ("counter", 3)]


def test_the_keys_of_the_json():
    rows = re.findall(r"^\| (`\w+`(?:, `\w+`)*) \|", DOCUMENT, re.MULTILINE)
    keys = [key for row in rows for key in re.findall(r"`(\w+)`", row)]
    assert keys[:6] == list(Problem("a", 1, "b", "c").as_dict())
