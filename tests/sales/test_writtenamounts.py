"""Amounts are read in every form that tills write, and in no other."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.sales.writtenamounts import PER_UNIT, amount_forms, is_amount, written

CENTS = st.integers(-(10**10), 10**10)


def typed(cents: int, decimal: str, thousands: str) -> str:
    """An amount as a till groups it."""
    text = f"{abs(cents) / 100:,.2f}".replace(",", " ").replace(".", decimal)
    return f"{'-' if cents < 0 else ''}{text.replace(' ', thousands)}"


@given(CENTS, st.sampled_from(["point", "comma"]), st.booleans())
def test_what_a_till_writes_is_read_to_the_cent(cents, sign, grouped) -> None:
    decimal, thousands = (".", ",") if sign == "point" else (",", ".")
    found = written(typed(cents, decimal, thousands if grouped else ""))
    assert found is not None
    assert found.amount(sign) == cents * PER_UNIT // 100


@given(st.decimals(0, 10**8, places=4))
def test_four_decimals_are_kept(amount: Decimal) -> None:
    assert written(str(amount)).amount("point") == int(amount * PER_UNIT)


@pytest.mark.parametrize(
    ("cell", "amount", "mark"),
    [
        ("kr 1.234,50", 1234.5, "kr"),
        ("12,50 \u20ac", 12.5, "\u20ac"),
        ("(12,50)", -12.5, ""),
        ("12,50-", -12.5, ""),
        ("\u221212,50 DKK", -12.5, "DKK"),
        ("12,-", 12, ""),
        ("CHF 1'200,00", 1200, "CHF"),
    ],
)
def test_signs_and_currencies_stand_beside_the_number(cell, amount, mark) -> None:
    found = written(cell)
    assert (found.amount("comma"), found.mark) == (amount * PER_UNIT, mark)


@pytest.mark.parametrize("cell", ["", "-", "12 apples", "EUR 12 DKK", "--12", "(12", "1x5"])
def test_what_is_no_amount_is_none(cell: str) -> None:
    assert written(cell) is None
    assert not is_amount(cell)


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(cell: str) -> None:
    assert isinstance(is_amount(cell), bool)


@pytest.mark.parametrize(
    ("cells", "decided"),
    [
        (["12,50", "1.234"], "comma"),
        (["12.50", "1,234"], "point"),
        (["1,234"], None),
        (["12,50", "12.50"], None),
        (["12", "13"], "point"),
        (["JPY 1,234"], "point"),
        (["kr 1.234,00", "kr 2.345"], "comma"),
    ],
)
def test_a_column_says_which_sign_begins_the_decimals_or_leaves_it_open(cells, decided) -> None:
    assert amount_forms(map(written, cells)).decided() == decided
