"""The locales of a country, and the signs and orders that are in use in any of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages
from babel.localedata import locale_identifiers

DayOrder = Literal["day first", "month first"]

_NUMBERING = "latn"
_BOTH_ORDERS: frozenset[DayOrder] = frozenset({"day first", "month first"})


@dataclass(frozen=True)
class Territory:
    """A country by its code, and the languages that a business in it works in.

    Where the country is not known, everything that is usual anywhere is taken to be possible.
    """

    country: str = ""
    languages: tuple[str, ...] = ()

    @cached_property
    def locales(self) -> tuple[Locale, ...]:
        """Every locale of the country, then the languages; none where the country is unknown."""
        here = _locales_of(self.country)
        spoken = (_locale(language, self.country) for language in self.languages) if here else ()
        return tuple(dict.fromkeys((*here, *(locale for locale in spoken if locale))))

    @cached_property
    def writes_point_in_thousands(self) -> bool:
        """Whether ``12.000`` may be twelve thousand.

        Where a comma begins the decimals, a point is read as a sign of thousands, whatever else
        the country's own sign for them is.
        """
        return "." in self._groups or "," in self._decimals

    @cached_property
    def writes_comma_in_decimals(self) -> bool:
        """Whether ``1,200`` may be one and a fifth."""
        return "," in self._decimals

    @cached_property
    def official_locales(self) -> tuple[Locale, ...]:
        """The locales of the official languages, then those of the business's own languages."""
        official = get_official_languages(self.country, de_facto=True) if self.country else ()
        found = (_locale(language, self.country) for language in (*official, *self.languages))
        return tuple(dict.fromkeys(locale for locale in found if locale)) if official else ()

    @cached_property
    def day_orders(self) -> frozenset[DayOrder]:
        """Whether the day or the month comes first where both are written as numbers."""
        orders = (order for locale in self.official_locales for order in _day_orders(locale))
        return frozenset(orders) or _BOTH_ORDERS

    @cached_property
    def writes_year_first(self) -> bool:
        """Whether a date begins with its year, so that one that ends with it is a foreign form."""
        patterns = [locale.date_formats["short"].pattern for locale in self.official_locales]
        return any(pattern.index("y") < pattern.index("d") for pattern in patterns)

    @cached_property
    def _decimals(self) -> frozenset[str]:
        return self._signs("decimal", "currencyDecimal") or frozenset(".,")

    @cached_property
    def _groups(self) -> frozenset[str]:
        return self._signs("group", "currencyGroup") or frozenset(".,")

    def _signs(self, *kinds: str) -> frozenset[str]:
        symbols = [locale.number_symbols[_NUMBERING] for locale in self.locales]
        return frozenset(of[kind] for of in symbols for kind in kinds if kind in of)


ANYWHERE = Territory()
"""Nobody has said in which country something was written."""


def _day_orders(locale: Locale) -> Iterator[DayOrder]:
    """The order in a day without its year, and in a date that ends with its year."""
    whole = locale.date_formats["short"].pattern
    without_year = locale.datetime_skeletons.get("Md")
    if without_year:
        yield _order(without_year.pattern)
    if not without_year or whole.index("y") > whole.index("d"):
        yield _order(whole)


def _order(pattern: str) -> DayOrder:
    return "day first" if pattern.index("d") < pattern.index("M") else "month first"


@cache
def _locales_of(country: str) -> tuple[Locale, ...]:
    return tuple(_parsed(name) for name in _identifiers_of(country))


def _identifiers_of(country: str) -> Iterator[str]:
    if country:
        yield from (name for name in sorted(locale_identifiers()) if name.endswith(f"_{country}"))


@cache
def _parsed(name: str) -> Locale:
    return Locale.parse(name)


def _locale(language: str, country: str) -> Locale | None:
    for name in (f"{language}_{country}", language):
        try:
            return _parsed(name)
        except (UnknownLocaleError, ValueError):
            continue
    return None
