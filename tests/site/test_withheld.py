"""What the staff edition keeps back is said once, and not once for each role."""

from __future__ import annotations

import re

import pytest

from thankbook.reader.edition import Edition
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import tailor

WITHHELD = "in the manager edition"


@pytest.fixture(scope="module")
def staff_pages(describe, tiny, library):
    text = f"{tiny}managers_only: [money, team.minutes_per_week, customers.active, prices]\n"
    site = build_site(tailor(describe(text), library), Edition.STAFF)
    return {page.uri: page.markdown for page in site.pages}


def test_a_cell_says_it_once(staff_pages):
    cells = [
        cell
        for markdown in staff_pages.values()
        for cell in re.split(r"\||<dd>|<span|\n", markdown)
        if WITHHELD in cell
    ]
    assert len(cells) > 10
    assert [cell for cell in cells if cell.count(WITHHELD) > 1] == []


def test_no_role_is_named_with_what_is_kept_back(staff_pages):
    for uri, markdown in staff_pages.items():
        assert not re.search(rf"(?:owner|counter staff) {WITHHELD}", markdown), uri
