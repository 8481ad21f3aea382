"""Money, numbers, times and lists as an English reader writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from babel import Locale
from babel.numbers import get_currency_precision, get_currency_symbol
from hypothesis import given
from hypothesis import strategies as st

from thankbook.business.codes import code_names
from thankbook.reader.formatting import Formatting


@pytest.fixture(scope="module")
def formatting(library):
    return lambda currency="DKK": Formatting(library.phrases, currency)


@pytest.mark.parametrize(
    ("currency", "amount", "digits"),
    [
        ("DKK", "0", "0"),
        ("DKK", "74", "74"),
        ("DKK", "74.00", "74"),
        ("DKK", "74.5", "74.50"),
        ("DKK", "18000", "18,000"),
        ("DKK", "1234567.891", "1,234,567.89"),
        ("EUR", "0.09", "0.09"),
        ("EUR", "9500", "9,500"),
        ("GBP", "1.1", "1.10"),
        ("USD", "12", "12"),
        ("CHF", "12", "12"),
        ("JPY", "106.8", "107"),
        ("JPY", "178", "178"),
        ("XPF", "1800", "1,800"),
        ("ISK", "1800", "1,800"),
        ("KWD", "0.25", "0.250"),
    ],
)
def test_money(formatting, currency, amount, digits):
    """The sign is Babel's; one that ends in a letter stands apart from the digits."""
    made = formatting(currency)
    sign = get_currency_symbol(currency, made.locale)
    assert made.money(Decimal(amount)) == sign + "\xa0" * sign[-1].isalpha() + digits


@pytest.mark.parametrize(("amount", "yen"), [("1234.5", "1,235"), ("0.5", "1"), ("2.5", "3")])
def test_halves_are_rounded_away_from_nothing_as_scripts_do(formatting, amount, yen):
    assert formatting("JPY").money(Decimal(amount)).endswith(yen)
    assert formatting("JPY").money(-Decimal(amount)).startswith("−")
    assert formatting("JPY").money(-Decimal(amount)).endswith(yen)


@pytest.mark.parametrize(
    ("currency", "home", "told"),
    [
        ("JPY", "JP", "¥500"),
        ("JPY", "US", "¥500"),
        ("JPY", "DK", "JP¥500"),
        ("USD", "US", "$500"),
        ("ILS", "IL", "₪500"),
        ("DKK", "DK", "DKK\xa0500"),
        ("EUR", "ES", "€500"),
    ],
)
def test_a_sign_is_that_of_the_country_where_it_is_one(library, currency, home, told):
    assert Formatting(library.phrases, currency, home).money(Decimal(500)) == told


@given(amount=st.decimals(0, 10**9, places=2))
def test_money_says_no_other_amount(formatting, amount):
    text = formatting("DKK").money(amount)
    assert text.startswith("DKK\xa0")
    assert Decimal(text.removeprefix("DKK\xa0").replace(",", "")) == amount


def test_every_currency_with_a_rate_can_be_written(formatting, vocabulary):
    for currency in vocabulary.currencies:
        text = formatting(currency).money(Decimal("1234.5"))
        digits = text.rsplit(".", 1)[1] if "." in text else ""
        assert len(digits) == get_currency_precision(currency), text
        assert "1,23" in text
        assert " " not in text, "an amount breaks over a line"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("0", "0"),
        ("1800", "1,800"),
        ("12.50", "12.5"),
        ("0.005", "0.005"),
        ("1000000", "1,000,000"),
    ],
)
def test_number(formatting, value, text):
    assert formatting().number(Decimal(value)) == text


@pytest.mark.parametrize(
    ("share", "text"),
    [("0", "0%"), ("0.61", "61%"), ("0.585", "58.5%"), ("1", "100%"), ("0.005", "0.5%")],
)
def test_share(formatting, share, text):
    assert formatting().share(Decimal(share)) == text


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        ("0", "0 min"),
        ("1", "1 min"),
        ("59", "59 min"),
        ("59.4", "59 min"),
        ("59.5", "1 h"),
        ("60", "1 h"),
        ("61", "1 h 1 min"),
        ("90.5", "1 h 31 min"),
        ("60000", "1,000 h"),
    ],
)
def test_duration(formatting, minutes, text):
    assert formatting().duration(Decimal(minutes)) == text


@given(minutes=st.integers(0, 10**7))
def test_duration_loses_no_minute(formatting, minutes):
    words = formatting().duration(Decimal(minutes)).replace(",", "").split()
    units = dict(zip(words[1::2], map(int, words[::2]), strict=True))
    assert units.get("h", 0) * 60 + units.get("min", 0) == minutes
    assert units.get("min", 0) < 60


@pytest.mark.parametrize(
    ("words", "together", "either"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a and b", "a or b"),
        (["a", "b", "c"], "a, b, and c", "a, b, or c"),
    ],
)
def test_lists(formatting, words, together, either):
    assert formatting().all_of(words) == together
    assert formatting().any_of(word for word in words) == either


@pytest.mark.parametrize(
    ("month_day", "text"),
    [("04-12", "12 April"), ("02-29", "29 February"), ("12-31", "31 December")],
)
def test_day(formatting, month_day, text):
    """Its parts, in whatever order the country has them."""
    assert set(formatting().day(month_day).split()) == set(text.split())


def test_months_and_weekdays(formatting):
    assert [formatting().month(number) for number in (1, 12)] == ["January", "December"]
    assert formatting().weekday("mon") == "Monday"
    assert formatting().weekday("sun") == "Sunday"


@pytest.mark.parametrize(
    ("code", "name"),
    [("da", "Danish"), ("zh_Hans", Locale("en").languages["zh_Hans"]), ("xx", "xx")],
)
def test_language(formatting, code, name):
    assert formatting().language(code) == name


@pytest.mark.parametrize(("code", "name"), [("DK", "Denmark"), ("QQ", "QQ")])
def test_country(formatting, code, name):
    assert formatting().country(code) == name


@pytest.mark.parametrize("country", sorted(code_names("country")))
def test_days_are_written_in_every_country(country, library):
    """English is official in Sark (CQ), and CLDR has no locale of it."""
    told = Formatting(library.phrases, "EUR", country)
    assert told.full_date(date(2027, 1, 4)) in {"4 January 2027", "January 4, 2027"}
