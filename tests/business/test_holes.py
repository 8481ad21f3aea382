"""A hole on a page is seen, and no page of an example has one."""

from __future__ import annotations

import pytest
from tests.business.holes import HOLES, holes_in

from thankbook.reader.edition import Edition

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("hole", "text"),
    [
        ("None", "<dd>None</dd>"),
        ("None", "It is None."),
        ("None", "Good.\nNone"),
        ("None", "| None |"),
        ("nan", "| Money | nan |"),
        ("TODO", "TODO: write"),
        ("template", "Dear {{ name }}"),
        ("placeholder", "Dear {first_name},"),
        ("object", "Decimal('1')"),
        ("empty fact", '<dd class="x"> </dd>'),
        ("empty first cell", "|  | 12 |"),
        ("empty value", "| Money |  | no origin |"),
        ("empty heading", "## "),
        ("empty heading", "### { #an-id }"),
        ("empty list item", "- "),
        ("empty bold", "** **"),
        ("empty link", "[](a.md)"),
    ],
)
def test_a_hole_is_seen(hole, text):
    assert HOLES[hole].search(text)


def test_what_is_no_hole_is_let_be():
    page = "# A { #a }\n\nNone of ours. None: well. [A](b.md){ .c }\n\n|---|---|\n| a | b |  |\n"
    assert holes_in({"page.md": page}) == []


def test_the_example_itself_has_no_hole(example_site):
    for edition in Edition:
        pages = {page.uri: page.markdown for page in example_site(edition).pages}
        assert holes_in(pages) == []
