"""Every currency is money that amounts can be counted in, and what is none is refused in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import get_currency_precision, list_currencies
from hypothesis import given
from hypothesis import strategies as st

from thankbook.business.codes import code_names, currencies_in_use, currency_used_in
from thankbook.business.exchange import from_euro, units_per_euro
from thankbook.business.rounding import rounded_to, smallest_unit

MONEY = sorted(code_names("currency"))


@pytest.mark.parametrize("code", ["XAU", "XXX", "XTS", "XDR", "XBA"])
def test_what_nobody_pays_with_is_no_currency(code, problems_in, tiny, altered):
    (problem,) = problems_in(altered(tiny, ("currency: DKK", f"currency: {code}")))
    assert problem.field == "currency"
    assert "is no money to pay with" in problem.found
    assert "three-letter code" in problem.expected


def test_every_other_currency_of_the_world_is_one():
    refused = set(list_currencies()) - set(MONEY)
    assert all(code.startswith("X") for code in refused)
    assert currencies_in_use() <= set(MONEY)
    assert {"XOF", "XAF", "XPF", "XCD", "ILS", "KWD", "CLP", "KRW"} <= currencies_in_use()


@pytest.mark.parametrize(("country", "code"), [("DK", "DKK"), ("IL", "ILS"), ("KW", "KWD")])
def test_a_country_pays_with_its_currency(country, code):
    assert currency_used_in(country) == code


@given(st.sampled_from(MONEY), st.decimals(0, 10**25, places=6))
def test_an_amount_of_any_size_is_rounded_to_the_smallest_unit(code, amount):
    smallest = smallest_unit(code)
    rounded = rounded_to(amount, smallest)
    assert abs(rounded - amount) <= smallest / 2
    assert rounded.as_tuple().exponent == -get_currency_precision(code)


def test_the_owners_rate_comes_before_the_rounded_one(describe, tiny, altered, vocabulary):
    business = describe(tiny).business
    assert units_per_euro(business, vocabulary) == Decimal("7.46")
    own = describe(altered(tiny, ("currency: DKK", "currency: DKK\ncurrency_per_euro: 7.5")))
    assert from_euro(Decimal(2), own.business, vocabulary) == 15


def test_without_a_rate_nothing_is_made_up_but_nothing_is_nothing(
    describe, tiny, altered, vocabulary
):
    business = describe(altered(tiny, ("currency: DKK", "currency: ILS"))).business
    assert units_per_euro(business, vocabulary) is None
    assert from_euro(Decimal(1), business, vocabulary) is None
    assert from_euro(Decimal(0), business, vocabulary) == 0


@pytest.mark.parametrize("rate", ["0", "0.00001", "-4", "10000000000", "many"])
def test_a_rate_that_cannot_be_is_told(rate, problems_in, tiny, altered):
    text = altered(tiny, ("currency: DKK", f"currency: ILS\ncurrency_per_euro: {rate}"))
    assert [problem.field for problem in problems_in(text)] == ["currency_per_euro"]


def test_a_euro_is_a_euro(problems_in, describe, tiny, altered):
    (problem,) = problems_in(
        altered(tiny, ("currency: DKK", "currency: EUR\ncurrency_per_euro: 7.46"))
    )
    assert problem.field == "currency_per_euro"
    assert not describe(
        altered(tiny, ("currency: DKK", "currency: EUR\ncurrency_per_euro: 1"))
    ).warnings


@pytest.mark.parametrize(
    ("currency", "rate", "asks"),
    [
        ("XOF", "655.957", ""),
        ("DKK", "7.460", ""),
        ("XOF", "1.000", "Did you mean 1000, how much XOF one euro buys?"),
        ("IDR", "18.500", "Did you mean 18500? If you mean 18.5, write that."),
        ("IDR", "18500", ""),
        ("TND", "3.372", "Did you mean 3372? If you mean 3.3720, write that."),
        ("TND", "3.3720", ""),
    ],
)
def test_three_decimals_of_a_rate_are_asked_about_where_the_rounded_one_does_not_tell(
    currency, rate, asks, describe, tiny, altered
):
    text = altered(tiny, ("currency: DKK", f"currency: {currency}\ncurrency_per_euro: {rate}"))
    warnings = [
        problem for problem in describe(text).warnings if problem.field == "currency_per_euro"
    ]
    assert [asks in problem.expected for problem in warnings] == ([True] if asks else [])
