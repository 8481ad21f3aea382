"""What was paid back is taken off once, whether a column or a row of its own says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sales.counted import average, told

HEAD = "Date,Receipt no,Customer ID,Amount,Refunded amount\n"


def export(*rows: str) -> str:
    return HEAD + "".join(f"{row}\n" for row in rows)


@pytest.mark.parametrize(
    ("rows", "value"),
    [
        (("2025-01-02,1,A,40.00,0", "2025-12-31,2,B,60.00,0"), 50.0),
        (("2025-01-02,1,A,40.00,0", "2025-12-31,2,B,60.00,20.00"), 40.0),
        (("2025-01-02,1,A,40.00,0", "2025-12-31,2,B,60.00,-20.00"), 40.0),
        (("2025-01-02,1,A,40.00,", "2025-12-31,2,B,60.00,"), 50.0),
    ],
)
def test_the_amounts_of_a_column_are_taken_off(tmp_path: Path, rows, value: float) -> None:
    assert average(tmp_path, export(*rows)) == value


def test_what_a_row_of_its_own_takes_back_is_not_taken_back_twice(tmp_path: Path) -> None:
    text = export("2025-01-02,1,A,40.00,0", "2025-12-30,2,B,60.00,60.00", "2025-12-31,3,B,-60.00,0")
    found = told(tmp_path, text)
    assert found["figures"]["money.average_order"]["value"] == 20
    assert any("not twice" in sentence for sentence in found["decided"])


def test_marks_take_whole_rows_back(tmp_path: Path) -> None:
    text = "Date,Receipt no,Customer ID,Amount,Refunded\n" + "".join(
        f"2025-{month:02}-01,{month},K{month % 3},10.00,{'yes' if month == 5 else 'no'}\n"
        for month in range(1, 13)
    )
    found = told(tmp_path, text)
    assert round(found["figures"]["money.average_order"]["value"], 2) == round(110 / 12, 2)
