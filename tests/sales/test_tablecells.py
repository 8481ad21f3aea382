"""Cells are read as they stand, and a row that is too wide is told."""

from __future__ import annotations

import pytest

from thankbook.problems import ProblemsFound
from thankbook.sales.dialect import dialect_of
from thankbook.sales.tablecells import read_cells


def read(text: str, *wanted: int):
    data = text.encode()
    return read_cells(data, dialect_of(data), 0, wanted, "sales.csv")


def test_each_different_text_is_kept_once() -> None:
    cells = read("day;who\n1;A\n2;B\n3;A\n", 1)
    assert cells.columns[1].texts == ["A", "B"]
    assert cells.columns[1].codes.tolist() == [0, 1, 0]
    assert cells.records.tolist() == [1, 2, 3]


def test_rows_alike_in_every_cell_repeat_an_earlier_one() -> None:
    assert read("a;b\n1;x\n2;x\n1;x\n", 0).repeats.tolist() == [False, False, True]


def test_what_looks_empty_stays_a_text() -> None:
    assert read("a;b\nNA;\nnull;0\n", 0, 1).columns[0].texts == ["NA", "null"]


def test_a_row_with_too_many_cells_is_told_by_its_line() -> None:
    with pytest.raises(ProblemsFound, match="more cells than there are columns") as found:
        read("day,amount\n1,2\n2,12,50\n", 0)
    assert found.value.problems[0].line == 3
