"""A message shows dates and amounts, and of everything else no letter and no digit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.sales.maskedcell import shown_cell


@pytest.mark.parametrize("cell", ["03/04/2025", "2025-01-02 12:30", "1.234,50", "(12.50)", "12,5-"])
def test_dates_and_amounts_are_shown(cell: str) -> None:
    assert shown_cell(cell) == f"'{cell}'"


def test_anything_else_is_shown_by_its_shape() -> None:
    assert shown_cell("Jess Holm, 12") == "A cell of the form 'AAAA AAAA, 99'"
    assert shown_cell("4571123456") == "A cell of the form '9999999999'"


@given(st.text(st.characters(categories=["L"]), min_size=1, max_size=60))
def test_no_letter_of_a_name_is_shown(name: str) -> None:
    shape = shown_cell(name).removeprefix("A cell of the form ").strip("'\u2026")
    assert set(shape) <= {"A", "?", " "}
    assert len(shape) <= 24
