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
