"""Money, numbers, times and lists as a reader of one language writes them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, get_day_names
from babel.languages import get_official_languages
from babel.lists import format_list
from babel.localedata import exists
from babel.numbers import (
    NumberPattern,
    format_currency,
    format_decimal,
    format_percent,
    get_currency_symbol,
    get_territory_currencies,
    parse_pattern,
)

from thankbook.business.rounding import rounded_to, smallest_unit
from thankbook.library.isolation import isolated
from thankbook.library.phrases import Phrases
from thankbook.reader.told import Told, of_library

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LEAP_YEAR = 2024
_ABROAD = {"en": "en_001"}
"""How a language is written where it is nobody's own."""


@dataclass(frozen=True)
class Formatting:
    """Formats values in the language of the words and the business's currency.

    It writes only numbers that may be told: see ``reader.told``.

    Where that language is official at ``home``, the country's habits hold: May 20 in the United
    States is 20 May in New Zealand. Lists of words are written as the words are.
    """

    phrases: Phrases
    currency: str
    home: str = ""

    @cached_property
    def locale(self) -> Locale:
        """The language as Babel knows it, as the country writes it."""
        language = self.phrases.language
        official = get_official_languages(self.home, regional=True, de_facto=True)
        # Of a language that is official in a country CLDR need not know how it is written there.
        at_home = f"{language}_{self.home}"
        if language in official and exists(at_home):
            return Locale.parse(at_home)
        return Locale.parse(_ABROAD.get(language, language))

    @cached_property
    def _words(self) -> Locale:
        return Locale.parse(self.phrases.language)

    def money(self, amount: Told) -> str:
        """An amount with its currency, on one line; whole amounts without decimals.

        Halves are rounded away from nothing, as the scripts of the pages do.
        """
        exact = rounded_to(amount, smallest_unit(self.currency))
        whole = exact == exact.to_integral_value()
        text = format_currency(
            exact,
            self.currency,
            self._whole_money if whole else self._money,
            locale=self.locale,
            currency_digits=not whole,
        )
        text = text.replace(get_currency_symbol(self.currency, self.locale), self.sign)
        return text.replace("-", "−")  # a minus, not a hyphen

    @cached_property
    def sign(self) -> str:
        """The currency's sign: ¥ in Japan, where other places have to say which yen it is.

        A sign of letters stays as the language writes it: "kr" is of four countries.
        """
        abroad, at_home = get_currency_symbol(self.currency, self.locale), self._home_locale
        if at_home is None or self.currency not in get_territory_currencies(self.home):
            return abroad
        sign = get_currency_symbol(self.currency, at_home)
        return abroad if any(letter.isalpha() for letter in sign) else sign

    @cached_property
    def _home_locale(self) -> Locale | None:
        """English as it is written at home, whether it is official there or not, if known."""
        at_home = f"{self.phrases.language}_{self.home}"
        return Locale.parse(at_home) if self.home and exists(at_home) else None

    @cached_property
    def _money(self) -> NumberPattern:
        pattern = self.locale.currency_formats["standard"].pattern.split(";")[0]
        if get_currency_symbol(self.currency, self.locale)[-1].isalpha():
            pattern = pattern.replace("¤#", "¤\u00a0#")  # CLDR's spacing, which Babel leaves out
        return parse_pattern(pattern)

    @cached_property
    def _whole_money(self) -> NumberPattern:
        return parse_pattern(self._money.pattern.replace(".00", ""))

    def number(self, value: Told) -> str:
        """A number with its decimals."""
        return format_decimal(value, locale=self.locale)

    def share(self, value: Told) -> str:
        """A share as a percentage."""
        return format_percent(value, locale=self.locale, decimal_quantization=False)

    def duration(self, minutes: Told) -> str:
        """Minutes as hours and minutes."""
        whole = int(rounded_to(minutes, Decimal(1)))
        hours, rest = divmod(whole, 60)
        if not hours:
            return self.phrases("unit.minutes", count=rest)
        text = self.phrases("unit.hours", count=hours, hours=self.number(of_library(hours)))
        return f"{text} {self.phrases('unit.minutes', count=rest)}" if rest else text

    def all_of(self, words: Iterable[str]) -> str:
        """Words joined by commas and an "and"."""
        return format_list(list(map(isolated, words)), style="standard", locale=self._words)

    def people(self, titles: Iterable[str]) -> str:
        """Roles or people joined by commas and an "and", each once."""
        return self.all_of(dict.fromkeys(titles))

    def any_of(self, words: Iterable[str]) -> str:
        """Words joined by commas and an "or"."""
        return format_list(list(map(isolated, words)), style="or", locale=self._words)

    def day(self, month_day: str) -> str:
        """``04-12`` as the day of a year."""
        month, day = (int(part) for part in month_day.split("-"))
        return _written("MMMMd", date(_LEAP_YEAR, month, day), self.locale)

    def full_date(self, day: date) -> str:
        """A day with its month and year."""
        return _written("yMMMMd", day, self.locale)

    def weekday_and_day(self, day: date) -> str:
        """A day with its weekday, for people who plan by the week."""
        return _written("MMMEd", day, self.locale)

    def month_and_year(self, day: date) -> str:
        """The month that a day lies in, with its year."""
        return format_date(day, "MMMM y", locale=self.locale)

    def period(self, first: date, last: date) -> str:
        """Days from a first to a last, with their year, as the language writes a span of time."""
        return _interval(first, last, self.locale)

    def short_month(self, day: date) -> str:
        """The name of a day's month, short enough for a picture."""
        return format_date(day, "MMM", locale=self.locale)

    def month(self, number: int) -> str:
        """The name of a month."""
        return str(self.locale.months["stand-alone"]["wide"][number])

    def weekday(self, short: str) -> str:
        """The name of a weekday."""
        return str(get_day_names("wide", locale=self.locale)[_WEEKDAYS.index(short)])

    def language(self, code: str) -> str:
        """The name of a language."""
        return str(self.locale.languages.get(code, code))

    def country(self, code: str) -> str:
        """The name of a country."""
        return str(self.locale.territories.get(code, code))


@lru_cache(maxsize=2000)
def _written(skeleton: str, day: date, locale: Locale) -> str:
    """A day with these parts; pages tell the same few days often, and finding the form is slow."""
    return format_skeleton(skeleton, day, locale=locale)


@lru_cache(maxsize=200)
def _interval(first: date, last: date, locale: Locale) -> str:
    """CLDR's thin blanks around the dash are plain ones here, as in the rest of a page."""
    return format_interval(first, last, "yMMMd", locale=locale).replace("\u2009", " ")
