"""Rows of one receipt are one order; what was paid back is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.sales.exportreader import ReadingOptions, read_sales
from thankbook.sales.orders import orders_in
from thankbook.sales.writtenamounts import PER_UNIT

pytestmark = pytest.mark.slow

LINES = st.lists(
    st.tuples(st.integers(1, 9), st.sampled_from("AB"), st.integers(1, 10**6)),
    min_size=1,
    max_size=30,
)


def sales_of(lines, head: str = "Date,Receipt no,Customer ID,Amount"):
    text = f"{head}\n" + "".join(f"{line}\n" for line in lines)
    return read_sales(text.encode(), "sales.csv", ReadingOptions())


@given(LINES)
def test_nothing_is_lost_between_rows_and_orders(lines) -> None:
    found = orders_in(
        sales_of(f"2025-01-0{day},{day}{who},{who},{cents / 100:.2f}" for day, who, cents in lines)
    )
    assert found.one_order == "receipt"
    assert found.table["amount"].sum() == sum(cents for *_, cents in lines) * PER_UNIT // 100
    assert len(found.sold) == len({(day, who) for day, who, _ in lines})


def test_without_receipts_a_customer_has_one_order_a_day_and_nobody_many() -> None:
    lines = (
        "2025-01-02,K1,1",
        "2025-01-02,K1,2",
        "2025-01-03,K1,3",
        "2025-01-03,,4",
        "2025-01-03,,5",
    )
    found = orders_in(sales_of(lines, "Date,Customer ID,Amount"))
    assert found.one_order == "day"
    assert sorted(found.table["amount"] // PER_UNIT) == [3, 3, 4, 5]


def test_a_line_without_a_customer_has_the_one_of_its_receipt() -> None:
    found = orders_in(sales_of(("2025-01-02,7,K1,1.00", "2025-01-02,7,,2.00")))
    assert len(found.table) == 1


def test_an_order_that_comes_to_nothing_or_less_is_none() -> None:
    found = orders_in(
        sales_of(
            (
                "2025-01-02,1,K1,2.00",
                "2025-01-02,1,K1,-2.00",
                "2025-01-03,2,K1,-5.00",
                "2025-01-04,3,K1,5.00",
            )
        )
    )
    assert (len(found.sold), found.zero_totals, len(found.table)) == (1, 1, 2)
