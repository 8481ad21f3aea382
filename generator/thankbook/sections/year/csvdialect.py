"""Which sign parts the columns of a CSV, and whether a mark tells that it is UTF-8."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from thankbook.locales import Territory

_DIGITS = "latn"
_MARK = "\ufeff"
_POINT_BUT_SEMICOLON = frozenset({"CH", "LI"})
"""Windows parts lists by semicolons here, though a point begins the decimals."""
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Dialect:
    """``has_mark``: Excel takes a file without the mark for one of the computer's code page."""

    delimiter: str = ","
    has_mark: bool = False

    def table(self, rows: Iterable[Iterable[object]]) -> bytes:
        """Rows as UTF-8; no text of theirs is a formula to a spreadsheet."""
        text = io.StringIO()
        writer = csv.writer(text, delimiter=self.delimiter, lineterminator="\n")
        for row in rows:
            writer.writerow([_harmless(cell) for cell in row])
        return (_MARK * self.has_mark + text.getvalue()).encode()


PLAIN = {"comma": Dialect(","), "semicolon": Dialect(";"), "tab": Dialect("\t")}
"""For programs: no mark."""


def dialect_of(country: str) -> Dialect:
    """What Excel of a country opens as a table.

    Where a comma begins the decimals it cannot part columns: there a semicolon does.
    """
    parted = country in _POINT_BUT_SEMICOLON or _decimal_sign(country) == ","
    return Dialect(";" if parted else ",", has_mark=True)


def _decimal_sign(country: str) -> str:
    """That of the country's first official language; a point where it has none."""
    symbols = (locale.number_symbols[_DIGITS] for locale in Territory(country).official_locales)
    return str(next(symbols, {"decimal": "."})["decimal"])


def _harmless(cell: object) -> object:
    is_formula = isinstance(cell, str) and cell.startswith(_STARTS_A_FORMULA)
    return f"'{cell}" if is_formula else cell
