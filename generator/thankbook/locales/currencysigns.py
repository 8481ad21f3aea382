"""The signs and words that stand for money beside a number."""

from __future__ import annotations

import unicodedata
from functools import cache

from babel import Locale
from babel.numbers import list_currencies

from thankbook.locales.territory import Territory

_ENGLISH = Locale("en")
_USUAL = frozenset(
    ("kr", "dkr", "nkr", "skr", "fr", "sfr", "rs", "rm", "ft", "lei", "zł", "zl", "kč", "kc", "din")
)
"""Words that people write for the money of their country whatever the language."""


def is_currency(word: str, territory: Territory) -> bool:
    """Whether a word beside a number says which money it is: a sign, a code or a name."""
    plain = _plain(word)
    signs = {unicodedata.category(letter) for letter in word if not letter.isalpha()}
    if plain and plain in _codes() | _USUAL | _names(territory):
        return True
    return "Sc" in signs and len(word) <= len("US$ ")


def _plain(word: str) -> str:
    letters = (letter for letter in word.casefold() if letter != ".")
    return "".join(letter for letter in letters if unicodedata.category(letter) not in ("Cf", "Zs"))


@cache
def _codes() -> frozenset[str]:
    return frozenset(code.casefold() for code in list_currencies())


@cache
def _names(territory: Territory) -> frozenset[str]:
    """Symbols of every currency in the country's languages, and the names of those in words."""
    locales = (*territory.locales, _ENGLISH)
    names = (name for locale in locales for name in locale.currency_symbols.values())
    words = (name for locale in locales for name in _words(locale))
    return frozenset(filter(None, map(_plain, (*names, *words))))


def _words(locale: Locale) -> tuple[str, ...]:
    """Euro, euros, francs: what a currency is called, its country left out."""
    return tuple(name.split()[-1] for name in locale.currencies.values() if name.split())
