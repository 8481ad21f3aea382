"""What a status means for counting, and what is asked because nobody can know."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.sales.meanings import Meaning, is_yes, may_take_back, status_meaning, type_meaning


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("PAID", Meaning.COUNTED),
        ("Bezahlt", Meaning.COUNTED),
        ("cancelled by guest", Meaning.LEFT_OUT),
        ("storniert", Meaning.LEFT_OUT),
        ("Refunded", Meaning.TAKEN_BACK),
        ("partially refunded", Meaning.PARTLY_BACK),
        ("refund failed", None),
        ("not refunded", None),
        ("pending", None),
        ("partially paid", None),
        ("", None),
        ("xyz", None),
    ],
)
def test_a_status_means_one_thing_or_is_asked_about(text, meaning) -> None:
    assert status_meaning(text) == meaning


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Sale", Meaning.SALE),
        ("Sale line", Meaning.LINE),
        ("Discount", Meaning.PART),
        ("Zahlung", Meaning.PAYMENT),
        ("Return", Meaning.TAKEN_BACK),
        ("refund line", None),
        ("apple", None),
    ],
)
def test_a_kind_of_row_is_known_or_asked_about(text, meaning) -> None:
    assert type_meaning(text) == meaning


@given(st.sampled_from(["not", "nicht", "ikke", "non"]), st.text(max_size=12))
def test_a_negation_is_never_known(negation: str, rest: str) -> None:
    assert status_meaning(f"{negation} {rest}") is None
    assert type_meaning(f"{rest} {negation}") is None


@pytest.mark.parametrize(
    ("text", "set_"), [("TRUE", True), ("x", True), ("nein", False), ("", False), ("maybe", None)]
)
def test_a_mark_is_set_or_not_or_no_mark(text: str, set_) -> None:
    assert is_yes(text) is set_


def test_a_test_takes_no_sale_back_and_a_cancellation_may() -> None:
    assert may_take_back("cancelled")
    assert not may_take_back("test")
