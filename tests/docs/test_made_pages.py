"""Pages of docs/ that are made from the code are of today."""

from __future__ import annotations

import re

import pytest
from scripts.renew import PAGES, REPOSITORY

from thankbook.linting.rules import RULES


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_as_it_would_be_made(name):
    assert (REPOSITORY / name).read_text("utf-8") == PAGES[name](), "run: python -m scripts.renew"


def test_every_rule_has_a_section_under_its_id():
    page = (REPOSITORY / "docs/lint-rules.md").read_text("utf-8")
    assert re.findall("^## (.*)", page, re.MULTILINE) == sorted(rule.id for rule in RULES)
