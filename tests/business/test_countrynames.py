"""Countries as people call them, in English, at home and abroad."""

from __future__ import annotations

import pytest
from babel import Locale, localedata
from babel.languages import get_official_languages

from thankbook.business.countrynames import countries_beginning, countries_called, country_names

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("Öst", ["AT"]),
        ("osterreich", ["AT"]),
        ("Oesterreich", ["AT"]),
        ("Deutschland", ["DE"]),
        ("Suomi", ["FI"]),
        ("中国", ["CN"]),
        ("日本", ["JP"]),
        ("Ελλάδα", ["GR"]),
        ("ישראל", ["IL"]),
        ("Suisse", ["CH"]),
        ("Frankreich", ["FR"]),
        ("England", ["GB"]),
        ("uk", ["GB"]),
        ("no", ["NO"]),
        ("curacao", ["CW"]),
        ("rica", ["CR"]),
        ("Austira", ["AT"]),
        ("Irel", ["IE", "GB"]),
        ("zzz", []),
        ("", []),
    ],
)
def test_what_is_called_so(typed, codes) -> None:
    assert [match.id for match in countries_called(typed)] == codes


def test_every_country_by_its_names_at_home() -> None:
    for code, name in country_names().items():
        assert code in [match.id for match in countries_called(name)]
        for language in get_official_languages(code, de_facto=True):
            own = Locale.parse(language).territories if localedata.exists(language) else {}
            if code in own:
                assert code in [match.id for match in countries_called(own[code])], own[code]


def test_a_list_that_follows_the_typing() -> None:
    assert countries_beginning("Ö")[0].name == "Österreich"
