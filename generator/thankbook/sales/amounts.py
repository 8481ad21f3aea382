"""Amounts as tills write them: decimal commas, thousands, currencies, refunds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Literal

from babel.numbers import list_currencies

DecimalSign = Literal["point", "comma"]
PER_UNIT = 10_000
"""Amounts are whole ten-thousandths, so that sums are exact in any order."""
LARGEST = 10**9

_SPACES = str.maketrans({"\xa0": " ", "\u202f": " ", "\u2009": " ", "\u2019": "'", "`": "'"})
_MINUS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2012": "-", "\ufe63": "-", "\uff0d": "-"})
_WORD = r"[^\W\d_]{1,4}\.?"
_SYMBOL = r"[^\W\d_]{0,3}[$\u00a2-\u00a5\u20a0-\u20bf]"
_CELL = re.compile(
    rf"(?P<open>\()?\s*(?P<sign>[-+])?\s*(?P<before>{_SYMBOL}|{_WORD})?\s*(?P<inner>[-+])?\s*"
    r"(?P<number>\d(?:[\d.,' ]*\d)?|[.,]\d+)\s*(?:[.,]-(?!\d))?\s*"
    rf"(?P<after>{_SYMBOL}|{_WORD})?\s*(?P<trailing>[-+])?\s*(?P<close>\))?"
)
_FORMS: dict[DecimalSign, re.Pattern[str]] = {
    "point": re.compile(r"((?:[1-9]\d{0,2}(?:[,' ]\d{2,3})*[,' ]\d{3}|\d+)?)(?:\.(\d+))?"),
    "comma": re.compile(r"((?:[1-9]\d{0,2}(?:[.' ]\d{2,3})*[.' ]\d{3}|\d+)?)(?:,(\d+))?"),
}
_CURRENCY_WORDS = frozenset(
    [
        "kr",
        "zł",
        "zl",
        "fr",
        "sfr",
        "lei",
        "ft",
        "kč",
        "kc",
        "rs",
        "dkr",
        "nkr",
        "skr",
        "rm",
        "din",
        "лв",
        "грн",
        "руб",
    ]
)


@dataclass
class AmountForms:
    """What the cells of a column say about their decimal sign: some fit only one of the two."""

    only: dict[DecimalSign, str] = field(default_factory=dict)
    open_to_both: str | None = None

    def decided(self) -> DecimalSign | None:
        """The decimal sign; None where cells contradict each other or none of them tells."""
        if len(self.only) == 1:
            return next(iter(self.only))
        return None if self.only or self.open_to_both else "point"


def amount_forms(cells: Iterable[str]) -> AmountForms:
    """What a column says about its decimal sign, with one cell as a witness of each."""
    forms = AmountForms()
    for cell in cells:
        match = _matched(cell)
        if match is None:
            continue
        point, comma = (_value(match["number"], sign) for sign in ("point", "comma"))
        if point is not None and comma is None:
            forms.only.setdefault("point", cell)
        elif comma is not None and point is None:
            forms.only.setdefault("comma", cell)
        elif point != comma and forms.open_to_both is None:
            forms.open_to_both = cell
    return forms


def amount(cell: str, sign: DecimalSign) -> int | None:
    """A cell in ten-thousandths, below zero for what was paid back; None where it is no amount."""
    match = _matched(cell)
    value = None if match is None else _value(match["number"], sign)
    if match is None or value is None or abs(value) > LARGEST:
        return None
    is_refund = bool(match["open"]) or "-" in (match["sign"], match["inner"], match["trailing"])
    scaled = int((value * PER_UNIT).to_integral_value())
    return -scaled if is_refund else scaled


def currency(cell: str) -> str | None:
    """The currency code that a cell names, in capitals."""
    match = _matched(cell)
    for name in (match["before"], match["after"]) if match else ():
        if name and name.upper() in _codes():
            return str(name.upper())
    return None


def is_amount(cell: str) -> bool:
    """Whether a cell is an amount in one of the forms."""
    return amount(cell, "point") is not None or amount(cell, "comma") is not None


def _matched(cell: str) -> re.Match[str] | None:
    match = _CELL.fullmatch(cell.translate(_SPACES).translate(_MINUS).strip())
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    signs = [one for one in (match["sign"], match["inner"], match["trailing"]) if one]
    words = [one for one in (match["before"], match["after"]) if one]
    is_plain = len(signs) <= 1 and len(words) <= 1
    return match if is_plain and all(_is_currency(one) for one in words) else None


def _is_currency(word: str) -> bool:
    plain = word.rstrip(".")
    ends_in_symbol = not plain[-1:].isalpha()
    return ends_in_symbol or plain.upper() in _codes() or plain.casefold() in _CURRENCY_WORDS


def _value(number: str, sign: DecimalSign) -> Decimal | None:
    match = _FORMS[sign].fullmatch(number)
    if match is None:
        return None
    whole = re.sub(r"[.,' ]", "", match[1]) or "0"
    return Decimal(f"{whole}.{match[2] or 0}")


@cache
def _codes() -> frozenset[str]:
    return frozenset(list_currencies())
