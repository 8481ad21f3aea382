"""Which code was meant by a name, a sign or an older code, in widely spoken languages too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from babel import Locale
from babel.core import get_global
from babel.numbers import get_territory_currencies

from thankbook.business.countrynames import WIDELY_SPOKEN, countries_called
from thankbook.locales import Territory
from thankbook.validationwords import nearest

_LONGEST_CODE = 3
_LONGEST_SIGN = 4
_CALLED = {"NIS": "ILS", "RMB": "CNY", "NTD": "TWD", "STG": "GBP", "SFR": "CHF"}
"""Abbreviations of currencies in everyday use that are no codes, which CLDR does not give."""


def code_meant(typed: str, kind: str, names: Mapping[str, str], territory: Territory) -> str:
    """The code of a kind that was most likely meant; ``names`` are the English ones, by code."""
    plain = typed.strip()
    same = (code for code in names if code.casefold() == plain.casefold())
    code = next(same, None) or _by_alias(plain, kind) or _by_sign(plain, kind, territory)
    return code if code and code in names else _by_name(plain, kind, names, territory)


def _by_alias(plain: str, kind: str) -> str | None:
    """What people use but that is not the right one: GB for UK, de for de_AT."""
    if kind == "language" and plain[2:3] in ("-", "_"):
        return plain[:2].casefold()
    if kind == "currency":
        return _CALLED.get(plain.upper())
    codes = get_global("territory_aliases").get(plain.upper(), ()) if kind == "country" else ()
    return str(next(iter(codes))) if len(codes) == 1 else None


def _by_sign(plain: str, kind: str, territory: Territory) -> str | None:
    """The currency of a sign: the country's own, or else the only one in English."""
    if kind != "currency" or not plain or len(plain) > _LONGEST_SIGN:
        return None
    own = get_territory_currencies(territory.country) if territory.country else []
    for locale in (*territory.locales, Locale("en")):
        signs = locale.currency_symbols.items()
        signed = [code for code, sign in signs if sign.rstrip(".") == plain.rstrip(".")]
        code = next((currency for currency in own if currency in signed), None)
        if code or len(signed) == 1:
            return code or str(signed[0])
    return None


def _by_name(plain: str, kind: str, names: Mapping[str, str], territory: Territory) -> str:
    """The code of a name; what is as short as a code is no name."""
    if len(plain) <= _LONGEST_CODE and plain.isascii():
        return ""
    if kind == "country":
        found = countries_called(plain)
        return found[0].id if len(found) == 1 else ""
    by_name = {name: code for code, name in names.items()}
    foreign = {name: code for name, code in _foreign(kind, territory) if code in names}
    folded = {name.casefold(): code for name, code in (foreign | by_name).items()}
    if plain.casefold() in folded:
        return folded[plain.casefold()]
    name = nearest(plain, by_name)
    return by_name[name] if name else ""


def _foreign(kind: str, territory: Territory) -> Iterator[tuple[str, str]]:
    spoken = [locale.language for locale in territory.locales]
    for language in dict.fromkeys((*WIDELY_SPOKEN, *territory.languages, *spoken)):
        locale = Locale(language)
        named = locale.languages if kind == "language" else locale.currencies
        yield from ((str(name), str(code)) for code, name in named.items())
