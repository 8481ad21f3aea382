"""Dates as tills write them; whether the day or the month comes first is said by the column."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Literal

from babel.dates import get_month_names

DateOrder = Literal["ymd", "dmy", "mdy"]

_LANGUAGES = (
    *("en", "de", "da", "nb", "sv", "fr", "es", "nl", "pl", "it", "pt", "fi", "cs"),
    *("hu", "ro", "el", "ru", "uk", "tr", "et", "lv", "lt", "is", "sk", "sl", "bg", "he", "ar"),
)
_FIRST_YEAR, _LAST_YEAR, _CENTURY, _LAST_SHORT_YEAR = 1970, 2100, 100, 69
_MONTHS, _DAYS = 12, 31
_USUAL_LENGTH = len("2025-12-31")
_TIME = re.compile(
    r"(?:T|,?\s+)(?:kl\.?\s*|um\s+|at\s+)?\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?"
    r"\s*(?:[ap]\.?\s?m\.?)?\s*\(?(?:Z|UTC|GMT|[a-z]{3,5})?\)?\s*(?:[+-]\d{2}:?\d{2})?$",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(\d{1,4})(?:\.\s?|[/-]|\s)(\d{1,2})(?:\.\s?|[/-]|\s)(\d{1,4})\.?")
_COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})")
_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?\.?[ /-]*(?:de )?"
    r"([^\W\d_]{3,})\.?,?[ /-]*(?:de )?(\d{4}|\d{2})"
)
_EAST_ASIAN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?")
_MONTH_FIRST = re.compile(r"([^\W\d_]{3,})\.?[ -](\d{1,2})(?:st|nd|rd|th)?(?:,? |-)(\d{4}|\d{2})")
_SERIAL = re.compile(r"(\d{5})(?:[.,]\d+)?")
_SERIAL_BEGIN = date(1899, 12, 30)
_WEEKDAY = re.compile(r"^[^\W\d_]{2,}\.?,?\s+(?=\d)")


@dataclass
class DateOrders:
    """What the cells of a column say about the order of day and month."""

    only: dict[DateOrder, str] = field(default_factory=dict)
    open_to_both: str | None = None
    year_comes_last: bool = False

    def decided(self) -> DateOrder | None:
        """The order; None where cells contradict each other or none of them tells."""
        if len(self.only) == 1:
            return next(iter(self.only))
        if self.only or self.open_to_both:
            return None
        return "dmy" if self.year_comes_last else "ymd"


def without_time(cell: str) -> str:
    """The day of a date that has a time behind it."""
    plain = cell.strip()
    # A million times of day are few thousand different ones; most dates have ten characters.
    return plain[:_USUAL_LENGTH] if _is_time(plain[_USUAL_LENGTH:]) else _TIME.sub("", plain)


@lru_cache(maxsize=100_000)
def _is_time(text: str) -> bool:
    return not text or _TIME.fullmatch(text) is not None


def date_orders(days: Iterable[str]) -> DateOrders:
    """What a column says about the order of day and month, with one cell as a witness of each.

    ``03.04.2025`` with points is taken as day first, as everywhere where points are written,
    unless other cells of the column say otherwise.
    """
    orders = DateOrders()
    for cell in days:
        match = _NUMBERS.fullmatch(_WEEKDAY.sub("", cell))
        if match is None or len(match[1]) > 2:
            continue
        orders.year_comes_last = True
        first, second = int(match[1]), int(match[2])
        if _MONTHS < first <= _DAYS and second <= _MONTHS:
            orders.only.setdefault("dmy", cell)
        elif _MONTHS < second <= _DAYS and first <= _MONTHS:
            orders.only.setdefault("mdy", cell)
        elif "." not in cell and first != second and orders.open_to_both is None:
            orders.open_to_both = cell
    return orders


def day(cell: str, order: DateOrder) -> date | None:
    """The day that a cell without a time names; None where it names none."""
    whole = unicodedata.normalize("NFC", cell.casefold())
    plain = _WEEKDAY.sub("", whole)
    parts = _numbers(plain, order) or _worded(whole) or _worded(plain)
    if parts is None:
        return None
    year, month, day_of_month = parts
    if year < _CENTURY:
        year += 2000 if year <= _LAST_SHORT_YEAR else 1900
    try:
        found = date(year, month, day_of_month)
    except ValueError:
        return None
    return found if _FIRST_YEAR <= year <= _LAST_YEAR else None


def spreadsheet_day(cell: str) -> date | None:
    """The day of a number that a spreadsheet shows for it, counted from 1900; None for others."""
    match = _SERIAL.fullmatch(cell.strip())
    if match is None:
        return None
    found = _SERIAL_BEGIN + timedelta(days=int(match[1]))
    return found if _FIRST_YEAR <= found.year <= _LAST_YEAR else None


def is_date(cell: str) -> bool:
    """Whether a cell is a date in one of the orders."""
    plain = without_time(cell)
    return any(day(plain, order) for order in ("dmy", "mdy"))


def _numbers(cell: str, order: DateOrder) -> tuple[int, int, int] | None:
    compact = _COMPACT.fullmatch(cell)
    match = compact or _EAST_ASIAN.fullmatch(cell) or _NUMBERS.fullmatch(cell)
    if match is None:
        return None
    parts = [int(part) for part in match.groups()]
    if compact or len(match[1]) > 2:
        order = "ymd"
    elif len(match[3]) not in (2, 4) and order != "ymd":
        return None
    by_name = dict(zip(order, parts, strict=True))
    return by_name["y"], by_name["m"], by_name["d"]


def _worded(cell: str) -> tuple[int, int, int] | None:
    if match := _DAY_FIRST.fullmatch(cell):
        day_of_month, month, year = match.groups()
    elif match := _MONTH_FIRST.fullmatch(cell):
        month, day_of_month, year = match.groups()
    else:
        return None
    number = _month_numbers().get(_plain(month))
    return (int(year), number, int(day_of_month)) if number else None


@cache
def _month_numbers() -> dict[str, int]:
    """Names of months; one that means two months in two languages is left out."""
    meant: dict[str, set[int]] = {}
    for language in _LANGUAGES:
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, language).items():
                    meant.setdefault(_plain(name), set()).add(number)
    return {name: min(numbers) for name, numbers in meant.items() if len(numbers) == 1}


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter.isalpha())
