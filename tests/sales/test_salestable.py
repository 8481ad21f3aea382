"""Receipts of several places and over midnight, ids of several forms, a spreadsheet's days."""

from __future__ import annotations

from tests.sales.counted import average, run, told


def test_receipts_of_one_number_in_two_shops_are_two_orders(tmp_path):
    text = (
        "Receipt,Date,Store,Customer,Amount\n"
        "1,2025-01-02,North,,10.00\n1,2025-01-02,North,,20.00\n1,2025-01-02,South,,60.00\n"
        "2,2025-12-30,North,,30.00\n"
    )
    found = told(tmp_path, text)
    # 30, 60 and 30 of three receipts.
    assert found["figures"]["money.average_order"]["value"] == 40
    assert found["orders"] == 3
    said = "'Store': 1 receipt number is used in several places on one day, and counted for each."
    assert said in found["decided"]


def with_a_receipt_of_two_days(next_day: str) -> str:
    """27 receipts of 10 in February, and one of 40 that goes on with an amount on the next day."""
    lines = [f"{number},2025-02-{number:02},K{number},10.00" for number in range(1, 28)]
    last = ["90,2025-03-01,A,40.00", f"90,2025-03-02,A,{next_day}"]
    return "\n".join(["Receipt,Date,Customer,Amount", *lines, *last]) + "\n"


def test_a_receipt_over_midnight_is_one_order(tmp_path):
    text = with_a_receipt_of_two_days("20.00")
    found = told(tmp_path, text)
    # 27 orders of 10 and one of 60.
    assert found["orders"] == 28
    assert average(tmp_path, text) == 11.79
    assert "1 receipt goes over midnight, and is one order." in found["decided"]


def test_numbers_that_begin_anew_each_day_are_orders_of_their_days(tmp_path):
    text = "Receipt,Date,Customer,Amount\n" + "".join(
        f"{number},2025-03-{day:02},,10.00\n" for day in range(1, 11) for number in (1, 2, 3)
    )
    assert told(tmp_path, text)["orders"] == 30


def test_money_paid_back_on_the_next_day_is_no_part_of_the_sale(tmp_path):
    text = with_a_receipt_of_two_days("-40.00")
    found = told(tmp_path, text)
    assert found["orders"] == 28
    assert found["refunds"] == 1


def test_numbers_of_customers_in_several_forms_are_one_and_told(tmp_path):
    text = (
        "Date,Customer ID,Amount\n"
        "2025-01-02,1234,10.00\n2025-05-02,1234.0,10.00\n2025-09-02,00001234,10.00\n"
        "2025-12-30,77,10.00\n"
    )
    found = told(tmp_path, text)
    assert found["figures"]["customers.active"]["value"] == 2
    assert any(
        sentence.startswith("1 customer number is written in two forms")
        for sentence in found["mind"]
    )


def test_a_spreadsheets_days_are_read_and_told(tmp_path):
    # 45658 is 2025-01-01, 46021 is 2025-12-30.
    found = told(tmp_path, "Date,Customer,Amount\n45658,A,10.00\n46021.75,B,30.00\n")
    assert (found["period"]["first"], found["period"]["last"]) == ("2025-01-01", "2025-12-30")
    assert "'Date' holds a spreadsheet's numbers, read as days since 1900." in found["decided"]


def test_days_of_which_a_spreadsheet_has_changed_some_are_refused(tmp_path):
    result = run(tmp_path, "Date,Customer,Amount\n45658,A,10.00\n13.02.2025,B,30.00\n")
    assert result.exit_code == 1
    assert "is no date." in result.output


def test_times_with_the_name_of_a_zone_are_read(tmp_path):
    text = (
        "Order Date,Customer,Amount\n01-Jan-2025 02:44 AM EST,A,10.00\n"
        "30-Dec-2025 11:10 PM EST,B,30.00\n"
    )
    assert average(tmp_path, text) == 20


def test_sums_that_should_be_nothing_are_read_as_programs_write_them(tmp_path):
    text = (
        "Receipt,Date,Customer,Amount\n1,2025-01-02,A,8.881784e-16\n1,2025-01-02,A,10.00\n"
        "2,2025-12-30,B,3e1\n"
    )
    assert average(tmp_path, text) == 20


def test_one_currency_of_two_is_counted_where_it_is_named(tmp_path):
    text = (
        "Date,Customer,Amount,Currency\n2025-01-02,A,10.00,EUR\n2025-12-30,B,30.00,EUR\n"
        "2025-06-02,C,500.00,USD\n"
    )
    asked = run(tmp_path, text)
    assert asked.exit_code == 1
    assert 'Say which counts: --currency EUR, or --only "Currency=EUR".' in asked.output
    found = told(tmp_path, text, "--currency", "eur")
    assert found["figures"]["money.average_order"]["value"] == 20
    assert found["currency"] == "EUR"
    assert "1 row in USD, another currency (line 4)" in found["left_out"]
    assert "No sale is in GBP, by 'Currency'." in run(tmp_path, text, "--currency", "GBP").output


def test_a_currency_that_no_column_tells_is_refused(tmp_path):
    result = run(tmp_path, "Date,Customer,Amount\n2025-01-02,A,10.00\n", "--currency", "EUR")
    assert result.exit_code == 1
    assert "No column tells the currency of each sale." in result.output


def test_names_in_rows_of_their_own_hold_for_the_rows_below(tmp_path):
    text = (
        ",Date,Transaction Type,Num,Amount,Balance\nAda,,,,,\n"
        ",01/05/2025,Sales Receipt,1,40.00,40.00\n,12/30/2025,Sales Receipt,2,60.00,100.00\n"
        "Total for Ada,,,,100.00,\nBo,,,,,\n,02/15/2025,Invoice,3,20.00,20.00\n"
        "Total for Bo,,,,20.00,\nTOTAL,,,,120.00,\n"
    )
    found = told(tmp_path, text, "--customer", "1")
    assert found["figures"]["money.average_order"]["value"] == 40
    assert found["figures"]["customers.active"]["value"] == 2
    assert found["orders_without_customer"] == 0
    assert (
        "Customers, in column 1, stand in rows of their own: each holds for the rows below."
        in found["decided"]
    )
    assert "Ada" not in str(found)
