"""Days as people write them: what a text may mean, and the forms that mean only one thing.

A day of the year is written with the name of its month, ``4 Oct``; as numbers, ``12-24``, it counts
where nobody could take it for another day. A date is written year-month-day.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from babel import Locale

from thankbook.locales.calendarnames import month
from thankbook.locales.territory import DayOrder, Territory

YEARS = range(2000, 2099)
"""The years of a date; two years that begin in the last of them end within the century."""
YEAR_PATTERN = "20(?:[0-8][0-9]|9[0-8])"
"""Each of those years in digits."""
_LEAP_YEAR = 2000
_MONTHS, _DAYS = 12, 31
_CENTURY, _SHORT_YEARS = 100, 2000
_LONGEST = 60
_MONTH_NAMES = tuple(Locale("en").months["format"]["wide"].values())
_SHORT = 3
_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_UP_TO = {
    29: "0?[1-9]|[12][0-9]",
    30: "0?[1-9]|[12][0-9]|30",
    31: "0?[1-9]|[12][0-9]|3[01]",
}

_NUMBERS = re.compile(r"(\d{1,2})\s?([./-])\s?(\d{1,2})\.?")
_EAST_ASIAN = re.compile(r"(?:(\d{4})[年년]\s?)?(\d{1,2})[月월]\s?(\d{1,2})[日일]")
_DAY_THEN_NAME = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|º|ª)?[.,]?[\s./-]*(?:of |de |di |da )?"
    r"([^\W\d_]+(?:[.'’]?[^\W\d_]+)*)\.?"
    r"(?:[,\s./-]+(?:de )?(\d{2,4})\.?)?"
)
_NAME_THEN_DAY = re.compile(
    r"([^\W\d_]+)[.,]?[\s./-]*(\d{1,2})(?:st|nd|rd|th)?\.?(?:[,\s./-]+(\d{4}))?"
)
_YEAR_FIRST = re.compile(r"(\d{4})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{1,2})\.?")
_YEAR_FIRST_TIGHT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEAR_LAST = re.compile(r"(\d{1,2})\s?([./-])\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})\.?")


@dataclass(frozen=True, slots=True, order=True)
class DayOfYear:
    """A month and a day, from 1; 29 February is one."""

    month: int
    day: int

    @classmethod
    def of(cls, numbers: str) -> DayOfYear:
        """The day in ``04-12``."""
        month_number, day = numbers.split("-")
        return cls(int(month_number), int(day))

    @property
    def is_real(self) -> bool:
        """Whether there is such a day."""
        return 1 <= self.month <= _MONTHS and 1 <= self.day <= _LENGTHS[self.month - 1]

    def in_year(self, year: int) -> date | None:
        """The day of a year; None where the year does not have it."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    @property
    def numbers(self) -> str:
        """``04-12``."""
        return f"{self.month:02}-{self.day:02}"

    @property
    def short(self) -> str:
        """``12 Apr``: how it is written so that it can mean nothing else."""
        return f"{self.day} {_MONTH_NAMES[self.month - 1][:_SHORT]}"

    @property
    def long(self) -> str:
        """``April 12``, within a sentence."""
        return f"{_MONTH_NAMES[self.month - 1]} {self.day}"


@cache
def named_day_pattern() -> str:
    """The pattern of a day with the English name of its month: ``4 Oct``, ``October 4``."""
    each = []
    for length, days in _DAYS_UP_TO.items():
        those = [name for name, of in zip(_MONTH_NAMES, _LENGTHS, strict=True) if of == length]
        names = "|".join(map(_name_pattern, those))
        each += [rf"(?:{days})\.? (?:{names})", rf"(?:{names}) (?:{days})"]
    return f"(?:{'|'.join(each)})"


def _name_pattern(name: str) -> str:
    begin = f"[{name[0]}{name[0].lower()}]{name[1:_SHORT]}"
    sept = "|t" if name == "September" else ""
    rest = name[_SHORT:]
    return rf"{begin}(?:{rest}{sept})?\.?" if rest else begin


def days_of_year(typed: str, territory: Territory) -> tuple[DayOfYear, ...]:
    """The days of the year that a text may mean, the likeliest first; none if it means none.

    A day with its year is a date, and none of them.
    """
    plain = _plain(typed)
    found: list[DayOfYear] = []
    if match := _NUMBERS.fullmatch(plain):
        found += _in_orders(int(match[1]), int(match[3]), _orders(match[2], territory))
        # Month-day is a date without its year, wherever that is.
        if match[2] == "-":
            found.append(DayOfYear(int(match[1]), int(match[3])))
    elif (parts := _worded(plain, territory)) and not parts[0]:
        found.append(DayOfYear(parts[1], parts[2]))
    return tuple(dict.fromkeys(day for day in found if day.is_real))


def dates(typed: str, territory: Territory) -> tuple[date, ...]:
    """The dates of ``YEARS`` that a text may mean, the likeliest first; none if it means none."""
    return tuple(day for day in _dates_of_any_year(typed, territory) if day.year in YEARS)


def is_out_of_years(typed: str, territory: Territory) -> bool:
    """Whether a text is a date, but of none of ``YEARS``."""
    found = _dates_of_any_year(typed, territory)
    return bool(found) and not any(day.year in YEARS for day in found)


def out_of_years(name: str) -> str:
    """What is told of such a date, which is named."""
    return f"{name} is not within the years {YEARS[0]} to {YEARS[-1]}."


def _dates_of_any_year(typed: str, territory: Territory) -> tuple[date, ...]:
    return tuple(dict.fromkeys(_real(_dates(_plain(typed), territory))))


def _dates(plain: str, territory: Territory) -> Iterator[tuple[int, int, int]]:
    if match := _YEAR_FIRST.fullmatch(plain) or _YEAR_FIRST_TIGHT.fullmatch(plain):
        yield int(match[1]), int(match[2]), int(match[3])
    elif match := _YEAR_LAST.fullmatch(plain):
        year = int(match[4])
        orders = _orders(match[2], territory)
        if territory.writes_year_first:
            orders = dict.fromkeys(("day first", *orders))
        for day in _in_orders(int(match[1]), int(match[3]), orders):
            yield year, day.month, day.day
        if territory.writes_year_first and year < _CENTURY:
            yield int(match[1]), int(match[3]), year
    elif (parts := _worded(plain, territory)) and parts[0]:
        yield parts


def _real(found: Iterable[tuple[int, int, int]]) -> Iterator[date]:
    for year, month_number, day in found:
        try:
            yield date(year if year >= _CENTURY else _SHORT_YEARS + year, month_number, day)
        except ValueError:
            continue


def _orders(sign: str, territory: Territory) -> Iterable[DayOrder]:
    """Whether the day comes first here, the month, or either: with points, the day may anywhere."""
    orders: list[DayOrder] = sorted(territory.day_orders)
    return dict.fromkeys(("day first", *orders)) if sign == "." else orders


def _in_orders(first: int, second: int, orders: Iterable[DayOrder]) -> Iterator[DayOfYear]:
    """The days that two numbers are; in the other order only where this one gives no day."""
    usual = [_ordered(first, second, order) for order in orders]
    if not any(day.is_real for day in usual):
        usual = [DayOfYear(first, second), DayOfYear(second, first)]
    yield from usual


def _ordered(first: int, second: int, order: DayOrder) -> DayOfYear:
    return DayOfYear(second, first) if order == "day first" else DayOfYear(first, second)


def _worded(plain: str, territory: Territory) -> tuple[int, int, int] | None:
    """Year (0 where it is not said), month and day of a day whose month has its name."""
    if match := _EAST_ASIAN.fullmatch(plain):
        return int(match[1] or 0), int(match[2]), int(match[3])
    if match := _DAY_THEN_NAME.fullmatch(plain):
        day, name, year = match.groups()
    elif match := _NAME_THEN_DAY.fullmatch(plain):
        name, day, year = match.groups()
    else:
        return None
    number = month(name, territory)
    return (int(year or 0), number, int(day)) if number else None


def _plain(typed: str) -> str:
    if len(typed) > _LONGEST:
        return ""
    return "".join(map(_plain_letter, typed)).strip()


def _plain_letter(letter: str) -> str:
    if unicodedata.category(letter) == "Cf":
        return ""
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    if letter in "／．－–‐‑":
        return {"／": "/", "．": "."}.get(letter, "-")
    return " " if letter.isspace() else letter
