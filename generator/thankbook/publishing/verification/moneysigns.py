"""The ways in which a country marks an amount as money: what stands before or behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages
from babel.numbers import get_currency_name, get_currency_symbol

_EVERYWHERE = ("en", "en_001")
_CUSTOMARY = {
    "CHF": ("Fr.", "SFr."),
    "CZK": ("Kc",),
    "HUF": ("Ft",),
    "PLN": ("zl",),
    "RON": ("lei",),
    "USD": ("US$",),
}
"""Signs that people write and Unicode's tables (CLDR) lack."""
_PRICE = r"[,.:][-\u2012-\u2015](?!\w)"
"""An amount without small change, in many countries: 18.000,- or 18'000.–"""
_MARKS = "\u200e\u200f\u061c\u2066-\u2069"
"""Direction marks, which Hebrew and Arabic amounts have around them."""
_FAR = 24


def money_signs(currency: str, country: str) -> tuple[str, ...]:
    """What marks an amount of a currency, in English and in the languages of a country.

    The code, the signs, and the words of the name, as in "danske kroner"; in English the last one,
    for the others are words of any sentence: "US dollars", "new shekels".
    """
    signs = {currency, *_CUSTOMARY.get(currency, ())}
    for locale in (*_EVERYWHERE, *_languages(country)):
        signs.add(get_currency_symbol(currency, locale))
        for count in (1, 2, 5, 1000):
            *others, last = get_currency_name(currency, count=count, locale=locale).split()
            signs |= {last} if locale.startswith("en") else {last, *others}
    return tuple(sorted({sign.rstrip(".").casefold() for sign in signs if sign.strip(".")}))


def is_marked_as_money(text: str, start: int, end: int, signs: tuple[str, ...]) -> bool:
    """Whether a sign stands right before or behind the number between two places of a text."""
    before, behind = _patterns(signs)
    return bool(
        before.search(text[max(0, start - _FAR) : start].casefold())
        or behind.match(text[end : end + _FAR].casefold())
    )


@lru_cache
def _patterns(signs: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    longest_first = sorted((re.escape(sign.casefold()) for sign in signs), key=len, reverse=True)
    sign = f"(?:{'|'.join(longest_first)})" if signs else "(?!)"
    blank = rf"[\s{_MARKS}]*"
    letter = r"[^\W\d_]"
    before = rf"(?<!{letter}){sign}\.?{blank}$"
    behind = rf"{blank}(?:{sign}(?!{letter})|{_PRICE})"
    return re.compile(before), re.compile(behind)


def _languages(country: str) -> Iterator[str]:
    """The locales of a country's languages, official ones and those that much is written in."""
    found = get_official_languages(country, regional=True, de_facto=True)
    for language in found:
        try:
            yield str(Locale.parse(f"{language}_{country}", sep="_"))
        except (UnknownLocaleError, ValueError):
            yield from _spoken(language)


def _spoken(language: str) -> Iterator[str]:
    try:
        yield str(Locale.parse(language))
    except (UnknownLocaleError, ValueError):
        return
