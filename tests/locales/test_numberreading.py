"""Numbers as people write them: read back as themselves, or refused by name; never as another."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel import Locale
from babel.numbers import format_currency, format_decimal, get_territory_currencies
from hypothesis import given
from hypothesis import strategies as st

from thankbook.business.codes import code_names
from thankbook.locales import ANYWHERE, Territory
from thankbook.locales.numberreading import meanings, other_meaning, typed_form
from thankbook.yamlfile import parse_yaml

pytestmark = pytest.mark.slow

COUNTRIES = sorted(code_names("country"))
NUMBERS = st.one_of(
    st.decimals(0, 10**6, places=3),
    st.decimals(0, 10**6, places=2),
    st.integers(0, 10**9).map(Decimal),
    st.integers(1, 999).map(lambda thousands: Decimal(thousands * 1000)),
)


def accepted(text: str, territory: Territory) -> Decimal | None:
    """The number that a description with this text has; None where its author is asked."""
    value = parse_yaml(f"x: {text}\n".encode(), "my.yaml").value["x"]
    if isinstance(value, str) or value is None:
        return None
    number = Decimal(value)
    return None if other_meaning(number, territory) is not None else number


def named(text: str, territory: Territory) -> set[Decimal]:
    return set(meanings(text, territory))


def spellings(number: Decimal, territory: Territory, locale: Locale):
    """A number in the ways of one locale, and the number that it then stands for."""
    for digits in ("latn", "default"):
        yield format_decimal(number, locale=locale, numbering_system=digits), 3
        for currency in get_territory_currencies(territory.country)[:1]:
            written = format_currency(number, currency, locale=locale, numbering_system=digits)
            yield written, None


@given(number=NUMBERS, data=st.data())
def test_whatever_a_country_writes_is_never_read_as_another_number(number, data) -> None:
    territory = Territory(data.draw(st.sampled_from(COUNTRIES)))
    if not territory.locales:
        return
    locale = data.draw(st.sampled_from(territory.locales))
    for text, places in spellings(number, territory, locale):
        exact = number if places else _as_currency(number, territory.country)
        read = accepted(text, territory)
        if read is None:
            assert exact in named(text, territory), (text, locale)
        else:
            assert read == exact, (text, locale)


def _as_currency(number: Decimal, country: str) -> Decimal:
    code = get_territory_currencies(country)[0]
    plain = format_currency(number, code, "0.###;-0.###", locale="en_US")
    return Decimal(plain)


@given(number=st.decimals(0, 10**9, places=5) | st.integers(0, 10**9).map(Decimal))
@pytest.mark.parametrize("country", ["", "DE", "US", "CH", "IN"])
def test_the_form_that_is_proposed_can_be_typed_and_means_that_number(country, number) -> None:
    assert accepted(typed_form(number), Territory(country)) == number


@pytest.mark.parametrize(
    ("text", "country", "meant"),
    [
        ("12.000", "DE", "12000 12"),
        ("12.000", "US", "12"),
        ("12.000", "", "12000 12"),
        ("1,200", "DE", "1200 1.2"),
        ("1,200", "IE", "1200"),
        ("1'200", "CH", "1200"),
        ("1’200.50", "CH", "1200.5"),
        ("1 200", "FR", "1200"),
        ("1\u00a0200", "SE", "1200"),
        ("1\u202f200,5", "FR", "1200.5"),
        ("1,20,000", "IN", "120000"),
        ("12,34,567.89", "IN", "1234567.89"),
        ("1.234,56", "IT", "1234.56"),
        ("1.234.567", "US", "1234567"),
        ("€3,50", "AT", "3.5"),
        ("95 €", "DE", "95"),
        ("24.50 EUR", "IE", "24.5"),
        ("kr 50", "NO", "50"),
        ("50 kr.", "DK", "50"),
        ("US$ 5", "US", "5"),
        ("¥500", "JP", "500"),
        ("50,-", "NL", "50"),
        ("50.–", "CH", "50"),
        ("50:-", "SE", "50"),
        ("58 %", "DE", "0.58"),
        ("58 percent", "US", "0.58"),
        ("٣٤٫٥", "EG", "34.5"),
        ("１，２００", "JP", "1200"),
        ("−5", "NO", "-5"),
        ("(5)", "US", "-5"),
        ("1_000", "US", "1000"),
        ("1e3", "US", "1000"),
        (".5", "US", "0.5"),
        ("5.", "US", "5"),
        ("+5", "US", "5"),
        ("007", "US", "7"),
        ("1:30", "US", ""),
        ("3 apples", "US", ""),
        ("A4", "US", ""),
        ("1.2.3", "US", ""),
        ("12.34.56", "DE", ""),
        ("1,,2", "US", ""),
        ("(5", "US", ""),
        ("5²", "US", ""),
        ("", "US", ""),
        ("1" * 61, "US", ""),
    ],
)
def test_what_a_text_may_mean(text, country, meant) -> None:
    assert " ".join(f"{number:f}" for number in meanings(text, Territory(country))) == meant


@pytest.mark.parametrize(
    "number", ["0.125", "0.005", "1.25", "1.2500", "1234.567", "12", "1000.000"]
)
def test_numbers_that_nobody_takes_for_thousands(number) -> None:
    assert other_meaning(Decimal(number), ANYWHERE) is None


@pytest.mark.parametrize(
    "country", ["DE", "AT", "DK", "NO", "NL", "ES", "IT", "BR", "ID", "TR", "FR"]
)
def test_a_point_may_part_thousands_wherever_decimals_begin_with_a_comma(country) -> None:
    assert other_meaning(Decimal("2.500"), Territory(country)) == 2500


@pytest.mark.parametrize("country", ["US", "GB", "IE", "JP", "IN", "AU", "MX", "IL"])
def test_elsewhere_a_point_begins_decimals(country) -> None:
    assert other_meaning(Decimal("2.500"), Territory(country)) is None
    assert other_meaning(Decimal("2.500"), Territory(country, ("de",))) == 2500
