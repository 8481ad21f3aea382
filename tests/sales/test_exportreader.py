"""From bytes to rows of numbers: every row is counted, left out with a word, or asked about."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thankbook.problems import ProblemsFound
from thankbook.sales.columnvalues import NOBODY_CODE
from thankbook.sales.exportreader import ReadingOptions, SalesRows, read_sales
from thankbook.sales.writtenamounts import PER_UNIT

pytestmark = pytest.mark.slow

SALES = st.lists(
    st.tuples(
        st.integers(0, 700), st.sampled_from(["K1", "K2", "guest", ""]), st.integers(1, 10**6)
    ),
    min_size=2,
    max_size=30,
)


def read(text: str, **said) -> SalesRows:
    return read_sales(text.encode(), "sales.csv", ReadingOptions(**said))


def export(sales: list[tuple[int, str, int]]) -> str:
    begin = date(2024, 1, 1)
    rows = (f"{begin + timedelta(days=days)},{who},{cents / 100:.2f}" for days, who, cents in sales)
    return "Date,Customer ID,Amount\n" + "".join(f"{row}\n" for row in rows)


@given(SALES)
def test_every_row_is_read_to_the_cent(sales) -> None:
    found = read(export(sales))
    assert found.table["amount"].tolist() == [cents * PER_UNIT // 100 for _, _, cents in sales]
    nobody = [who in ("", "guest") for _, who, _ in sales]
    assert (found.table["customer"] == NOBODY_CODE).tolist() == nobody
    assert found.has_customers
    assert not found.has_receipts


@given(SALES, st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(sales, random) -> None:
    mixed = random.sample(sales, len(sales))
    sums = [
        read(export(rows)).table.groupby("day")["amount"].sum().to_dict() for rows in (sales, mixed)
    ]
    assert sums[0] == sums[1]


def test_days_that_can_be_read_in_two_ways_are_asked_about() -> None:
    text = "Date,Customer ID,Amount\n03/04/2025,K1,1.00\n05/06/2025,K2,2.00\n"
    with pytest.raises(ProblemsFound, match="whether the day or the month comes first") as found:
        read(text)
    assert (found.value.problems[0].line, "--dates" in found.value.problems[0].expected) == (
        2,
        True,
    )
    first = date.fromordinal(int(read(text, dates="mdy").table["day"].iloc[0]))
    assert first == date(2025, 3, 4)


def test_decimals_that_can_be_read_in_two_ways_are_asked_about() -> None:
    text = "Date;Customer ID;Amount\n2025-01-02;K1;1.234\n2025-02-02;K2;2.345\n"
    with pytest.raises(ProblemsFound, match="comma or a point"):
        read(text)
    assert read(text, decimal="comma").table["amount"].iloc[0] == 1234 * PER_UNIT


def test_ids_that_a_spreadsheet_has_cut_are_refused() -> None:
    text = "Date,Customer ID,Amount\n2025-01-02,4.57E+12,1.00\n2025-02-02,4.58E+12,2.00\n"
    with pytest.raises(ProblemsFound, match="a spreadsheet has cut its digits"):
        read(text)


def test_rows_that_repeat_others_are_counted_and_told() -> None:
    text = export([(1, "K1", 100), (1, "K1", 100), (2, "K2", 100)])
    assert (read(text).repeated_rows, len(read(text).table)) == (1, 3)
    assert len(read(text, without_repeats=True).table) == 2
