"""Sales that were called off or paid back, and rows of several kinds: counted as the docs say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.sales.counted import average, run, run_file, told

from thankbook.sales.meanings import Meaning, status_meaning, type_meaning

pytestmark = pytest.mark.slow

SHOP = """\
Name,Email,Financial Status,Currency,Total,Created at,Lineitem name,Cancelled at,Refunded Amount
#1,ada@example.com,paid,EUR,40.00,2025-01-05 10:00:00 -0500,Tea,,0.00
#1,ada@example.com,,,,2025-01-05 10:00:00 -0500,Cup,,
#2,bo@example.com,refunded,EUR,100.00,2025-02-05 10:00:00 -0500,Pot,,100.00
#3,cy@example.com,voided,EUR,500.00,2025-03-05 10:00:00 -0500,Urn,2025-03-05 11:00:00 -0500,0.00
#4,ada@example.com,paid,EUR,60.00,2025-12-30 10:00:00 -0500,Tin,,0.00
"""
BOOKINGS = """\
Book number,Booked by,Check-in,Booked on,Status,Rooms,Persons,Price
1,Ada,2025-01-05,2024-12-30 10:00:00,ok,1,2,100 EUR
2,Bo,2025-06-05,2025-05-30 10:00:00,cancelled_by_guest,1,2,900 EUR
3,Ada,2025-12-05,2025-11-30 10:00:00,ok,1,2,100 EUR
"""
ORDERS = """\
order_id,order_date,status,order_total,customer_id
1,2025-01-05,completed,10.00,7
2,2025-06-05,failed,500.00,8
3,2025-08-05,refunded,300.00,9
4,2025-12-20,completed,30.00,7
"""
LEDGER = """\
Date,Receipt Number,Line Type,Customer Code,Quantity,Total,Paid,Status
2025-01-05,1,Sale,A,2,30.00,30.00,CLOSED
2025-01-05,1,Sale Line,A,1,10.00,,CLOSED
2025-01-05,1,Sale Line,A,1,20.00,,CLOSED
2025-01-05,1,Payment,A,,,30.00,CLOSED
2025-12-30,2,Sale,B,1,50.00,50.00,CLOSED
2025-12-30,2,Sale Line,B,1,50.00,,CLOSED
2025-12-30,2,Payment,B,,,50.00,CLOSED
2025-12-30,3,Sale,B,1,400.00,400.00,VOIDED
2025-12-30,3,Sale Line,B,1,400.00,,VOIDED
"""


@pytest.mark.parametrize(
    ("text", "value", "decided"),
    [
        (SHOP, 33.33, "'Financial Status': 2 rows 'paid' counted, 1 row 'refunded' taken back"),
        (BOOKINGS, 100.00, "'Status': 2 rows 'ok' counted, 1 row 'cancelled_by_guest' left out."),
        (ORDERS, 13.33, "1 row 'failed' left out, 1 row 'refunded' taken back."),
        (LEDGER, 40.00, "'Line Type': 3 rows 'Sale' sales, 4 rows 'Sale Line' lines of sales."),
    ],
)
def test_what_was_called_off_or_paid_back_is_no_sale(tmp_path: Path, text, value, decided) -> None:
    found = told(tmp_path, text)
    assert round(found["figures"]["money.average_order"]["value"], 2) == value
    assert any(decided in sentence for sentence in found["decided"]), found["decided"]
    assert "What decided:" in run(tmp_path, text).output


CALLED_OFF = (
    "cancelled", "Canceled", "VOIDED", "payment failed", "cancelled_by_hotel", "Storniert",
    "Annulé", "Cancelado", "Annullato", "Geannuleerd", "Annulleret", "Kansellert", "Makulerad",
    "Anulowane", "Zrušeno", "Peruttu", "Sztornó", "İptal", "Отменён", "キャンセル", "declined",
    "checkout-draft", "expired", "Test",
)  # fmt: skip
COUNTED = (
    "paid", "Completed", "CLOSED", "ok", "Bezahlt", "Payée", "Pagado", "Betaald", "Betalt",
    "Slutförd", "Opłacone", "Zaplaceno", "Maksettu", "Ödendi", "Оплачен", "支払済み", "shipped",
)  # fmt: skip
PAID_BACK = (
    "refunded", "Returned", "Rückerstattet", "Remboursée", "Devuelto", "Rimborsato",
    "Terugbetaald", "Refunderet", "Återbetald", "Zwrócone", "chargeback", "İade",
)  # fmt: skip
HEADERS = ("Status", "Order status", "Zahlungsstatus", "Statut", "estado", "Stato", "Stan", "Tila")
_QUIET = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@_QUIET
@given(
    header=st.sampled_from(HEADERS),
    rows=st.lists(
        st.tuples(
            st.sampled_from(["off", "sold", "back"]),
            st.integers(1, 90_000),
            st.integers(0, 700),
            st.data(),
        ),
        min_size=1,
        max_size=12,
    ),
)
def test_the_average_is_sales_less_refunds_by_sales(tmp_path: Path, header, rows) -> None:
    """Whatever a system calls it, and in whichever language."""
    words = {"off": CALLED_OFF, "sold": COUNTED, "back": PAID_BACK}
    lines = [f"Receipt;Date;Customer;Amount;{header}", "1;2025-06-01;A;7.00;paid"]
    sales, back, count = 700, 0, 1
    for number, (kind, cents, days, data) in enumerate(rows, 2):
        word = data.draw(st.sampled_from(words[kind]))
        lines.append(
            f"{number};2025-{1 + days % 12:02}-{1 + days % 28:02};A{number};"
            f"{cents / 100:.2f};{word}"
        )
        if kind != "off":
            sales, count = sales + cents, count + 1
        back += cents * (kind == "back")
    lines.append("999;2025-12-31;Z;10.00;paid")
    sales, count = sales + 1000, count + 1
    result = run(tmp_path, "\n".join(lines), "--format", "json")
    if sales <= back:
        return
    assert result.exit_code == 0, result.output
    value = json.loads(result.stdout)["figures"]["money.average_order"]["value"]
    assert value == pytest.approx((sales - back) / 100 / count)


def test_every_word_means_one_thing() -> None:
    for words, meaning in (
        (CALLED_OFF, Meaning.LEFT_OUT),
        (COUNTED, Meaning.COUNTED),
        (PAID_BACK, Meaning.TAKEN_BACK),
    ):
        assert {word: status_meaning(word) for word in words} == dict.fromkeys(words, meaning)
    assert status_meaning("Partially refunded") == Meaning.PARTLY_BACK
    unknown = ("not cancelled", "pending", "refund failed", "partially paid", "Gold", "on hold")
    assert [status_meaning(word) for word in unknown] == [None] * len(unknown)
    assert type_meaning("Sale") == Meaning.SALE
    assert type_meaning("Sales tax") == Meaning.PART
    assert type_meaning("Sale Line") == Meaning.LINE
    assert type_meaning("Refund line") is None
    assert type_meaning("Stornobeleg") == Meaning.TAKEN_BACK


@pytest.mark.parametrize(
    ("column", "value"),
    [("Status", "Awaiting pickup"), ("Order status", "pending"), ("Payment status", "Teilzahlung")],
)
def test_a_value_that_is_not_known_is_asked_about(tmp_path: Path, column, value) -> None:
    text = (
        f"Receipt;Date;Customer;Amount;{column}\n1;2025-01-02;A;10.00;paid\n"
        f"2;2025-12-31;B;40.00;{value}\n3;2025-06-01;C;25.00;paid\n"
    )
    asked = run(tmp_path, text)
    assert asked.exit_code == 1
    assert f"sales.csv:3:\n  1 row has '{value}' in '{column}'." in asked.output
    assert f'--without "{column}={value}"' in asked.output
    assert average(tmp_path, text, "--without", f"{column}={value.upper()}") == 17.50
    only = ("--only", f"{column}=paid", "--only", f"{column}={value}")
    assert average(tmp_path, text, *only) == 25.00
    assert average(tmp_path, text, "--only", f"{column}=*") == 25.00
    assert average(tmp_path, text, "--only", f"{column}=paid") == 17.50


def test_what_is_left_out_already_needs_no_answer(tmp_path: Path) -> None:
    text = (
        "Receipt;Date;Customer;Amount;Status;Voided;Till\n1;2025-01-02;A;10.00;paid;no;1\n"
        "2;2025-12-31;B;40.00;Odd;yes;1\n3;2025-06-01;C;25.00;Even;no;2\n"
        "4;2025-12-31;C;25.00;Later;no;1\n"
    )
    assert "'Even' and 'Later' in 'Status'" in run(tmp_path, text).output
    said = ("--without", "Till=2", "--until", "2025-12-30")
    assert average(tmp_path, text, *said) == 10.00


def test_a_column_of_days_that_most_rows_have_is_asked_about(tmp_path: Path) -> None:
    text = (
        "Receipt;Date;Customer;Amount;Cancel by\n1;2025-01-02;A;10.00;2025-01-01\n"
        "2;2025-12-31;B;40.00;2025-12-01\n"
    )
    assert "in 'Cancel by'. It is not known" in run(tmp_path, text).output
    assert average(tmp_path, text, "--only", "Cancel by=*") == 25.00


def test_any_column_can_decide(tmp_path: Path) -> None:
    text = (
        "Receipt;Date;Customer;Amount;Register\n1;2025-01-02;A;10.00;Bar\n"
        "2;2025-12-31;B;40.00;Event hall\n"
    )
    assert average(tmp_path, text) == 25.00
    assert average(tmp_path, text, "--without", "Register=event hall") == 10.00
    wrong = run(tmp_path, text, "--without", "Register=Evnt hall")
    assert (wrong.exit_code, "Did you mean 'Event hall'?" in wrong.output) == (1, True)
    wrong = run(tmp_path, text, "--only", "Regster=Bar")
    assert (wrong.exit_code, "Did you mean 'Register'?" in wrong.output) == (1, True)
    assert run(tmp_path, text, "--only", "Register").exit_code == 2


@pytest.mark.parametrize(
    ("header", "values"),
    [
        ("State", ("OK", "TX")),
        ("Type", ("Dine in", "Takeaway")),
        ("Fulfillment Status", ("unfulfilled", "partial")),
        ("Type", ("Product", "Service")),
        ("Payment Method", ("Cash", "Void card")),
    ],
)
def test_a_column_that_says_nothing_of_sales_is_left_alone(tmp_path: Path, header, values) -> None:
    text = (
        f"Receipt;Date;Customer;Amount;{header}\n1;2025-01-02;A;10.00;{values[0]}\n"
        f"2;2025-12-31;B;40.00;{values[1]}\n"
    )
    assert average(tmp_path, text) == 25.00


@pytest.mark.parametrize(
    ("rows", "value"),
    [
        # The refund is a row of its own already, of the receipt or of the customer.
        ("1;2025-01-02;A;10.00;refunded\n1;2025-01-09;A;-10.00;refunded\n", 20.00),
        ("1;2025-01-02;A;10.00;refunded\n5;2025-01-09;A;-10.00;paid\n", 20.00),
        # A receipt of two lines, its status on the first of them alone.
        ("1;2025-01-02;A;10.00;voided\n1;2025-01-02;A;20.00;\n", 40.00),
        ("1;2025-01-02;A;10.00;paid\n1;2025-01-02;A;20.00;\n", 35.00),
        ("1;2025-01-02;A;10.00;refunded\n1;2025-01-02;A;20.00;\n", 20.00),
    ],
)
def test_a_receipt_is_counted_once(tmp_path: Path, rows, value) -> None:
    text = f"Receipt;Date;Customer;Amount;Status\n{rows}9;2025-12-31;B;40.00;paid\n"
    assert average(tmp_path, text) == value


def test_what_was_paid_back_in_part_is_taken_off_or_told(tmp_path: Path) -> None:
    rows = "1;2025-01-02;A;10.00;partially_refunded;{}\n2;2025-12-31;B;40.00;paid;0\n"
    with_amount = f"Receipt;Date;Customer;Amount;Status;Refund Amount\n{rows.format('4.00')}"
    assert average(tmp_path, with_amount) == 23.00
    assert average(tmp_path, with_amount.replace("4.00", "-4.00")) == 23.00
    without = f"Receipt;Date;Customer;Amount;Status;Note\n{rows.format('x')}"
    found = told(tmp_path, without)
    assert any("paid back in part" in sentence for sentence in found["mind"])


@pytest.mark.parametrize(
    ("kinds", "value"),
    [
        (("Sale", "Refund"), -5.00),
        (("Verkauf", "Gutschrift"), -5.00),
        (("Charge", "Chargeback"), -5.00),
        (("Payment", "Refund"), -5.00),
    ],
)
def test_a_kind_of_row_is_paid_back_whatever_its_sign(tmp_path: Path, kinds, value) -> None:
    for sign in ("", "-"):
        text = (
            f"Receipt;Date;Customer;Amount;Transaction type\n1;2025-01-02;A;40.00;{kinds[0]}\n"
            f"2;2025-12-31;B;30.00;{kinds[0]}\n3;2025-08-08;C;{sign}20.00;{kinds[1]}\n"
        )
        assert average(tmp_path, text) == 30.00 + value


@pytest.mark.parametrize(
    ("rows", "question"),
    [
        ("1;Sale;30.00\n1;Sale Line;10.00\n1;Sale Line;10.00\n", "do not add up"),
        ("1;Sale;30.00\n2;Payment;30.00\n", "sales themselves"),
        ("1;Sale;30.00\n1;Tip;3.00\n", "'Tip' in 'Line Type'"),
        ("1;Sale;30.00\n1;Kitchen;3.00\n", "'Kitchen' in 'Line Type'"),
        ("1;Kopf X;30.00\n1;Posten Y;30.00\n1;Zeug;1.00\n", "'Zeug' in 'Line Type'"),
    ],
)
def test_kinds_of_rows_that_do_not_tell_are_asked_about(tmp_path: Path, rows, question) -> None:
    lines = [f"2025-12-31;A;{row}" for row in rows.splitlines()]
    text = "Date;Customer;Receipt;Line Type;Amount\n" + "\n".join(lines)
    result = run(tmp_path, text)
    assert (result.exit_code, question in result.output) == (1, True), result.output


def test_lines_without_their_sale_are_counted(tmp_path: Path) -> None:
    text = (
        "Date;Customer;Receipt;Line Type;Amount\n2025-01-01;A;1;Sale;30.00\n"
        "2025-01-01;A;1;Line;30.00\n2025-12-31;B;2;Line;10.00\n2025-12-31;B;2;Tax;2.00\n"
    )
    assert average(tmp_path, text) == 21.00


@pytest.mark.parametrize(
    ("header", "values", "value"),
    [
        ("Voided", ("false", "TRUE"), 10.00),
        ("Is cancelled", ("0", "1"), 10.00),
        ("Cancelled at", ("", "2025-12-31 10:00"), 10.00),
        ("Storniert", ("nein", "ja"), 10.00),
        ("Cancellation reason", ("", "Sick"), 10.00),
        ("Order Payment State", ("PAID", "VOIDED"), 10.00),
        ("Zahlstatus", ("Erfolgreich", "Fehlgeschlagen"), 10.00),
        ("ステータス", ("完了", "キャンセル"), 10.00),
        ("Order Refund Amount", ("0", "-20.00"), 15.00),
        ("Total refunded", ("", "20.00"), 15.00),
        ("Refunded", ("no", "yes"), 5.00),
        ("Refund date", ("", "2025-12-31"), 25.00),
        ("Free cancellation until", ("2025-01-01", "2025-12-01"), 25.00),
        ("Refund policy", ("none", "full refund"), 25.00),
        ("Customer status", ("Gold", "Cancelled"), 25.00),
    ],
)
def test_columns_are_known_by_the_words_in_their_names(tmp_path, header, values, value) -> None:
    text = (
        f"Receipt;Date;Customer;Amount;{header}\n1;2025-01-02;A;10.00;{values[0]}\n"
        f"2;2025-12-30;B;40.00;{values[1]}\n"
    )
    assert average(tmp_path, text) == value


def test_columns_are_listed_where_no_name_is_known(tmp_path: Path) -> None:
    result = run(tmp_path, "Foo,Bar,Baz,Qux\n2025-01-01,3,x,y\n2025-02-01,4,y,z\n")
    assert result.exit_code == 1
    assert "The columns are: 'Foo', 'Bar', 'Baz', 'Qux'." in result.output


def test_an_export_of_any_country_is_read_and_a_doubt_is_told(tmp_path: Path) -> None:
    """Sums do not depend on letters, so nothing is asked; words that decide have to be read."""
    text = (
        "Nr zamówienia;Data sprzedaży;Klient;Kwota;Status płatności\n"
        "1;2025-01-05;Łucja;40,00;Opłacone\n2;2025-03-05;Żaneta;60,00;Zwrócone\n"
        "3;2025-12-30;Łucja;20,00;Opłacone\n4;2025-12-30;X;99,00;Anulowane\n"
    )
    file = tmp_path / "sales.csv"
    file.write_bytes(text.encode("cp1250"))
    for options in ((), ("--encoding", "windows-1250")):
        result = run_file(file, "--format", "json", *options)
        found = json.loads(result.stdout)
        assert found["figures"]["money.average_order"]["value"] == 20.0
        assert found["read_as"]["encoding"] == "windows-1250"
        assert any("say --encoding NAME" in text for text in found["mind"]) == (not options)
        assert "Łucja" not in result.output


def test_many_different_marks_are_quick(tmp_path: Path) -> None:
    """A column of times has as many values as rows."""
    lines = ["Receipt;Date;Customer;Amount;Cancelled at"]
    for number in range(5000):
        minute = f"2025-03-05 {number // 60 % 24:02}:{number % 60:02}:{number // 1440:02}"
        lines.append(f"{number};2025-12-31;A{number};10.00;{minute if number % 2 else ''}")
    assert told(tmp_path, "\n".join(lines))["orders"] == 2500
