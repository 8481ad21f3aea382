"""The values of one column that says what became of sales, and what each of them means."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from thankbook.problems import Problem
from thankbook.sales.columnnames import plain_name
from thankbook.sales.columnnotation import LinesOf
from thankbook.sales.columnvalues import EMPTY, NOBODY_CODE, UNREADABLE
from thankbook.sales.meanings import Meaning
from thankbook.sales.statecolumns import StateColumn
from thankbook.sales.tablecells import Cells

MOST_VALUES = 40
"""A column of more different values is no list of states."""
BOTH_SIGNS = (
    "It stands beside amounts below zero: is that a sale called off, or money paid back? A row "
    "that takes its sale back has to count."
)
_MOST_NAMED = 5
_DAYS = 2**22
"""More than there are ordinals of days, so that a receipt and a day make one number."""
_LONGEST_SHOWN = 40


@dataclass(frozen=True)
class Rows:
    """The rows of an export that states are looked for in: its table of numbers, and its cells."""

    table: pd.DataFrame
    cells: Cells
    lines: LinesOf
    file: str
    last_day: int

    @cached_property
    def sold(self) -> np.ndarray:
        """Which rows have a day that counts and an amount other than nothing."""
        day, amount = self.table["day"].to_numpy(), self.table["amount"].to_numpy()
        has_amount = (amount != EMPTY) & (amount != UNREADABLE) & (amount != 0)
        sold: np.ndarray = (day != EMPTY) & (day <= self.last_day) & has_amount
        return sold

    @cached_property
    def amounts(self) -> np.ndarray:
        """Amounts, nothing where there is none."""
        return np.where(self.sold, self.table["amount"].to_numpy(), 0)

    @cached_property
    def receipts(self) -> np.ndarray:
        """A number for each receipt of a day; one of its own for a row without a receipt."""
        receipt, day = self.table["receipt"].to_numpy(), self.table["day"].to_numpy()
        own = -1 - np.arange(len(receipt))
        return np.where(receipt == NOBODY_CODE, own, receipt * _DAYS + np.maximum(day, 0))

    def called_off(self, mask: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
        """Which rows that were called off are left out, and which take a sale back.

        A row below zero takes back what stands above it: it stays, beside the sale that it is
        about. Where the rows of each receipt come to nothing, all of them are left out. None where
        they have both signs and do not: nobody can tell.
        """
        below, above = mask & (self.amounts < 0), mask & (self.amounts > 0)
        if below.any() and above.any():
            sums = pd.Series(np.where(mask, self.amounts, 0)).groupby(self.receipts).sum()
            return (mask, mask & False) if not sums.any() else None
        return mask & ~below, below

    def first_line(self, rows: np.ndarray) -> int:
        """The line of the first of some rows."""
        records = [int(self.cells.records[int(row)]) for row in np.flatnonzero(rows)[:1]]
        return next(iter(self.lines(records).values()), 0)


@dataclass(frozen=True)
class Values:
    """The different values of a column, without empty ones, and the one of each row; -1 for none.

    A row without a value has that of its receipt, if the receipt has exactly one.
    """

    column: StateColumn
    texts: list[str]
    codes: np.ndarray
    rows: Rows

    def of(self, texts: Collection[str]) -> np.ndarray:
        """The sold rows with one of some values."""
        wanted = np.array([text in texts for text in self.texts] + [False])
        mask: np.ndarray = wanted[self.codes] & self.rows.sold
        return mask

    def matching(self, typed: str) -> np.ndarray:
        """Every row with a value as the user types it: capitals and accents do not count."""
        wanted = plain_name(typed)
        same = [
            number
            for number, text in enumerate(self.texts)
            if text == typed.strip() or (wanted and plain_name(text) == wanted)
        ]
        mask: np.ndarray = np.isin(self.codes, same)
        return mask

    def used(self, excluded: np.ndarray) -> list[str]:
        """The values of sold rows that are not excluded, in the order in which they come."""
        seen = np.unique(self.codes[self.rows.sold & ~excluded])
        return [self.texts[number] for number in seen.tolist() if number >= 0]

    def told(self, meanings: dict[str, Meaning]) -> str:
        """What the column decided, with counts: ``'Status': 2 rows 'ok' counted``."""
        parts = [
            f"{rows_of(int(self.of([text]).sum()))} '{shown(text)}' {meaning}"
            for text, meaning in meanings.items()
        ]
        return f"'{self.column.name}': {', '.join(parts)}."

    def question(self, unknown: Sequence[str], why: str) -> Problem:
        """Ask what some values mean for counting."""
        first = unknown[0]
        named = " and ".join(f"'{shown(text)}'" for text in unknown[:_MOST_NAMED])
        more = f" and {len(unknown) - _MOST_NAMED} more" if len(unknown) > _MOST_NAMED else ""
        rows = self.of(unknown)
        count = int(rows.sum())
        verb = "has" if count == 1 else "have"
        found = f"{rows_of(count)} {verb} {named}{more} in '{self.column.name}'. {why}"
        name = self.column.name
        expected = (
            f'Say --without "{name}={shown(first)}" to leave such rows out, or name all that '
            f'count: --only "{name}=VALUE", once for each (* for every value).'
        )
        return Problem(self.rows.file, self.rows.first_line(rows), "", found, expected)


def values_of(column: StateColumn, rows: Rows) -> Values:
    """The values of a column of states."""
    cells = rows.cells.columns[column.place]
    plain = [" ".join(text.split()) for text in cells.texts]
    numbers, texts = pd.factorize(np.array([text or None for text in plain], dtype=object))
    codes = numbers[cells.codes] if len(cells.codes) else np.empty(0, dtype=np.int64)
    return Values(column, [str(text) for text in texts], _spread(codes, rows), rows)


def shown(text: str) -> str:
    """A value as a message may show it, in one short line."""
    printable = "".join(sign for sign in text if sign.isprintable())
    return printable if len(printable) <= _LONGEST_SHOWN else f"{printable[:_LONGEST_SHOWN]}…"


def _spread(codes: np.ndarray, rows: Rows) -> np.ndarray:
    empty = codes == -1
    if not empty.any() or (rows.table["receipt"] == NOBODY_CODE).all():
        return codes
    frame = pd.DataFrame({"receipt": rows.receipts, "code": codes})
    known = frame[~empty].groupby("receipt")["code"].agg(["min", "max"])
    single = known.loc[known["min"] == known["max"], "min"]
    found = frame["receipt"].map(single)
    return np.where(empty & found.notna(), found.fillna(-1), codes).astype(np.int64)


def rows_of(count: int) -> str:
    """So many rows, in words."""
    return "1 row" if count == 1 else f"{count:,} rows"
