"""Texts as they are compared."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from thankbook.namesearch import folded

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("typed", "plain"),
    [("Öst", "ost"), ("Łódź", "lodz"), ("smørrebrød", "smorrebrod"), ("𝛢 ² Café", "α 2 cafe")],
)
def test_capitals_accents_and_ways_of_writing_a_letter_do_not_count(typed, plain) -> None:
    assert folded(typed) == plain


@given(st.text(max_size=30))
@example("𝛢")
def test_what_is_folded_stays_as_it_is(typed: str) -> None:
    assert folded(folded(typed)) == folded(typed)
