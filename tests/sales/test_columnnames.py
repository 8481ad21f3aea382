"""A column is known by its name, whatever its capitals, accents, signs and currency."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from thankbook.sales.columnnames import (
    is_known,
    is_of_something_else,
    plain_name,
    plain_words,
    rank,
)


@pytest.mark.parametrize(
    ("typed", "role"),
    [
        ("Customer ID", "customer"),
        ("customerId", "customer"),
        ("KUNDEN-NR.", "customer"),
        ("\u9867\u5ba2ID", "customer"),
        ("Order Date (UTC)", "date"),
        ("Bel\u00f8b (DKK)", "amount"),
        ("Montant TTC", "amount"),
        ("Receipt #", "receipt"),
    ],
)
def test_names_of_tills_are_known(typed: str, role) -> None:
    assert rank(typed, role) is not None
    assert is_known(typed)


def test_the_likelier_name_comes_first() -> None:
    assert rank("Customer ID", "customer") < rank("Customer name", "customer")


@pytest.mark.parametrize(
    ("typed", "role"),
    [("Unit price", "amount"), ("Trinkgeld", "amount"), ("Date of birth", "date"), ("Due", "date")],
)
def test_names_of_other_things_are_told(typed: str, role) -> None:
    assert is_of_something_else(typed, role)


@given(st.text(max_size=30))
@example("𝛢")
def test_a_plain_name_stays_as_it_is(typed: str) -> None:
    assert plain_words(plain_words(typed)) == plain_words(typed)
    assert plain_name(plain_name(typed)) == plain_name(typed)


@given(st.text(st.characters(codec="ascii"), max_size=30))
def test_capitals_do_not_count_in_a_name_without_camels(typed: str) -> None:
    assert plain_name(typed.upper()) == plain_name(typed.lower())
