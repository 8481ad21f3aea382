"""The codes of countries, languages and currencies that Unicode's CLDR knows, through Babel."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from babel import Locale
from babel.core import get_global
from babel.numbers import list_currencies
from pydantic import Field, ValidationInfo
from pydantic_core import PydanticCustomError

from thankbook.business.codesmeant import code_meant
from thankbook.business.countrynames import country_names
from thankbook.locales import Territory
from thankbook.strictmodel import territory_in
from thankbook.yamlfile import YamlDocument


@cache
def code_names(kind: str) -> dict[str, str]:
    """The English name of every code of a kind: country, language or currency."""
    english = Locale("en")
    if kind == "country":
        return country_names()
    if kind == "language":
        return dict(sorted(english.languages.items()))
    money = sorted(code for code in list_currencies() if not _is_no_money(code))
    return {code: english.currencies.get(code, code) for code in money}


@cache
def currencies_in_use() -> frozenset[str]:
    """The currencies that are tender somewhere, as far as CLDR knows of no end of that."""
    return frozenset(code for uses in _tender().values() for code, ended in uses if not ended)


def currency_used_in(country: str) -> str | None:
    """The currency that is tender in a country; None where it has none of its own."""
    return next((code for code, ended in _tender().get(country, ()) if not ended), None)


@cache
def _tender() -> Mapping[str, tuple[tuple[str, bool], ...]]:
    """For each country the currencies that are or were tender, and whether that has ended."""
    return {
        country: tuple((code, end is not None) for code, _, end, is_tender in uses if is_tender)
        for country, uses in get_global("territory_currencies").items()
    }


def _is_no_money(code: str) -> bool:
    """Gold, the unit of a fund, a test: ISO 4217 gives an X to what belongs to no country.

    Some such are money all the same, that of several countries: XOF, XCD.
    """
    return code.startswith("X") and all(
        code != used for uses in _tender().values() for used, _ in uses
    )


def codes(kind: str) -> Any:
    """Marks a field in the JSON Schema as a code of a kind, for editors to complete."""
    return Field(json_schema_extra={"x-codes": kind})


def known_country(typed: str, info: ValidationInfo) -> str:
    """The code unchanged; raises for one that no country has."""
    return _checked(typed, "country", territory_in(info))


def known_language(typed: str, info: ValidationInfo) -> str:
    """The code unchanged; raises for one that no language has."""
    return _checked(typed, "language", territory_in(info))


def known_currency(typed: str, info: ValidationInfo) -> str:
    """The code unchanged; raises for one that no currency has."""
    return _checked(typed, "currency", territory_in(info))


def _checked(typed: str, kind: str, territory: Territory) -> str:
    names = code_names(kind)
    if typed in names:
        return typed
    found = f"{{typed}} is not the code of a {kind}."
    if kind == "currency" and typed in list_currencies():
        found = f"{{typed}} ({Locale('en').currencies.get(typed, typed)}) is no money to pay with."
    code = code_meant(typed, kind, names, territory)
    expected = f"Did you mean {code} ({names[code]})?" if code else ""
    raise PydanticCustomError("own_words", "code", {"found": found, "expected": expected})


def territory_of(document: YamlDocument) -> Territory:
    """The country and the languages that a description names, whatever else is wrong with it."""
    fields = document.value if isinstance(document.value, dict) else {}
    country, languages = fields.get("country"), fields.get("languages")
    spoken = languages if isinstance(languages, tuple) else ()
    return Territory(
        country if isinstance(country, str) and country in code_names("country") else "",
        tuple(
            language
            for language in spoken
            if isinstance(language, str) and language in code_names("language")
        ),
    )
