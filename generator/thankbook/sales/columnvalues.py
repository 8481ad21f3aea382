"""Columns of texts as columns of numbers: each different text is read once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

from thankbook.sales.dates import DateOrder, day, without_time
from thankbook.sales.ids import same_id
from thankbook.sales.tablecells import Column
from thankbook.sales.writtenamounts import DecimalSign, Written

NOBODY_CODE = -1
"""In place of a customer's or a receipt's code where the cell is empty."""
EMPTY = int(np.iinfo(np.int64).min)
"""In place of a day or an amount where the cell holds no digit."""
UNREADABLE = EMPTY + 1


def days(column: Column, order: DateOrder) -> np.ndarray:
    """Days without times as proleptic ordinals, ``EMPTY`` or ``UNREADABLE``."""

    def read(text: str) -> int:
        found = day(text, order)
        return found.toordinal() if found else _unread(text)

    return _each(column, map(read, column.texts))


def amounts(column: Column, written: Sequence[Written | None], sign: DecimalSign) -> np.ndarray:
    """Amounts in ten-thousandths, ``EMPTY`` or ``UNREADABLE``; ``written`` are the column's."""

    def read(text: str, amount: Written | None) -> int:
        value = amount.amount(sign) if amount else None
        return _unread(text) if value is None else value

    return _each(column, map(read, column.texts, written))


def without_times(column: Column) -> Column:
    """A column of dates with the days alone."""
    days_of_texts = np.array([without_time(text) for text in column.texts], dtype=object)
    codes_of_texts, texts = pd.factorize(days_of_texts)
    return Column(codes_of_texts[column.codes], texts.tolist())


def codes(column: Column, nobody: frozenset[str]) -> np.ndarray:
    """A number for each different text; ``NOBODY_CODE`` for the empty one and for ``nobody``.

    Texts that differ by capitals, blanks or the form of their letters are the same.
    """
    names = [same_id(text) for text in column.texts]
    numbers, _ = pd.factorize(np.array(names, dtype=object))
    no_one = [not text or text in nobody for text in names]
    by_text = np.where(no_one, NOBODY_CODE, numbers)
    spread: np.ndarray = by_text[column.codes]
    return spread


def _each(column: Column, numbers: Iterable[int]) -> np.ndarray:
    by_text = np.fromiter(numbers, dtype=np.int64, count=len(column.texts))
    spread: np.ndarray = by_text[column.codes]
    return spread


def _unread(text: str) -> int:
    return UNREADABLE if any(letter.isdigit() for letter in text) else EMPTY
