"""Figures as they are typed into a description, none with more digits than it deserves."""

from __future__ import annotations

from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from thankbook.sales.exportreader import ReadingOptions, read_sales
from thankbook.sales.orders import orders_in
from thankbook.sales.salesfigures import ACTIVE, AVERAGE_ORDER, RETENTION, figures_of
from thankbook.sales.yamlfigures import as_yaml, origin, rounded, usable

TEXT = "Date,Customer ID,Amount\n" + "".join(
    f"2025-{month:02}-{day:02},K{day % 7},{10 + day}.50\n"
    for month in range(1, 13)
    for day in (1, 2, 9, 17, 28)
)


@pytest.fixture(scope="module")
def figures():
    return figures_of(
        orders_in(read_sales(TEXT.encode(), "sales.csv", ReadingOptions())), "sales.csv"
    )


@given(st.floats(0.001, 10**9), st.sampled_from([ACTIVE, AVERAGE_ORDER, RETENTION]))
def test_a_figure_is_rounded_to_the_nearest_step(value: float, field: str) -> None:
    text = rounded(field, value)
    step = Decimal(1) if field == ACTIVE or (field == AVERAGE_ORDER and value >= 1000) else None
    assert "E" not in text
    assert abs(Decimal(text) - Decimal(value)) <= (step or Decimal("0.01")) / 2


def test_what_is_pasted_is_yaml_of_what_may_be_used(figures) -> None:
    pasted = yaml.safe_load(as_yaml(figures, "sales.csv")) or {}
    found = {
        f"{section}.{key}": value
        for section, inner in pasted.items()
        for key, value in inner.items()
    }
    assert found == {field: yaml.safe_load(text) for field, text in usable(figures).items()}
    assert AVERAGE_ORDER in found


def test_where_they_are_from_names_the_file_on_one_line(figures) -> None:
    assert origin(figures, "my\nsales.csv").startswith("mysales.csv, 2025-01-01 to 2025-12-28")
