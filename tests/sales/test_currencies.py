"""A mark may mean several currencies, and two marks are one currency only where they may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.sales.currencies import (
    are_several,
    currency_code,
    currency_columns,
    has_no_decimals,
    is_currency,
    listed,
    meant_by,
)

MARKS = st.sampled_from(
    ["kr", "DKK", "SEK", "\u20ac", "EUR", "$", "USD", "\u00a5", "JPY", "fr", "CHF"]
)


@pytest.mark.parametrize("mark", ["\u20ac", "kr", "kr.", "EUR", "eur", "z\u0142", "\u00a3"])
def test_signs_words_and_codes_are_currencies(mark: str) -> None:
    assert is_currency(mark)


@pytest.mark.parametrize("mark", ["pcs", "kg", "stk", "h"])
def test_units_are_none(mark: str) -> None:
    assert not is_currency(mark)


def test_only_a_code_names_one_currency() -> None:
    assert currency_code("dkk") == "DKK"
    assert currency_code("kr") is None
    assert {"DKK", "SEK"} <= meant_by("kr")


@given(st.lists(MARKS, max_size=4))
def test_order_and_repetition_do_not_matter(marks: list[str]) -> None:
    assert are_several(marks) == are_several([*reversed(marks), *marks])


@given(st.lists(MARKS, min_size=1, max_size=4), MARKS)
def test_one_more_mark_never_makes_several_currencies_one(marks: list[str], more: str) -> None:
    assert are_several([*marks, more]) or not are_several(marks)


def test_marks_that_may_mean_the_same_are_one_currency() -> None:
    assert not are_several(["kr", "DKK"])
    assert are_several(["DKK", "SEK"])
    assert are_several(["kr", "DKK", "SEK"])


def test_yen_have_no_decimals_and_a_sign_of_two_currencies_may_have() -> None:
    assert has_no_decimals("JPY")
    assert not has_no_decimals("\u00a5")
    assert not has_no_decimals("DKK")


def test_a_column_of_codes_tells_the_currency_of_each_row() -> None:
    rows = [["1", "DKK", "x"], ["2", "SEK", "y"]]
    assert currency_columns(["Amount", "W\u00e4hrung", "Note"], rows, ()) == [1]
    assert currency_columns(["Amount", "?", "Note"], rows, ()) == [1]
    assert currency_columns(["Amount", "?", "Note"], rows, (1,)) == []


def test_marks_are_listed_as_a_sentence_has_them() -> None:
    assert listed(["DKK", "SEK", "EUR"]) == "DKK, SEK and EUR"
    assert listed(["DKK"]) == "DKK"
