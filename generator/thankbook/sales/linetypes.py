"""Rows of several kinds in one export: sales, their lines, their payments, what was paid back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from thankbook.problems import Problem
from thankbook.sales.columnvalues import NOBODY_CODE
from thankbook.sales.meanings import Meaning, is_refund_of_payment, may_take_back, type_meaning
from thankbook.sales.statevalues import BOTH_SIGNS, MOST_VALUES, Rows, Values, shown

_UNKNOWN = "It is not known whether such a row is a sale, a part of one, or none."
_PAID = "No receipt tells whether they pay for the sales beside them, or are sales themselves."
_NO_SUMS = "Sales and their lines do not add up to the same: which of them count?"
_AGREEING_SHARE = 0.9
_CENT = 100
"""A hundredth in ten-thousandths, which each line may be off by rounding."""


@dataclass
class LineTypes:
    """Which rows are left out, which are amounts paid back, and what decided."""

    negated: np.ndarray
    left_out: list[tuple[np.ndarray, str]] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def line_types(columns: Sequence[Values], rows: Rows, gone: np.ndarray) -> LineTypes:
    """What columns of kinds of rows say of rows that are not left out already."""
    types = LineTypes(np.zeros(len(rows.table), bool))
    for values in columns:
        used = values.used(gone)
        if len(used) > MOST_VALUES:
            continue
        meanings = _meanings(used)
        if _matters(values, meanings):
            _Kinds(values, meanings, rows, ~gone).judge(types)
    return types


def _meanings(used: Sequence[str]) -> dict[str, Meaning | None]:
    """What each kind of row is; where payments alone are told, they are the sales."""
    meanings = {text: type_meaning(text) for text in used}
    if not {Meaning.SALE, Meaning.LINE} & set(meanings.values()):
        refunds = [text for text in used if is_refund_of_payment(text)]
        meanings |= dict.fromkeys(refunds, Meaning.TAKEN_BACK)
    return meanings


def _matters(values: Values, meanings: dict[str, Meaning | None]) -> bool:
    """Whether a column changes what is counted; a vague name alone is no reason to ask."""
    found = set(meanings.values())
    whole = found & {Meaning.SALE, Meaning.LINE}
    changes = bool(found & {Meaning.TAKEN_BACK, Meaning.LEFT_OUT}) or (
        Meaning.SALE in found and bool(found & {Meaning.LINE, Meaning.PART})
    )
    changes = changes or (Meaning.PAYMENT in found and bool(whole))
    is_open = None in found and len(meanings) > 1 and not values.column.is_vague
    return changes or is_open


class _Kinds:
    """The rows of each kind in one column."""

    def __init__(
        self,
        values: Values,
        meanings: dict[str, Meaning | None],
        rows: Rows,
        open_rows: np.ndarray,
    ) -> None:
        self.values, self.meanings, self.rows, self.open_rows = values, meanings, rows, open_rows

    def judge(self, types: LineTypes) -> None:
        """Leave out what is counted elsewhere, or ask."""
        sales, lines, parts, payments = (
            self._of(kind) for kind in (Meaning.SALE, Meaning.LINE, Meaning.PART, Meaning.PAYMENT)
        )
        covered = self._covered(sales, lines | parts)
        if problem := self._question(sales, lines, parts, payments, covered):
            types.problems.append(problem)
            return
        called_off = [text for text in self._named(Meaning.LEFT_OUT) if may_take_back(text)]
        called = self.rows.called_off(self.values.of(called_off) & self.open_rows)
        if called is None:
            types.problems.append(self.values.question(called_off, BOTH_SIGNS))
            return
        reversing = called[1]
        is_sold = bool((sales | lines).any())
        known = {text: meaning for text, meaning in self.meanings.items() if meaning}
        for text, meaning in known.items():
            mask = self.values.of([text])
            if meaning in (Meaning.LINE, Meaning.PART):
                self._leave_out(types, mask & covered, text)
            elif meaning == Meaning.LEFT_OUT and (mask & reversing).any():
                # Rows below zero stay: they take back the sales that they are about.
                known[text] = Meaning.TAKEN_BACK
            elif meaning == Meaning.LEFT_OUT or (meaning == Meaning.PAYMENT and is_sold):
                self._leave_out(types, mask, text)
            elif meaning == Meaning.TAKEN_BACK:
                types.negated |= mask & (self.rows.amounts > 0)
        types.decided.append(self.values.told(known))

    def _question(
        self,
        sales: np.ndarray,
        lines: np.ndarray,
        parts: np.ndarray,
        payments: np.ndarray,
        covered: np.ndarray,
    ) -> Problem | None:
        """What to ask where the kinds of rows do not tell what counts; None where they do."""
        sold = sales | lines
        if unknown := [text for text, meaning in self.meanings.items() if meaning is None]:
            return self.values.question(unknown, _UNKNOWN)
        if sales.any() and parts.any() and not lines.any():
            return self.values.question(self._named(Meaning.PART), _UNKNOWN)
        if covered.any() and not self._adds_up(sales, covered):
            return self.values.question(self._named(Meaning.SALE, Meaning.LINE), _NO_SUMS)
        loose = sold.any() and (payments & ~self._covered(sold, payments)).any()
        of_nothing = self._has_no_receipts() and not self._adds_up(sold, payments)
        if loose or (sold.any() and payments.any() and of_nothing):
            return self.values.question(self._named(Meaning.PAYMENT), _PAID)
        return None

    def _named(self, *meanings: Meaning) -> list[str]:
        return [text for text, meaning in self.meanings.items() if meaning in meanings]

    def _of(self, meaning: Meaning) -> np.ndarray:
        texts = {text for text, own in self.meanings.items() if own == meaning}
        mask: np.ndarray = self.values.of(texts) & self.open_rows
        return mask

    def _has_no_receipts(self) -> bool:
        return bool((self.rows.table["receipt"] == NOBODY_CODE).all())

    def _covered(self, sales: np.ndarray, lines: np.ndarray) -> np.ndarray:
        """The lines, or payments, of receipts that have a row of the whole sale too."""
        if not sales.any():
            return np.zeros(len(lines), bool)
        if self._has_no_receipts():
            return lines
        receipts = self.rows.receipts
        return lines & np.isin(receipts, np.unique(receipts[sales]))

    def _adds_up(self, sales: np.ndarray, lines: np.ndarray) -> bool:
        """Whether the lines of most receipts add up to their sale; of all, without receipts."""
        receipts, amounts = self.rows.receipts, self.rows.amounts
        if self._has_no_receipts():
            receipts = np.zeros(len(amounts), np.int64)
        frame = pd.DataFrame(
            {
                "receipt": receipts,
                "sale": np.where(sales, amounts, 0),
                "lines": np.where(lines, amounts, 0),
                "count": lines.astype(np.int64),
            }
        )
        sums = frame[np.isin(receipts, receipts[lines])].groupby("receipt").sum()
        agreeing = (sums["sale"] - sums["lines"]).abs() <= _CENT * sums["count"]
        return bool(agreeing.mean() >= _AGREEING_SHARE)

    def _leave_out(self, types: LineTypes, mask: np.ndarray, text: str) -> None:
        if mask.any():
            types.left_out.append((mask, f"with '{shown(text)}' in '{self.values.column.name}'"))
