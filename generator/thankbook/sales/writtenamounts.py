"""Amounts as tills write them: decimal commas, thousands, currencies, refunds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from thankbook.sales.currencies import currency_code, has_no_decimals, is_currency

DecimalSign = Literal["point", "comma"]
PER_UNIT = 10_000
"""Amounts are whole ten-thousandths, so that sums are exact in any order."""
LARGEST = 10**9

_SIGNS = str.maketrans(
    dict.fromkeys("\xa0\u202f\u2009", " ")
    | dict.fromkeys("’`", "'")
    | dict.fromkeys("−–‒﹣－—", "-")
    | {"，": ",", "．": "."}
)
_PLAIN = re.compile(r"-?\d+(?:[.,]\d+)?")
_SCIENTIFIC = re.compile(
    r"(?P<sign>-?)(?P<number>\d+(?P<point>[.,])?\d*)[eE](?P<power>[-+]?\d{1,3})"
)
_WORD = r"[^\W\d_]{1,5}\.?"
_SYMBOL = r"[^\W\d_]{0,3}[$\u00a2-\u00a5\u0e3f\u20a0-\u20cf\uff04\uffe0\uffe1\uffe5\uffe6]"
_CELL = re.compile(
    rf"(?P<open>\()?\s*(?P<sign>[-+])?\s*(?P<before>{_SYMBOL}|{_WORD})?\s*(?P<inner>[-+])?\s*"
    r"(?P<number>\d(?:[\d.,' ]*\d)?|[.,]\d+)\s*(?:[.,:/][-=]{1,2}(?!\d))?\s*"
    rf"(?P<after>{_SYMBOL}|{_WORD})?\s*(?P<trailing>[-+])?\s*(?P<close>\))?"
)
_FORMS: dict[DecimalSign, re.Pattern[str]] = {
    "point": re.compile(r"((?:[1-9]\d{0,2}(?:[,' ]\d{2,3})*[,' ]\d{3}|\d+)?)(?:\.(\d+))?"),
    "comma": re.compile(r"((?:[1-9]\d{0,2}(?:[.' ]\d{2,3})*[.' ]\d{3}|\d+)?)(?:,(\d+))?"),
}


@dataclass(frozen=True, slots=True)
class Written:
    """An amount as it was written: its digits with their signs, whether it is below zero.

    ``mark`` is the code, sign or word of its currency; empty where there is none.
    """

    number: str
    is_refund: bool
    mark: str = ""

    @property
    def currency(self) -> str | None:
        """The code of the currency, if the mark is one."""
        return currency_code(self.mark)

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
        elif point != comma and has_no_decimals(cell.mark):
            forms.only.setdefault("comma" if "." in cell.number else "point", place)
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
        return Written(plain.lstrip("-"), plain.startswith("-"))
    if match := _SCIENTIFIC.fullmatch(plain):
        return Written(_in_full(match), bool(match["sign"]))
    match = _CELL.fullmatch(plain.translate(_SIGNS).strip())
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    signs = [sign for sign in (match["sign"], match["inner"], match["trailing"]) if sign]
    words = [word for word in (match["before"], match["after"]) if word]
    if len(signs) > 1 or len(words) > 1 or not all(is_currency(word) for word in words):
        return None
    is_refund = bool(match["open"]) or "-" in signs
    return Written(match["number"], is_refund, words[0].rstrip(".") if words else "")


def _in_full(match: re.Match[str]) -> str:
    """``8.9e-16``, as programs write sums that should be nothing, with all its digits."""
    number = Decimal(match["number"].replace(",", ".")).scaleb(int(match["power"]))
    return f"{number:f}".replace(".", match["point"] or ".")


def _value(number: str, sign: DecimalSign) -> Decimal | None:
    match = _FORMS[sign].fullmatch(number)
    if match is None:
        return None
    whole = re.sub(r"[.,' ]", "", match[1]) or "0"
    return Decimal(f"{whole}.{match[2] or 0}")
