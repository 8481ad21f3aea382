"""Columns of texts as columns of numbers: each different text is read once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import numpy as np
import pandas as pd

from thankbook.sales.amounts import DecimalSign, amount
from thankbook.sales.cells import Column
from thankbook.sales.dates import DateOrder, day, without_time

NOBODY_CODE = -1
"""In place of a customer's or a receipt's code where the cell is empty."""
EMPTY = int(np.iinfo(np.int64).min)
"""In place of a day or an amount where the cell holds no digit."""
UNREADABLE = EMPTY + 1


def days(column: Column, order: DateOrder) -> np.ndarray:
    """Days as proleptic ordinals, ``EMPTY`` or ``UNREADABLE``."""
    known: dict[str, int] = {}

    def read(text: str) -> int:
        plain = without_time(text)
        if plain not in known:
            found: date | None = day(plain, order)
            known[plain] = found.toordinal() if found else _unread(plain)
        return known[plain]

    return _each(column, read)


def amounts(column: Column, sign: DecimalSign) -> np.ndarray:
    """Amounts in ten-thousandths, ``EMPTY`` or ``UNREADABLE``."""

    def read(text: str) -> int:
        value = amount(text, sign)
        return _unread(text) if value is None else value

    return _each(column, read)


def codes(column: Column, nobody: frozenset[str]) -> np.ndarray:
    """A number for each different text; ``NOBODY_CODE`` for the empty one and for ``nobody``.

    Blanks around a text do not count, and capitals do not count in an email address.
    """
    plain = [text.strip() for text in column.texts]
    names = [text.casefold() if "@" in text else text for text in plain]
    numbers, _ = pd.factorize(np.array(names, dtype=object))
    no_one = [not text or text.casefold() in nobody for text in names]
    by_text = np.where(no_one, NOBODY_CODE, numbers)
    spread: np.ndarray = by_text[column.codes]
    return spread


def _each(column: Column, read: Callable[[str], int]) -> np.ndarray:
    by_text: Sequence[int] = [read(text) for text in column.texts]
    spread: np.ndarray = np.array(by_text, dtype=np.int64)[column.codes]
    return spread


def _unread(text: str) -> int:
    return UNREADABLE if any(letter.isdigit() for letter in text) else EMPTY
