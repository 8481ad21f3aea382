"""Every country has money and a language to begin with, or it is said that it has none."""

from __future__ import annotations

import pytest

from thankbook.business.codes import code_names
from thankbook.founding.countrydefaults import currency_of, languages_of

COUNTRIES = sorted(code_names("country"))


@pytest.mark.parametrize(
    ("country", "currency"), [("DK", "DKK"), ("DE", "EUR"), ("HR", "EUR"), ("JP", "JPY")]
)
def test_the_currency_is_the_one_of_today(country: str, currency: str) -> None:
    assert currency_of(country) == currency


@pytest.mark.parametrize(
    ("country", "written", "languages"),
    [
        ("DK", ("da", "en"), ("da",)),
        ("DK", ("en",), ("da", "en")),
        ("CH", ("fr", "en"), ("fr",)),
        ("IE", ("en",), ("en",)),
    ],
)
def test_a_language_that_there_are_words_in_comes_first(country, written, languages) -> None:
    assert languages_of(country, written) == languages


def test_every_country_ends_in_a_language_that_can_be_read() -> None:
    known, money = code_names("language"), code_names("currency")
    for country in COUNTRIES:
        languages = languages_of(country, ("en",))
        assert languages[-1] == "en"
        assert set(languages) <= known.keys()
        assert currency_of(country) in {None, *money}
