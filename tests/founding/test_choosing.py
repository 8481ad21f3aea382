"""What is typed at a list of choices: never another entry than the one that was meant."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.business.codes import code_names
from thankbook.founding.choosing import matches

COUNTRIES = tuple(code_names("country").items())
TRADES = (("bakery", "bakery"), ("gym", "gym"), ("hairdresser", "hairdresser"), ("shop", "shop"))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("bakery", ("bakery",)),
        ("BAKERY ", ("bakery",)),
        ("hairdr", ("hairdresser",)),
        ("Tierarzt", ()),
        ("funeral home", ()),
        ("", ()),
        ("  ", ()),
    ],
)
def test_trades(typed, found) -> None:
    assert matches(TRADES, typed) == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("AT", ("AT",)),
        ("austria", ("AT",)),
        ("Öst", ()),
        ("curacao", ("CW",)),
        ("Irel", ("IE",)),
        ("rica", ("CR",)),
    ],
)
def test_countries(typed, found) -> None:
    assert matches(COUNTRIES, typed) == found


@given(typed=st.text(max_size=12))
def test_whatever_is_typed_what_is_found_holds_it(typed) -> None:
    plain = "".join(re.findall("[a-z]", unicodedata.normalize("NFKD", typed.casefold())))
    assert all(plain and term.startswith(plain) for term in matches(TRADES, typed))
