"""Which sign parts the columns of a CSV, and whether a mark tells that it is UTF-8."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages

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
    languages = get_official_languages(country, de_facto=True) or ("en",)
    for name in (f"{languages[0]}_{country}", languages[0]):
        try:
            return str(Locale.parse(name).number_symbols["latn"]["decimal"])
        except (UnknownLocaleError, ValueError, KeyError):
            continue
    return "."


def _harmless(cell: object) -> object:
    is_formula = isinstance(cell, str) and cell.startswith(_STARTS_A_FORMULA)
    return f"'{cell}" if is_formula else cell
