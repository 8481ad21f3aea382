"""What a whole column says about its dates and decimals, or what the user is asked about them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NoReturn

import numpy as np

from thankbook.problems import Problem, ProblemsFound
from thankbook.sales.columns import Columns
from thankbook.sales.dates import DateOrder, date_orders
from thankbook.sales.maskedcell import shown_cell
from thankbook.sales.tablecells import Cells
from thankbook.sales.writtenamounts import DecimalSign, Written, amount_forms

LinesOf = Callable[[list[int]], dict[int, int]]
"""The lines on which records begin."""


def date_order(
    asked: DateOrder | None, columns: Columns, cells: Cells, lines: LinesOf, file: str
) -> DateOrder:
    """Whether day, month or year comes first; raises ``ProblemsFound`` where nobody can tell."""
    if asked:
        return asked
    column = columns.of["date"]
    orders = date_orders(cells.columns[column].texts)
    decided = orders.decided()
    if decided is None:
        witnesses = [text for text in (*orders.only.values(), orders.open_to_both) if text]
        question = "whether the day or the month comes first"
        _ask(cells, column, witnesses, question, "--dates dmy or --dates mdy", lines, file)
    return decided


def decimal_sign(
    asked: DecimalSign | None,
    written: Sequence[Written | None],
    columns: Columns,
    cells: Cells,
    lines: LinesOf,
    file: str,
) -> DecimalSign:
    """Which sign begins the decimals; raises ``ProblemsFound`` where nobody can tell."""
    if asked:
        return asked
    column = columns.of["amount"]
    forms = amount_forms(written)
    decided = forms.decided()
    if decided is None:
        places = [
            place for place in (*forms.only.values(), forms.open_to_both) if place is not None
        ]
        witnesses = [cells.columns[column].texts[place] for place in places]
        question = "whether a comma or a point begins the decimals"
        _ask(cells, column, witnesses, question, "--decimal comma or --decimal point", lines, file)
    return decided


def _ask(
    cells: Cells,
    column: int,
    witnesses: list[str],
    question: str,
    options: str,
    lines: LinesOf,
    file: str,
) -> NoReturn:
    """Name one line for each of two cells that contradict each other, or the one that is open."""
    one_each = witnesses[:2] if len(witnesses) > 1 else witnesses
    records = [_first_record(cells, column, text) for text in one_each]
    at = lines(records)
    seen = " and ".join(
        f"{shown_cell(text)} on line {at.get(record, 0)}"
        for text, record in zip(one_each, records, strict=True)
    )
    begins = f"{seen[0].upper()}{seen[1:]}"
    verb = "contradict each other about" if len(one_each) > 1 else "does not tell"
    found = f"{begins} {verb} {question}."
    problem = Problem(file, min(at.values(), default=0), "", found, f"Say so with {options}.")
    raise ProblemsFound([problem])


def _first_record(cells: Cells, column: int, text: str) -> int:
    values = cells.columns[column]
    row = int(np.argmax(values.codes == values.texts.index(text)))
    return int(cells.records[row])
