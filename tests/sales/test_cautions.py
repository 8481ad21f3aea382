"""What an owner should mind is said, in counts, and names no customer."""

from __future__ import annotations

from datetime import date, timedelta

from thankbook.sales.cautions import cautions
from thankbook.sales.exportreader import ReadingOptions, read_sales
from thankbook.sales.orders import orders_in
from thankbook.sales.salesfigures import figures_of

Row = tuple[date, str, str]


def told(rows: list[Row], head: str = "Date,Customer ID,Amount") -> str:
    text = f"{head}\n" + "".join(f"{day},{who},{amount}\n" for day, who, amount in rows)
    sales = read_sales(text.encode(), "sales.csv", ReadingOptions())
    orders = orders_in(sales)
    return "\n".join(cautions(sales, orders, figures_of(orders, "sales.csv")))


def daily(days: int, end: date = date(2025, 12, 31)) -> list[Row]:
    """An order a day, of seven customers by turns."""
    return [
        (end - timedelta(days=back), f"Jess-{back % 7}", f"{10 + back % 5}.00")
        for back in range(days)
    ]


def test_two_whole_years_need_no_caution() -> None:
    assert told(daily(731)) == ""


def test_less_than_a_year_or_two_is_said() -> None:
    assert "need twelve months" in told(daily(90))
    assert "yearly retention cannot be measured" in told(daily(400))


def test_months_without_an_order_are_named() -> None:
    rows = [row for row in daily(731) if row[0].strftime("%Y-%m") != "2025-03"]
    assert "There is no order in 2025-03." in told(rows)


def test_orders_of_nobody_and_of_one_for_all_are_counted() -> None:
    assert "name no customer" in told(every_other_is("", daily(731)))
    assert "--walk-in" in told(every_other_is("K", daily(731)))


def every_other_is(customer: str, rows: list[Row]) -> list[Row]:
    return [
        (day, customer if index % 2 else who, amount)
        for index, (day, who, amount) in enumerate(rows)
    ]


def test_no_sentence_names_a_customer() -> None:
    for rows in (daily(90), daily(400), [*daily(731), *daily(731)[:5]]):
        assert "Jess" not in told(rows)


def test_orders_of_next_to_nothing_may_be_tests() -> None:
    tests = [(date(2025, 5, 5), f"T{number}", "0.01") for number in range(6)]
    assert "6 orders are below a hundredth of the usual one." in told(daily(731) + tests)
    assert "hundredth" not in told(daily(731) + tests[:4])
