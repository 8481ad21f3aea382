"""A number that has origins cannot be formatted past the door: mypy refuses it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

api = pytest.importorskip("mypy.api")

pytestmark = pytest.mark.slow

REPOSITORY = Path(__file__).parents[2]
HEAD = """\
from thankbook.business.tracedfigures import Figure
from thankbook.business.model import Business
from thankbook.library.itemfacts import Rhythm
from thankbook.reader.editionreader import EditionReader
from thankbook.reader.told import of_library, share_of


def page(reader: EditionReader, figure: Figure, business: Business, rhythm: Rhythm) -> None:
    formatting = reader.formatting
"""
WRONG = (
    "formatting.money(figure.value)",
    "formatting.duration(figure.value)",
    "formatting.number(figure.value)",
    "formatting.share(figure.value)",
    "formatting.money(figure.value * 2)",
    "formatting.money(figure)",
    "formatting.money(business.appreciation_budget_per_year)",
    "formatting.money(of_library(figure.value))",
    "formatting.money(reader.known(figure))",
    "reader.money(figure.value)",
    "reader.money(business.appreciation_budget_per_year)",
    "share_of(figure)",
)
RIGHT = (
    "reader.money(figure)",
    "reader.minutes(figure + figure)",
    "reader.money(reader.given('prices.card', 3))",
    "formatting.duration(of_library(5))",
    "formatting.share(share_of(rhythm))",
    "formatting.money(reader.for_managers(figure.value))",
    "formatting.money(reader.known(figure) or of_library(0))",
)


def test_a_bare_number_of_the_business_is_a_type_error(tmp_path: Path) -> None:
    snippet = tmp_path / "page.py"
    snippet.write_text(HEAD + "".join(f"    {line}\n" for line in (*WRONG, *RIGHT)), "utf-8")
    settings = ["--config-file", str(REPOSITORY / "pyproject.toml"), "--follow-imports=silent"]
    told, errors, _ = api.run([*settings, "--cache-dir", str(tmp_path / "cache"), str(snippet)])
    assert not errors
    refused = {int(line) for line in re.findall(r"page\.py:(\d+): error", told)}
    first = HEAD.count("\n") + 1
    assert refused == {*range(first, first + len(WRONG))}, told
