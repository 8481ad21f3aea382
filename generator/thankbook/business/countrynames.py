"""Countries by what they are called: in English, in their own languages, in widely spoken ones."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache

from babel import Locale, localedata
from babel.core import get_global
from babel.languages import get_official_languages

from thankbook.namesearch import Match, Named, NameSearch

WIDELY_SPOKEN = (
    *("de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "cs", "ja", "zh"),
)
_NO_COUNTRY = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}
_CALLED: Mapping[str, tuple[str, ...]] = {
    "CD": ("DR Congo", "Zaire"),
    "CI": ("Ivory Coast",),
    "CZ": ("Czech Republic",),
    "GB": ("Great Britain", "England", "Scotland", "Wales", "Northern Ireland"),
    "HK": ("Hong Kong",),
    "KR": ("Korea",),
    "MM": ("Burma",),
    "MO": ("Macau",),
    "NL": ("Holland",),
    "PS": ("Palestine",),
    "SZ": ("Swaziland",),
    "TL": ("East Timor",),
    "TR": ("Turkey",),
    "US": ("USA", "United States of America", "America"),
}
"""Names in everyday use that CLDR, as Babel carries it, does not give for English."""


@cache
def country_names() -> dict[str, str]:
    """The English name of every country, by code."""
    territories = {str(code): name for code, name in Locale("en").territories.items()}
    codes = sorted(code for code in territories if len(code) == 2)
    return {code: territories[code] for code in codes if code not in _NO_COUNTRY}


def countries_called(typed: str) -> tuple[Match, ...]:
    """The countries that answer a name most closely.

    English, and what a country calls itself in a widely spoken language, come before what others
    call it. The languages of all countries come last: they take a second to load.
    """
    near = (_at_home, _abroad)
    for search in near:
        if called := search().called(typed):
            return called
    for search in (*near, _everywhere):
        if begun := search().beginning(typed):
            return begun
    return next(filter(None, (search().found(typed) for search in (*near, _everywhere))), ())


def countries_beginning(typed: str) -> tuple[Match, ...]:
    """Countries whose name begins so, for a list that follows the typing."""
    return _at_home().beginning(typed)


class CountrySearch:
    """Both, as what asks for a country wants them."""

    def found(self, typed: str) -> tuple[Match, ...]:
        """The countries that answer a name most closely."""
        return countries_called(typed)

    def beginning(self, typed: str) -> tuple[Match, ...]:
        """Countries whose name begins so."""
        return countries_beginning(typed)


@cache
def _at_home() -> NameSearch:
    return NameSearch(
        Named(code, (name, code, *_aliases().get(code, ()), *_own(code, WIDELY_SPOKEN)))
        for code, name in country_names().items()
    )


@cache
def _abroad() -> NameSearch:
    return NameSearch(
        Named(code, tuple(_in_languages(code, WIDELY_SPOKEN))) for code in country_names()
    )


@cache
def _everywhere() -> NameSearch:
    return NameSearch(Named(code, tuple(_own(code, None))) for code in country_names())


@cache
def _aliases() -> Mapping[str, tuple[str, ...]]:
    """Everyday names, and codes that are no longer or never were right: UK."""
    found = {code: list(names) for code, names in _CALLED.items()}
    for alias, codes in get_global("territory_aliases").items():
        if len(codes) == 1 and alias.isalpha():
            found.setdefault(str(next(iter(codes))), []).append(str(alias))
    return {code: tuple(names) for code, names in found.items()}


def _own(code: str, among: Collection[str] | None) -> Iterator[str]:
    """A country's names in its official languages, those of a list or all."""
    official = get_official_languages(code, de_facto=True)
    spoken = [
        language for language in official if among is None or language.partition("_")[0] in among
    ]
    return _in_languages(code, spoken)


def _in_languages(code: str, languages: Collection[str]) -> Iterator[str]:
    for language in languages:
        if localedata.exists(language) and (name := _territories(language).get(code)):
            yield str(name)


@cache
def _territories(language: str) -> Mapping[str, str]:
    return Locale.parse(language).territories
