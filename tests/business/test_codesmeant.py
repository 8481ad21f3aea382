"""Codes that were meant by names, signs and older codes; nothing where nobody can know."""

from __future__ import annotations

import pytest
from babel import Locale

from thankbook.business.codes import code_names
from thankbook.business.codesmeant import code_meant
from thankbook.locales import Territory

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("typed", "kind", "country", "meant"),
    [
        ("Österreich", "country", "", "AT"),
        ("Danmark", "country", "", "DK"),
        ("UK", "country", "", "GB"),
        ("dk", "country", "", "DK"),
        ("Germny", "country", "", "DE"),
        ("xx", "country", "", ""),
        ("Deutsch", "language", "", "de"),
        ("en-GB", "language", "", "en"),
        ("xx", "language", "", ""),
        ("€", "currency", "", "EUR"),
        ("kr", "currency", "DK", "DKK"),
        ("kr.", "currency", "SE", "SEK"),
        ("$", "currency", "", "USD"),
        ("$", "currency", "CA", "CAD"),
        ("Dänische Krone", "currency", "", "DKK"),
        ("eur", "currency", "", "EUR"),
        ("??", "currency", "", ""),
        ("", "currency", "", ""),
    ],
)
def test_what_was_meant(typed, kind, country, meant) -> None:
    assert code_meant(typed, kind, code_names(kind), Territory(country)) == meant


@pytest.mark.parametrize("language", ["de", "fr", "es", "sv", "ja"])
def test_every_country_by_its_name_in_widely_spoken_languages(language) -> None:
    named = Locale(language).territories
    for code in code_names("country"):
        if len(named[code]) > 3:
            found = code_meant(named[code], "country", code_names("country"), Territory())
            assert named[code] in (named[found], Locale("en").territories[found]) or found == code
