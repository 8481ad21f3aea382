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

_SIGNS = str.maketrans(
    dict.fromkeys("\xa0\u202f\u2009", " ")
    | dict.fromkeys("’`", "'")
    | dict.fromkeys("−–‒﹣－", "-")
)
_PLAIN = re.compile(r"-?\d+(?:[.,]\d+)?")
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


@dataclass(frozen=True, slots=True)
class Written:
    """An amount as it was written: its digits with their signs, whether it is below zero."""

    number: str
    is_refund: bool
    currency: str | None

    def amount(self, sign: DecimalSign) -> int | None:
        """The amount in ten-thousandths; None where it is none with this decimal sign."""
        value = _value(self.number, sign)
        if value is None or value > LARGEST:
            return None
        scaled = int((value * PER_UNIT).to_integral_value())
        return -scaled if self.is_refund else scaled


@dataclass
class AmountForms:
    """What the cells of a column say about their decimal sign: some fit only one of the two.

    Cells are told by their places in the column.
    """

    only: dict[DecimalSign, int] = field(default_factory=dict)
    open_to_both: int | None = None

    def decided(self) -> DecimalSign | None:
        """The decimal sign; None where cells contradict each other or none of them tells."""
        if len(self.only) == 1:
            return next(iter(self.only))
        return None if self.only or self.open_to_both is not None else "point"


def amount_forms(cells: Iterable[Written | None]) -> AmountForms:
    """What a column says about its decimal sign, with one cell as a witness of each."""
    forms = AmountForms()
    for place, cell in enumerate(cells):
        if cell is None or cell.number.isdigit():
            continue
        point, comma = (_value(cell.number, sign) for sign in ("point", "comma"))
        if point is not None and comma is None:
            forms.only.setdefault("point", place)
        elif comma is not None and point is None:
            forms.only.setdefault("comma", place)
        elif point != comma and forms.open_to_both is None:
            forms.open_to_both = place
    return forms


def is_amount(cell: str) -> bool:
    """Whether a cell is an amount in one of the forms."""
    parts = written(cell)
    return parts is not None and any(parts.amount(sign) is not None for sign in _FORMS)


def written(cell: str) -> Written | None:
    """The parts of an amount; None where a cell cannot be one in any form."""
    plain = cell.strip()
    if _PLAIN.fullmatch(plain):
        return Written(plain.lstrip("-"), plain.startswith("-"), None)
    match = _CELL.fullmatch(plain.translate(_SIGNS).strip())
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    signs = [one for one in (match["sign"], match["inner"], match["trailing"]) if one]
    words = [one for one in (match["before"], match["after"]) if one]
    if len(signs) > 1 or len(words) > 1 or not all(_is_currency(one) for one in words):
        return None
    codes = [word.upper() for word in words if word.upper() in _codes()]
    is_refund = bool(match["open"]) or "-" in signs
    return Written(match["number"], is_refund, codes[0] if codes else None)


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
