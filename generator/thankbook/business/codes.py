"""The codes of countries, languages and currencies that Unicode's CLDR knows, through Babel."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from babel import Locale
from babel.numbers import list_currencies
from pydantic_core import PydanticCustomError

from thankbook.mistakes import nearest

_NO_COUNTRY = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}


@cache
def _names(kind: str) -> dict[str, str]:
    english = Locale("en")
    if kind == "country":
        territories = {str(code): name for code, name in english.territories.items()}
        codes = sorted(code for code in territories if len(code) == 2)
        return {code: territories[code] for code in codes if code not in _NO_COUNTRY}
    if kind == "language":
        return dict(english.languages.items())
    return {code: english.currencies.get(code, code) for code in list_currencies()}


def known_country(typed: str) -> str:
    """The code unchanged; raises for one that no country has."""
    return _checked(typed, "country")


def known_language(typed: str) -> str:
    """The code unchanged; raises for one that no language has."""
    return _checked(typed, "language")


def known_currency(typed: str) -> str:
    """The code unchanged; raises for one that no currency has."""
    return _checked(typed, "currency")


def _checked(typed: str, kind: str) -> str:
    names = _names(kind)
    if typed in names:
        return typed
    found = f"{{typed}} is not the code of a {kind}."
    details = {"found": found, "expected": _suggestion(typed, names)}
    raise PydanticCustomError("own_words", "code", details)


def _suggestion(typed: str, names: dict[str, str]) -> str:
    code = next((c for c in names if c.casefold() == typed.casefold()), None)
    code = code or _code_by_name(typed, names.items())
    return f"Did you mean {code} ({names[code]})?" if code else ""


def _code_by_name(typed: str, names: Iterable[tuple[str, str]]) -> str | None:
    by_name = {name: code for code, name in names}
    name = nearest(typed, by_name)
    return by_name[name] if name else None
