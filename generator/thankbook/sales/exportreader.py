"""From the bytes of an export to rows of numbers: who (as a code), when, how much."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np
import pandas as pd

from thankbook.problems import Problem, ProblemsFound
from thankbook.sales import columnvalues
from thankbook.sales.columnnames import Role
from thankbook.sales.columnnotation import LinesOf, date_order, decimal_sign
from thankbook.sales.columns import Columns, find_columns
from thankbook.sales.columnvalues import EMPTY, NOBODY_CODE, UNREADABLE
from thankbook.sales.currencies import are_several, currency_code, currency_columns, listed
from thankbook.sales.cutids import cut_ids
from thankbook.sales.dates import DateOrder
from thankbook.sales.dialect import Dialect, Record, dialect_of, lines_of
from thankbook.sales.maskedcell import shown_cell
from thankbook.sales.rowstates import RowStates, Said, row_states
from thankbook.sales.salestable import place_column, sales_table
from thankbook.sales.statecolumns import Kind, StateColumn, state_columns
from thankbook.sales.statevalues import Rows
from thankbook.sales.tablecells import Cells, Column, read_cells
from thankbook.sales.totalrows import total_columns
from thankbook.sales.writtenamounts import DecimalSign, Written, written
from thankbook.textencoding.encodedtext import UNKNOWN_ORIGIN, EncodedText, Origin, likely_text

_MOST_TOLD = 20
_LINES_NAMED = 3
_LARGEST_SUM = 2**62
_SIGNS = {";": "semicolons", ",": "commas", "\t": "tabs", "|": "bars"}


@dataclass(frozen=True)
class ReadingOptions:
    """What the user says about an export; what is not said is found out."""

    columns: Mapping[Role, str] = field(default_factory=dict)
    dates: DateOrder | None = None
    decimal: DecimalSign | None = None
    walk_ins: tuple[str, ...] = ()
    without_repeats: bool = False
    until: date | None = None
    origin: Origin = UNKNOWN_ORIGIN
    only: Said = ()
    without: Said = ()
    currency: str | None = None
    with_customers: bool = True


@dataclass(frozen=True)
class SalesRows:
    """Rows that can be counted, and what is to be said about those that cannot.

    ``table`` has the columns ``customer`` and ``receipt`` (codes, ``NOBODY_CODE`` where empty),
    ``day`` (a proleptic ordinal), ``amount`` (ten-thousandths) and ``is_refund`` (paid back of an
    earlier row). ``left_out``, ``decided`` and ``cautions`` are sentences.
    """

    table: pd.DataFrame
    read_as: Mapping[str, str]
    has_receipts: bool
    has_customers: bool
    currency: str | None
    repeated_rows: int
    left_out: tuple[str, ...]
    decided: tuple[str, ...] = ()
    cautions: tuple[str, ...] = ()


def read_sales(data: bytes, file: str, options: ReadingOptions) -> SalesRows:
    """The rows of an export called ``file``; raises ``ProblemsFound`` with what cannot be read."""
    text = likely_text(data, file, options.origin)
    dialect = dialect_of(text.utf8)
    columns = find_columns(dialect, options.columns, file, with_customers=options.with_customers)
    states = _state_columns(columns, dialect, options, file)
    place = place_column(columns.names, set(columns.of.values()))
    places = [] if place is None else [place]
    wanted = sorted({*columns.of.values(), *(state.place for state in states), *places})
    cells = read_cells(text.utf8, dialect, columns.header, wanted, file)
    date = columns.of["date"]
    cells.columns[date] = columnvalues.without_times(cells.columns[date])
    amounts = [written(cell) for cell in cells.columns[columns.of["amount"]].texts]

    def lines(records: list[int]) -> dict[int, int]:
        return lines_of(text.utf8, dialect.sign, set(records)) if records else {}

    order = date_order(options.dates, columns, cells, lines, file)
    decimal = decimal_sign(options.decimal, amounts, columns, cells, lines, file)
    made = sales_table(columns, cells, place, amounts, (order, decimal), options.walk_ins)
    table = made.table
    if problems := cut_ids(columns, cells, lines, file):
        raise ProblemsFound(problems)
    _refuse_unreadable(table, columns, cells, lines, file)
    rows = Rows(table, cells, lines, file, _last_day(options))
    name = columns.names[columns.of["amount"]] if columns.names else ""
    if options.currency and not any(state.kind == "currency" for state in states):
        message = "No column tells the currency of each sale."
        hint = "Leave --currency out, or name the rows that count: --only COLUMN=VALUE."
        raise ProblemsFound([Problem(file, columns.header + 1, "", message, hint)])
    found = row_states(states, rows, options.only, options.without, decimal, name, options.currency)
    kept, left_out = _kept(table, cells, lines, options, found)
    counted = _counted(table, kept, found)
    _refuse_uncountable(counted, left_out, file)
    read_as: dict[str, str] = {role: columns.shown(role) for role in columns.of}
    read_as |= {"encoding": text.saved_as, "separator": _SIGNS[dialect.sign]}
    read_as |= {"dates": order, "decimals": decimal}
    read_as |= {"export": columns.export} if columns.export else {}
    return SalesRows(
        counted,
        read_as,
        "receipt" in columns.of,
        "customer" in columns.of,
        _currency(amounts, cells.columns[columns.of["amount"]], kept, found.currency, file),
        int((cells.repeats & kept).sum()),
        tuple(left_out),
        (*made.decided, *found.decided),
        (*made.cautions, *found.cautions, *_about_encoding(text)),
    )


def _about_encoding(text: EncodedText) -> tuple[str, ...]:
    if text.is_sure:
        return ()
    told = f"The file does not tell its encoding and is read as {text.saved_as}."
    return (f"{told} If names of columns or values look wrong, say --encoding NAME.",)


def _currency(
    amounts: Sequence[Written | None],
    column: Column,
    kept: np.ndarray,
    told: str | None,
    file: str,
) -> str | None:
    """The currency that the amounts name, or a column has ``told``.

    Raises ``ProblemsFound`` where they are several.
    """
    used = [amounts[text] for text in np.unique(column.codes[kept]).tolist()]
    marks = sorted(
        {amount.mark for amount in used if amount and amount.mark} | ({told} if told else set())
    )
    if are_several(marks):
        found = f"The amounts are in {listed(marks)}, which cannot be added up."
        expected = (
            "Export one currency at a time, or name the rows that count by another column: "
            "--only COLUMN=VALUE."
        )
        raise ProblemsFound([Problem(file, 0, "", found, expected)])
    return next(filter(None, map(currency_code, marks)), None)


def _refuse_unreadable(
    table: pd.DataFrame, columns: Columns, cells: Cells, lines: LinesOf, file: str
) -> None:
    """Tell every cell that is neither empty nor readable, the first twenty by their lines."""
    bad: list[tuple[Role, int]] = []
    roles: tuple[tuple[Role, str], ...] = (("date", "day"), ("amount", "amount"))
    for role, name in roles:
        rows = np.flatnonzero(table[name].to_numpy() == UNREADABLE)
        bad += [(role, int(row)) for row in rows]
    if not bad:
        return
    bad.sort(key=lambda role_and_row: role_and_row[1])
    at = lines([int(cells.records[row]) for _, row in bad[:_MOST_TOLD]])
    problems = []
    for role, row in bad[:_MOST_TOLD]:
        column = cells.columns[columns.of[role]]
        found = f"{shown_cell(column.texts[column.codes[row]])} in {columns.shown(role)} is no "
        line = at.get(int(cells.records[row]), 0)
        problems.append(Problem(file, line, role, f"{found}{role}.", _hint(role)))
    if len(bad) > _MOST_TOLD:
        found = f"{len(bad) - _MOST_TOLD} more cells are no date or no amount."
        problems.append(Problem(file, 0, "", found, "Is another column meant?"))
    raise ProblemsFound(problems)


def _hint(role: Role) -> str:
    if role == "date":
        return "Expected a day such as 2025-12-31 or 31.12.2025."
    return "Expected a number such as 74.50 or -1.250,00 kr."


def _kept(
    table: pd.DataFrame,
    cells: Cells,
    lines: LinesOf,
    options: ReadingOptions,
    states: RowStates,
) -> tuple[np.ndarray, list[str]]:
    """Which rows are counted, and a sentence for each kind of those that are not."""
    no_day = table["day"].to_numpy() == EMPTY
    no_amount = table["amount"].to_numpy() == EMPTY
    blank = no_day & no_amount
    late = ~no_day & (table["day"].to_numpy() > _last_day(options))
    repeats = cells.repeats & options.without_repeats
    written = ~no_day & ~no_amount & ~late & ~repeats
    by_state = [(mask & written, why) for mask, why in states.left_out]
    reasons = (
        (no_day & ~blank, "without a date, such as lines of totals"),
        (no_amount & ~blank, "without an amount"),
        (late & ~no_amount, f"after {options.until}"),
        (repeats & ~no_day & ~no_amount & ~late, "that repeat an earlier row in every cell"),
        *by_state,
    )
    told = []
    gone = np.zeros(len(table), bool)
    for reason, why in reasons:
        rows = reason & ~gone
        gone |= rows
        if count := int(rows.sum()):
            first = [int(cells.records[row]) for row in np.flatnonzero(rows)[:_LINES_NAMED]]
            where = ", ".join(str(line) for line in sorted(lines(first).values()))
            told.append(f"{count:,} {'row' if count == 1 else 'rows'} {why} (line {where})")
    return ~(no_day | no_amount | gone), told


def _last_day(options: ReadingOptions) -> int:
    """The ordinal of the last day that counts."""
    return options.until.toordinal() if options.until else int(np.iinfo(np.int64).max)


def _counted(table: pd.DataFrame, kept: np.ndarray, states: RowStates) -> pd.DataFrame:
    """The rows that count, and a row for each amount that was paid back of them."""
    amount = np.where(states.negated, -table["amount"], table["amount"])
    rows = table.assign(amount=amount, is_refund=False).loc[kept]
    back = table.assign(amount=-states.paid_back, is_refund=True).loc[kept & (states.paid_back > 0)]
    with_receipt = back["receipt"] != NOBODY_CODE
    once = back[with_receipt].groupby(["receipt", "day"], as_index=False, sort=False)
    of_receipts = once.agg({"customer": "max", "amount": "sum", "is_refund": "first"})
    paid_back = pd.concat([of_receipts, back[~with_receipt]]).assign(receipt=NOBODY_CODE)
    if paid_back.empty:
        return rows.reset_index(drop=True)
    return pd.concat([rows, paid_back[rows.columns]]).reset_index(drop=True)


def _state_columns(
    columns: Columns, dialect: Dialect, options: ReadingOptions, file: str
) -> list[StateColumn]:
    """The columns that say what became of sales, and those that the user names for that."""
    taken = set(columns.of.values())
    found = state_columns(columns.names, taken)
    below = dialect.head[columns.header + 1 :]
    told = taken | {column.place for column in found if not column.is_vague}
    named: dict[int, Kind] = dict.fromkeys(currency_columns(columns.names, below, told), "currency")
    named |= dict.fromkeys(_columns_of_sums(columns, below, {*told, *named}), "item")
    found += [_told_by_cells(columns, place, kind) for place, kind in named.items()]
    places = {column.place for column in found}
    for typed in dict.fromkeys(name for name, _ in (*options.only, *options.without)):
        place = columns.place_of(typed)
        if place is None:
            problem = columns.unknown(typed, file)
            raise ProblemsFound([problem])
        if place not in places:
            places.add(place)
            found.append(StateColumn(place, columns.names[place].strip(), "said", is_vague=True))
    return found


def _columns_of_sums(columns: Columns, below: Sequence[Record], told: Collection[int]) -> list[int]:
    """Columns that call a row a sum, which may stand where a customer or a receipt is named."""
    ids = {columns.of[role] for role in ("customer", "receipt") if role in columns.of}
    return total_columns(columns.names, below, set(told) - ids)


def _told_by_cells(columns: Columns, place: int, kind: Kind) -> StateColumn:
    name = columns.names[place].strip() if place < len(columns.names) else ""
    return StateColumn(place, name or str(place + 1), kind, is_vague=True)


def _refuse_uncountable(table: pd.DataFrame, left_out: Sequence[str], file: str) -> None:
    if table.empty:
        found = "No row with a date and an amount is left to count."
        why = f"Left out: {'; '.join(left_out)}." if left_out else "Is this the list of sales?"
        raise ProblemsFound([Problem(file, 0, "", found, why)])
    if float(table["amount"].abs().astype(float).sum()) > _LARGEST_SUM:
        raise ProblemsFound([Problem(file, 0, "", "The amounts are too large to add up.")])
