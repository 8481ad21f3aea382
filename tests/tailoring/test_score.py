"""How a group of customers counts: by its number, or by its sales where these are more."""

from __future__ import annotations

import pytest

from thankbook.contentfolder import content_folder
from thankbook.library.loading import load_library
from thankbook.tailoring.score import Scoring

_LIBRARY = load_library(content_folder(), "en")


@pytest.fixture
def reach(describe, tiny, altered):
    """Points for whom a tactic for regulars reaches, after some changes."""

    def points(*changes):
        description = describe(altered(tiny, *changes))
        scoring = Scoring(description, _LIBRARY.vocabulary, _LIBRARY.evidence)
        facts = _LIBRARY.tactics["note-a-day"].facts.model_copy(update={"stages": ("regular",)})
        parts = scoring.of(facts, None).parts
        return next((part.points for part in parts if part.code == "reach"), 0)

    return points


def test_few_who_bring_most_of_the_sales_count_by_these(reach):
    by_number = reach(("share: 0.25", "share: 0.1"))
    by_sales = reach(("share: 0.25", "share: 0.1\n      share_of_sales: 0.8"))
    assert by_sales - by_number == 7


def test_sales_that_are_less_than_the_number_take_nothing_away(reach):
    assert reach(("share: 0.25", "share: 0.25\n      share_of_sales: 0.05")) == reach()


def test_nobody_counts_twice(reach):
    assert reach(("share: 0.25", "share: 0.25\n      share_of_sales: 0.9")) <= 10
