"""Rows that add up others are known by their words, and are not counted twice."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sales.counted import average, run

from thankbook.sales.totalrows import is_total, total_columns


@pytest.mark.parametrize("text", ["Total", "TOTAL (EUR)", "Zwischensumme:", "Sous-total", "小計"])
def test_sums_are_known_in_many_languages(text: str) -> None:
    assert is_total(text)


@pytest.mark.parametrize("text", ["", "Total care shampoo", "Bread", "Summer cake"])
def test_goods_are_no_sums(text: str) -> None:
    assert not is_total(text)


def test_a_column_of_items_that_holds_a_sum_is_found() -> None:
    rows = [["1", "Bread", "2"], ["1", "Total", "2"]]
    assert total_columns(["Receipt", "Item", "Amount"], rows, ()) == [1]
    assert total_columns(["Receipt", "Item", "Amount"], rows, (1,)) == []


def test_a_total_beside_its_items_is_counted_once(tmp_path: Path) -> None:
    head = "Date,Receipt no,Customer ID,Item,Amount\n"
    items = [("2025-01-02", 1, "K1", 4), ("2025-12-31", 2, "K2", 6)]
    rows = "".join(
        f"{day},{number},{who},Bread,{euro}.00\n{day},{number},{who},Cake,{euro}.00\n"
        f"{day},{number},{who},Total,{2 * euro}.00\n"
        for day, number, who, euro in items
    )
    assert average(tmp_path, head + rows) == 10


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("Receipt,Date,Customer,Amount", "TOTAL,2025-12-31,,{amount}"),
        ("Date,Customer,Amount", "2025-12-31,Grand total,{amount}"),
    ],
)
def test_the_sum_at_the_foot_of_a_list_is_left_out_though_it_has_a_date(head, row, tmp_path):
    lines = ["1,2025-01-02,K1,10.00", "2,2025-06-02,K2,20.00", "3,2025-12-30,K1,60.00"]
    if not head.startswith("Receipt"):
        lines = [line.partition(",")[2] for line in lines]
    right, wrong = (
        "\n".join([head, *lines, row.format(amount=total)]) for total in ("90.00", "80.00")
    )
    # (10 + 20 + 60) / 3
    assert average(tmp_path, right) == 30
    result = run(tmp_path, wrong)
    assert result.exit_code == 1
    assert "They look like sums of other rows, and do not add up." in result.output
