"""What of each row was paid back, though no row of its own says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from thankbook.sales.columnvalues import NOBODY_CODE
from thankbook.sales.meanings import is_yes
from thankbook.sales.statevalues import Rows, Values
from thankbook.sales.writtenamounts import DecimalSign, amount_forms, written


@dataclass
class TakenBack:
    """Amounts above zero that were paid back, row by row, and what decided."""

    amounts: np.ndarray
    decided: list[str] = field(default_factory=list)
    cautions: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Refunded:
    """A column with what was paid back: its amounts, or marks of what was paid back whole."""

    name: str
    amounts: np.ndarray
    whole: np.ndarray


def refunded_amounts(columns: Sequence[Values], decimal: DecimalSign) -> Refunded | None:
    """The first column that holds amounts or marks."""
    for values in columns:
        parts = [written(text) for text in values.texts]
        sign = amount_forms(parts).decided() or decimal
        read = [part.amount(sign) if part else None for part in parts]
        codes = np.where(values.codes >= 0, values.codes, len(read))
        nothing = np.zeros(len(codes), np.int64)
        if read and all(amount is not None for amount in read):
            own = _own_codes(values)
            by_text = np.array([*(abs(amount or 0) for amount in read), 0], dtype=np.int64)
            return Refunded(values.column.name, by_text[own], nothing.astype(bool))
        marks = [is_yes(text) for text in values.texts]
        if marks and all(mark is not None for mark in marks):
            by_mark = np.array([*(bool(mark) for mark in marks), False])
            return Refunded(values.column.name, nothing, by_mark[codes])
    return None


def taken_back(
    rows: Rows,
    gone: np.ndarray,
    negated: np.ndarray,
    whole: np.ndarray,
    part: np.ndarray,
    refunded: Refunded | None,
) -> TakenBack:
    """What was paid back of rows that are counted.

    The amount of a column comes before the whole of a row. What a row of its own below zero takes
    back already is not taken back twice.
    """
    amounts = rows.amounts
    sold = (amounts > 0) & ~negated & ~gone
    whole = whole | (refunded.whole if refunded else False)
    named = np.where(gone, 0, refunded.amounts) if refunded else np.zeros(len(amounts), np.int64)
    by_column = np.isin(rows.receipts, rows.receipts[named > 0])
    back = np.where(sold & whole & ~by_column, amounts, 0) + named
    nothing = np.zeros(len(back), bool)
    already = _already(rows, gone, negated) & (back > 0) if back.any() else nothing
    back = np.where(already, 0, back)
    told = TakenBack(back)
    if refunded and (count := int((named > 0).sum())):
        told.decided.append(f"'{refunded.name}': {_n(count, 'amount')} taken off.")
    if count := int(already.sum()):
        verb = "is" if count == 1 else "are"
        told.decided.append(
            f"{_n(count, 'row')} of these {verb} paid back by a row below zero, and not twice."
        )
    if count := int((part & sold & ~by_column & ~already).sum()):
        told.cautions.append(
            f"{_n(count, 'row')} {'was' if count == 1 else 'were'} paid back in part, and no "
            "column tells how much: the average order is too high by that."
        )
    return told


def _already(rows: Rows, gone: np.ndarray, negated: np.ndarray) -> np.ndarray:
    """Sales that a row below zero of the same receipt, or of the same customer, takes back."""
    amounts = np.where(negated, -rows.amounts, rows.amounts)
    below: np.ndarray = (amounts < 0) & ~gone
    if not below.any():
        return below
    customer, receipt = rows.table["customer"].to_numpy(), rows.table["receipt"].to_numpy()
    known = set(zip(customer[below].tolist(), (-amounts[below]).tolist(), strict=True))
    pairs = zip(customer.tolist(), amounts.tolist(), strict=True)
    same = np.array([pair[0] != NOBODY_CODE and pair in known for pair in pairs])
    on_receipt = (receipt != NOBODY_CODE) & np.isin(receipt, receipt[below])
    back: np.ndarray = (amounts > 0) & (same | on_receipt)
    return back


def _own_codes(values: Values) -> np.ndarray:
    """The value in the row itself: an amount is not spread over the rows of its receipt."""
    cells = values.rows.cells.columns[values.column.place]
    by_text = {text: number for number, text in enumerate(values.texts)}
    nothing = len(values.texts)
    of_text = np.array(
        [by_text.get(" ".join(text.split()), nothing) for text in cells.texts], dtype=np.int64
    )
    codes: np.ndarray = of_text[cells.codes]
    return codes


def _n(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
