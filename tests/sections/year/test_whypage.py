"""The page that says why: a default that stands for nothing says so in words."""

from __future__ import annotations

import re

import pytest

from thankbook.reader.edition import Edition

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("list_of_year", ["closed", "quiet_months"])
def test_a_default_of_nothing_is_told(list_of_year, tiny, altered, describe, vocabulary, pages_of):
    """Of some trade nobody is usually closed, or quiet: hotels, shelters."""
    trade = next(
        name
        for name, trade in vocabulary.trades.items()
        if not getattr(trade.calendar, list_of_year)
    )
    text = altered(
        tiny, ("industry: bakery", f"industry: {trade}"), ("calendar:\n  closed: [sun, mon]\n", "")
    )
    page = pages_of(describe(text), Edition.STAFF)["why.md"]
    field = f"calendar.{list_of_year}".replace("_", "&#95;")
    (told,) = re.findall(rf"^\| <code>{re.escape(field)}</code> \| (.*) \|$", page, re.MULTILINE)
    assert told.startswith("none"), told


def test_what_rests_on_each_default_is_told_to_managers_alone(tiny, altered, describe, pages_of):
    text = altered(tiny, ("  complaints_per_year: 6\n", ""))
    column = "What rests on it"
    pages = {edition: pages_of(describe(text), edition)["why.md"] for edition in Edition}
    assert column not in pages[Edition.STAFF]
    table = pages[Edition.MANAGER].split(column)[1].split("## ")[0]
    rows = re.findall(r"^\| <code>(.*?)</code> \| .* \| (.+) \|$", table, re.MULTILINE)
    rests = {field.replace("&#95;", "_"): told for field, told in rows}
    assert "min" in rests["customers.complaints_per_year"]
    assert all(rests.values())
