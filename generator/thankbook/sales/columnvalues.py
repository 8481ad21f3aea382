"""Columns of texts as columns of numbers: each different text is read once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

from thankbook.sales.dates import DateOrder, day, spreadsheet_day, without_time
from thankbook.sales.ids import same_id, same_number
from thankbook.sales.tablecells import Column
from thankbook.sales.writtenamounts import DecimalSign, Written

NOBODY_CODE = -1
"""In place of a customer's or a receipt's code where the cell is empty."""
EMPTY = int(np.iinfo(np.int64).min)
"""In place of a day or an amount where the cell holds no digit."""
UNREADABLE = EMPTY + 1


def days(column: Column, order: DateOrder) -> np.ndarray:
    """Days without times as proleptic ordinals, ``EMPTY`` or ``UNREADABLE``."""
    are_numbers = are_spreadsheet_days(column)

    def read(text: str) -> int:
        found = spreadsheet_day(text) if are_numbers else day(text, order)
        return found.toordinal() if found else _unread(text)

    return _each(column, map(read, column.texts))


def are_spreadsheet_days(column: Column) -> bool:
    """Whether every day is the number that a spreadsheet has for it.

    Where only some are, it has changed those that it took for dates, maybe with day and month
    exchanged: they are not read.
    """
    told = [text for text in column.texts if any(letter.isdigit() for letter in text)]
    return bool(told) and all(spreadsheet_day(text) for text in told)


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
    numbers, _ = pd.factorize(np.array([same_number(name) for name in names], dtype=object))
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
