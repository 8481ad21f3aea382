"""Ids of customers and receipts that a spreadsheet has cut."""

from __future__ import annotations

import re

import numpy as np

from thankbook.problems import Problem
from thankbook.sales.cells import Cells
from thankbook.sales.columns import Columns
from thankbook.sales.conventions import LinesOf

_CUT = re.compile(r"\d(?:[.,]\d+)?[eE]\+\d{1,3}")
_EXPECTED = (
    "Export again and do not save it from a spreadsheet, or open it there with this column as text."
)


def cut_ids(columns: Columns, cells: Cells, lines: LinesOf, file: str) -> list[Problem]:
    """Columns of ids such as ``1.23457E+12``: several customers, or receipts, would be one."""
    problems = []
    for role in ("customer", "receipt"):
        if role not in columns.of:
            continue
        column = cells.columns[columns.of[role]]
        is_cut = np.array([bool(_CUT.fullmatch(text.strip())) for text in column.texts], bool)
        rows = np.flatnonzero(is_cut[column.codes]) if len(column.texts) else np.empty(0, int)
        if not len(rows):
            continue
        first = int(cells.records[int(rows[0])])
        count = "1 row holds" if len(rows) == 1 else f"{len(rows):,} rows hold"
        found = (
            f"{count} a number such as 9.99999E+12 in {columns.shown(role)}: a spreadsheet has cut "
            f"its digits, and different {role}s look alike."
        )
        also = " --no-customers counts the average order alone." if role == "customer" else ""
        problems.append(Problem(file, lines([first]).get(first, 0), role, found, _EXPECTED + also))
    return problems
