"""Columns of texts as numbers: each different text is read once, and nothing is taken for 0."""

from __future__ import annotations

import numpy as np

from thankbook.sales.columnvalues import (
    EMPTY,
    NOBODY_CODE,
    UNREADABLE,
    amounts,
    codes,
    days,
    without_times,
)
from thankbook.sales.tablecells import Column
from thankbook.sales.writtenamounts import PER_UNIT, written


def column(*texts: str) -> Column:
    different = [*dict.fromkeys(texts)]
    return Column(np.array([different.index(text) for text in texts]), different)


def test_days_are_ordinals_and_others_are_told_apart() -> None:
    found = days(column("2025-01-02", "", "2025-13-01", "2025-01-02"), "ymd")
    assert found.tolist() == [739253, EMPTY, UNREADABLE, 739253]


def test_amounts_are_ten_thousandths() -> None:
    cells = column("12,50", "free", "1x3", "-1,00")
    found = amounts(cells, [written(text) for text in cells.texts], "comma")
    assert found.tolist() == [125 * PER_UNIT // 10, EMPTY, UNREADABLE, -PER_UNIT]


def test_texts_that_differ_by_capitals_alone_have_one_code() -> None:
    found = codes(column("K-1", "k-1 ", "", "guest", "K-2"), frozenset({"guest"}))
    assert found[0] == found[1] != found[4]
    assert found[2] == found[3] == NOBODY_CODE


def test_times_are_taken_off_whole_columns() -> None:
    found = without_times(column("2025-01-02 10:00", "2025-01-02 11:00", "2025-01-03"))
    assert found.texts == ["2025-01-02", "2025-01-03"]
    assert found.codes.tolist() == [0, 0, 1]
