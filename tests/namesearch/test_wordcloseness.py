"""How far two words are apart, held against the plain definition."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.namesearch.wordcloseness import closeness, distance, is_slip

WORDS = st.text("abcä", max_size=7)


@cache
def by_definition(one: str, other: str) -> int:
    if not one or not other:
        return len(one) + len(other)
    least = min(
        by_definition(one[:-1], other) + 1,
        by_definition(one, other[:-1]) + 1,
        by_definition(one[:-1], other[:-1]) + (one[-1] != other[-1]),
    )
    if len(one) > 1 and len(other) > 1 and one[-1] == other[-2] and one[-2] == other[-1]:
        least = min(least, by_definition(one[:-2], other[:-2]) + 1)
    return least


@given(one=WORDS, other=WORDS, most=st.integers(0, 7))
def test_the_distance_is_that_of_letters_changed_added_left_out_or_swapped(one, other, most):
    assert min(distance(one, other, most), most + 1) == min(by_definition(one, other), most + 1)


@pytest.mark.parametrize(
    ("typed", "word"),
    [("bakry", "bakery"), ("gmy", "gym"), ("gyms", "gym"), ("restuarant", "restaurant")],
)
def test_slips(typed, word):
    assert is_slip(typed, word)


@pytest.mark.parametrize(
    ("typed", "word"),
    [("optician", "electrician"), ("bar", "spa"), ("bank", "bar"), ("gym", "gum"), ("", "gym")],
)
def test_no_slips(typed, word):
    assert not is_slip(typed, word)


def test_the_closer_counts_for_more():
    words = ["optician", "opticians", "optics", "electrician"]
    near = [closeness("optician", word) for word in words]
    assert near == sorted(near, reverse=True)
    assert near[0] == 1
    assert near[-1] == 0
