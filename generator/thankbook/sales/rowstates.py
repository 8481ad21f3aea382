"""What becomes of each row, by columns of states or as the user says: counted, left out, back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from thankbook.problems import Problem, ProblemsFound
from thankbook.sales.columnnames import plain_name, plain_words
from thankbook.sales.columnvalues import NOBODY_CODE
from thankbook.sales.currencies import are_several, currency_code, listed
from thankbook.sales.dates import is_date
from thankbook.sales.linetypes import LineTypes, line_types
from thankbook.sales.meanings import Meaning, is_yes, may_take_back, status_meaning
from thankbook.sales.refunds import refunded_amounts, taken_back
from thankbook.sales.statecolumns import StateColumn, is_net_of_refunds
from thankbook.sales.statevalues import (
    BOTH_SIGNS,
    MOST_VALUES,
    Rows,
    Values,
    rows_of,
    shown,
    values_of,
)
from thankbook.sales.totalrows import total_rows
from thankbook.sales.writtenamounts import DecimalSign
from thankbook.validationwords import nearest

Said = Sequence[tuple[str, str]]
"""Columns and values as the user names them."""

_MOST_CURRENCIES = 5
_UNKNOWN = "It is not known whether such a sale counts."


@dataclass
class RowStates:
    """Which rows are left out and why, what is paid back of each, and what decided."""

    left_out: list[tuple[np.ndarray, str]]
    negated: np.ndarray
    paid_back: np.ndarray
    decided: list[str] = field(default_factory=list)
    cautions: list[str] = field(default_factory=list)
    currency: str | None = None


def row_states(
    columns: Sequence[StateColumn],
    rows: Rows,
    only: Said,
    without: Said,
    decimal: DecimalSign,
    amount_name: str,
    currency: str | None = None,
) -> RowStates:
    """The state of each row; raises ``ProblemsFound`` with what could change the figures."""
    search = _StateSearch(rows)
    by_place = {column.place: values_of(column, rows) for column in columns}
    said = _Said(by_place, rows)
    search.left_out += said.masks(only, without)
    left_by_user = search.gone
    rest = [column for column in columns if column.place not in said.decided]
    for column in rest:
        if column.kind in ("when", "why"):
            search.take_mark(by_place[column.place])
    for column in rest:
        if column.kind == "status":
            search.take_status(by_place[column.place])
    search.take_totals([by_place[column.place] for column in rest if column.kind == "item"])
    kinds = [by_place[column.place] for column in rest if column.kind == "type"]
    types = line_types(kinds, rows, search.gone)
    search.problems += said.problems + types.problems
    search.left_out += types.left_out
    search.take_reversals(left_by_user)
    currencies = [by_place[column.place] for column in columns if column.kind == "currency"]
    search.take_currencies(currencies, currency)
    if search.problems:
        raise ProblemsFound(search.problems)
    refunds = [column for column in rest if column.kind == "refunded"]
    best_first = sorted(refunds, key=lambda column: column.is_vague)
    named = [by_place[column.place] for column in best_first]
    return search.states(types, named, decimal, amount_name)


class _Said:
    """What the user says about values of columns."""

    def __init__(self, by_place: Mapping[int, Values], rows: Rows) -> None:
        self.by_place, self.rows = by_place, rows
        self.decided: set[int] = set()
        self.problems: list[Problem] = []

    def masks(self, only: Said, without: Said) -> list[tuple[np.ndarray, str]]:
        """Which rows are left out by that, each with a reason."""
        found: list[tuple[np.ndarray, str]] = []
        kept: dict[int, np.ndarray] = {}
        for name, value in only:
            if values := self._values(name):
                place = values.column.place
                self.decided.add(place)
                everything = value.strip() == "*"
                mask = np.ones(len(values.codes), bool) if everything else self._rows(values, value)
                kept[place] = kept.get(place, np.zeros(len(values.codes), bool)) | mask
        for place, mask in kept.items():
            name = self.by_place[place].column.name
            found.append((~mask, f"that '{name}' does not name among those that count"))
        for name, value in without:
            if values := self._values(name):
                mask = self._rows(values, value)
                found.append((mask, f"with '{value.strip()}' in '{values.column.name}'"))
        return found

    def _values(self, name: str) -> Values | None:
        return next(
            (
                values
                for values in self.by_place.values()
                if values.column.name == name.strip()
                or plain_name(values.column.name) == plain_name(name)
                or str(values.column.place + 1) == name.strip()
            ),
            None,
        )

    def _rows(self, values: Values, value: str) -> np.ndarray:
        mask = values.matching(value)
        if not mask.any():
            found = f"No row has '{value.strip()}' in '{values.column.name}'."
            few = values.texts if len(values.texts) <= MOST_VALUES else []
            meant = nearest(value, few)
            hint = f"Did you mean '{meant}'?" if meant else ""
            self.problems.append(Problem(self.rows.file, 0, "", found, hint))
        return mask


class _StateSearch:
    """What the columns of states say, column by column."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        nothing = np.zeros(len(rows.table), bool)
        self.whole, self.part = nothing.copy(), nothing.copy()
        self.left_out: list[tuple[np.ndarray, str]] = []
        self.decided: list[str] = []
        self.problems: list[Problem] = []
        self.currency: str | None = None

    @property
    def gone(self) -> np.ndarray:
        """The rows that are left out so far; nothing needs to be known of them."""
        gone = np.zeros(len(self.rows.table), bool)
        for mask, _ in self.left_out:
            gone |= mask
        return gone

    def take_status(self, values: Values) -> None:
        """Leave out what was called off, and mark what was paid back."""
        gone = self.gone
        used = values.used(gone)
        if len(used) > MOST_VALUES:
            return
        known = {text: meaning for text in used if (meaning := status_meaning(text))}
        if values.column.is_vague and set(known.values()) <= {Meaning.COUNTED}:
            return
        if unknown := [text for text in used if text not in known]:
            self.problems.append(values.question(unknown, _UNKNOWN))
        called_off = [text for text, meaning in known.items() if meaning == Meaning.LEFT_OUT]
        below = ~gone & (self.rows.amounts < 0)
        if both := [text for text in called_off if (values.of([text]) & below).any()]:
            self.problems.append(values.question(both, BOTH_SIGNS))
        for text in called_off:
            reason = f"with '{shown(text)}' in '{values.column.name}'"
            self.left_out.append((values.of([text]), reason))
        self.whole |= values.of(
            [text for text, meaning in known.items() if meaning == Meaning.TAKEN_BACK]
        )
        self.part |= values.of(
            [text for text, meaning in known.items() if meaning == Meaning.PARTLY_BACK]
        )
        if known:
            self.decided.append(values.told(known))

    def take_mark(self, values: Values) -> None:
        """Leave out rows with a mark, or a day, in a column of what was called off."""
        is_set = _is_reason if values.column.kind == "why" else _is_set
        marks = {text: is_set(text) for text in values.used(self.gone)}
        if not any(marks.values()):
            return
        mask = values.of({text for text, is_marked in marks.items() if is_marked})
        unknown = [text for text, is_marked in marks.items() if is_marked is None]
        if not unknown and values.column.is_vague and 2 * mask.sum() > self.rows.sold.sum():
            unknown = [text for text, is_marked in marks.items() if is_marked]
        if unknown:
            self.problems.append(values.question(unknown[:1], _UNKNOWN))
            return
        mask &= ~self.gone
        is_reversal = may_take_back(values.column.name)
        called = self.rows.called_off(mask) if is_reversal else (mask, mask & False)
        if called is None:
            marked = [text for text, is_marked in marks.items() if is_marked]
            self.problems.append(values.question(marked[:1], BOTH_SIGNS))
            return
        gone, reversing = called
        self.left_out.append((gone, f"marked in '{values.column.name}'"))
        parts = [
            f"{rows_of(int(rows.sum()))} {verb}"
            for rows, verb in ((gone, "left out"), (reversing, "below zero taken back"))
            if rows.any()
        ]
        self.decided.append(f"'{values.column.name}': {', '.join(parts)}.")

    def take_totals(self, columns: Sequence[Values]) -> None:
        """Leave out rows that add up others."""
        totals = total_rows(columns, self.rows, self.gone)
        self.left_out += totals.left_out
        self.decided += totals.decided
        self.problems += totals.problems

    def take_reversals(self, said: np.ndarray) -> None:
        """Leave out rows below zero that take back what is left out already, but by the user."""
        receipt = self.rows.table["receipt"].to_numpy()
        gone = self.gone & (receipt != NOBODY_CODE) & (self.rows.amounts > 0) & ~said
        below = ~self.gone & (receipt != NOBODY_CODE) & (self.rows.amounts < 0)
        if not gone.any() or not below.any():
            return
        off = pd.Series(np.where(gone, self.rows.amounts, 0)).groupby(receipt).transform("sum")
        back = pd.Series(np.where(below, self.rows.amounts, 0)).groupby(receipt).transform("sum")
        same = below & (off + back == 0).to_numpy()
        self.left_out.append((same, "that take back what is left out already"))

    def take_currencies(self, columns: Sequence[Values], wanted: str | None) -> None:
        """The one currency of all sales; two are never added up."""
        for values in columns:
            if wanted and not self._leave_others(values, wanted):
                continue
            used = list(dict.fromkeys(text.upper() for text in values.used(self.gone)))
            if are_several(used):
                named = listed([shown(text) for text in used[:_MOST_CURRENCIES]])
                found = f"The sales are in {named}, which cannot be added up."
                name = values.column.name or str(values.column.place + 1)
                only = f'--only "{name}={shown(used[0])}"'
                expected = f"Say which counts: --currency {shown(used[0])}, or {only}."
                self.problems.append(Problem(self.rows.file, 0, "", found, expected))
            elif used:
                self.currency = currency_code(used[0])

    def _leave_others(self, values: Values, wanted: str) -> bool:
        """Leave out sales in other currencies than the ``wanted`` one; False if that is none."""
        others = [text for text in values.texts if are_several([text.upper(), wanted.upper()])]
        rest = values.of(set(values.texts) - set(others)) & ~self.gone
        if not rest.any():
            name = values.column.name or str(values.column.place + 1)
            found = f"No sale is in {shown(wanted)}, by '{name}'."
            self.problems.append(Problem(self.rows.file, 0, "", found))
            return False
        for text in others:
            reason = f"in {shown(text)}, another currency"
            self.left_out.append((values.of([text]), reason))
        return True

    def states(
        self, types: LineTypes, refunds: Sequence[Values], decimal: DecimalSign, amount_name: str
    ) -> RowStates:
        """What becomes of each row, by all of that."""
        states = RowStates(
            self.left_out,
            types.negated,
            np.zeros(len(self.rows.table), np.int64),
            [*self.decided, *types.decided],
            currency=self.currency,
        )
        gone = self.gone
        is_net = is_net_of_refunds(amount_name)
        amounts = None if is_net else refunded_amounts(refunds, decimal)
        back = taken_back(self.rows, gone, types.negated, self.whole, self.part, amounts)
        states.paid_back = back.amounts
        states.decided += back.decided
        states.cautions += back.cautions
        return states


def _is_reason(text: str) -> bool:
    """Whether a cell names why, or who: anything but a sign that there is nothing to name."""
    return plain_words(text) not in ("", "0", "no", "none", "n a", "na", "null", "false")


def _is_set(text: str) -> bool | None:
    if is_date(text):
        return True
    if status_meaning(text) == Meaning.LEFT_OUT:
        return True
    return is_yes(text)
