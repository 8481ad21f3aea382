"""Ids of customers and receipts that a spreadsheet has cut."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from thankbook.problems import Problem
from thankbook.sales.columnnotation import LinesOf
from thankbook.sales.columns import Columns
from thankbook.sales.tablecells import Cells

_CUT = re.compile(r"\d(?:[.,]\d+)?[eE]\+\d{1,3}")
_KEPT_DIGITS = 15
"""So many digits of a number does a spreadsheet keep; the others become zeros."""
_LEAST_CUT = 3
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
        is_cut = np.array(_cut(column.texts), bool)
        rows = np.flatnonzero(is_cut[column.codes]) if len(column.texts) else np.empty(0, int)
        if not len(rows):
            continue
        first = int(cells.records[int(rows[0])])
        count = "1 row holds" if len(rows) == 1 else f"{len(rows):,} rows hold"
        found = (
            f"{count} a number such as 9.99999E+12, or one of zeros behind 15 digits, in "
            f"{columns.shown(role)}: a spreadsheet has cut its digits, and different "
            f"{role}s look alike."
        )
        also = " --no-customers counts the average order alone." if role == "customer" else ""
        problems.append(Problem(file, lines([first]).get(first, 0), role, found, _EXPECTED + also))
    return problems


def _cut(texts: Sequence[str]) -> list[bool]:
    plain = [text.strip() for text in texts]
    long = {text for text in plain if len(text) > _KEPT_DIGITS and text.isdecimal()}
    zeros = len(long) >= _LEAST_CUT and all(not text[_KEPT_DIGITS:].strip("0") for text in long)
    return [bool(_CUT.fullmatch(text)) or (zeros and text in long) for text in plain]
