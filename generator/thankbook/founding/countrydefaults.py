"""Language and currency of a country, as Unicode's CLDR knows them, through Babel."""

from __future__ import annotations

from collections.abc import Collection

from babel.languages import get_official_languages
from babel.numbers import get_territory_currencies

from thankbook.business.codes import code_names


def currency_of(country: str) -> str | None:
    """The currency that is paid with in a country today; None where there is none of its own."""
    known = code_names("currency")
    return next(
        (currency for currency in get_territory_currencies(country) if currency in known), None
    )


def languages_of(country: str, written: Collection[str]) -> tuple[str, ...]:
    """The official language of a country, one that there are words in if it has such.

    Where it has none, English stands behind it: the pages come in English until there are words.
    """
    known = code_names("language")
    official = [
        language for language in get_official_languages(country, de_facto=True) if language in known
    ]
    readable = [language for language in official if language in written]
    first = (readable or official or ["en"])[0]
    return (first,) if first in written else (first, "en")
