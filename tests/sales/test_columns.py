"""Columns of an export: who bought is never guessed, currencies never mixed, sums never counted."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.sales.counted import average, run, told

from thankbook.sales.columnnames import rank
from thankbook.sales.dates import day
from thankbook.sales.ids import same_id
from thankbook.sales.writtenamounts import PER_UNIT, written

pytestmark = pytest.mark.slow

SPARE = (
    "Zahlungsart", "Cashier", "Item", "Location", "Payment method", "Register", "Name", "Status",
    "Receipt", "Order ID", "Till", "Product", "Staff", "\u62c5\u5f53\u8005",
)  # fmt: skip


@pytest.mark.parametrize("spare", SPARE)
def test_a_column_is_the_customer_only_by_its_name(tmp_path: Path, spare: str) -> None:
    text = f"Datum;Betrag;{spare}\n2025-01-02;10,00;K\n2025-12-31;20,00;L\n"
    asked = run(tmp_path, text)
    assert asked.exit_code == 1
    assert "No column is known to tell who bought." in asked.output
    assert "--no-customers" in asked.output
    named = told(tmp_path, text, "--customer", spare, "--only", f"{spare}=*")
    assert named["figures"]["customers.active"]["value"] == 2


def test_an_export_without_customers_gives_the_average_order(tmp_path: Path) -> None:
    text = "Date,Amount\n2025-01-02,10.00\n2025-01-02,20.00\n2025-12-31,30.00\n"
    assert "Several columns" not in run(tmp_path, text).output
    found = told(tmp_path, text, "--no-customers")
    assert found["description"] == {"money.average_order": "20.00"}
    assert found["figures"]["orders_a_year"]["value"] == 3
    assert "Orders a year" in run(tmp_path, text, "--no-customers").output
    both = run(tmp_path, text, "--no-customers", "--customer", "Date")
    assert both.exit_code == 2


@pytest.mark.parametrize("column", ["Menge", "Bonnr", "Foo", "Unit price", "Tip", "USt", "kg"])
@pytest.mark.parametrize("numbers", [("3", "4"), ("3,50", "4,25")])
def test_numbers_of_anything_are_not_the_amount(tmp_path: Path, column: str, numbers) -> None:
    rows = "2025-01-02;A;{}\n2025-12-31;B;{}\n".format(*numbers)
    asked = run(tmp_path, f"Datum;Kunde;{column}\n{rows}")
    assert (asked.exit_code, "--amount" in asked.output) == (1, True)


@pytest.mark.parametrize(
    ("column", "cell", "option"),
    [("Unit price", "\u20ac3.50", "--amount"), ("Trinkgeld", "3.50 EUR", "--amount"),
     ("Birthday", "1990-01-02", "--date"), ("Geburtsdatum", "02.01.1990", "--date")],
)  # fmt: skip
def test_days_and_amounts_of_something_else_are_asked_about(
    tmp_path: Path, column, cell, option
) -> None:
    other = "Amount;12.00" if option == "--date" else "Date;2025-01-02"
    name, value = other.split(";")
    asked = run(tmp_path, f"Customer;{name};{column}\nA;{value};{cell}\nB;{value};{cell}\n")
    assert (asked.exit_code, option in asked.output) == (1, True)


def test_a_column_of_currencies_and_the_amounts_agree(tmp_path: Path) -> None:
    text = "Date;Customer;Amount;Currency\n2025-01-02;A;$4.00;EUR\n2025-12-31;B;$5.00;EUR\n"
    assert "cannot be added up" in run(tmp_path, text).output
    assert told(tmp_path, text.replace("$", "\u20ac"))["currency"] == "EUR"


def test_long_ids_that_end_in_zeros_were_cut(tmp_path: Path) -> None:
    row = "2025-06-01;{};9.00\n"
    head = "Date;Customer;Amount\n"
    cut = "".join(row.format(f"{number}0") for number in range(123456789012345, 123456789012348))
    whole = cut.replace("3450;", "3451;")
    assert "has cut its digits" in run(tmp_path, head + cut).output
    assert run(tmp_path, head + whole).exit_code == 0


@pytest.mark.parametrize(
    "header",
    [
        "\u65e5\u4ed8,\u91d1\u984d,\u9867\u5ba2",
        "\u0414\u0430\u0442\u0430,\u0421\u0443\u043c\u043c\u0430,\u041a\u043b\u0438\u0435\u043d\u0442",
        "\u0397\u03bc\u03b5\u03c1\u03bf\u03bc\u03b7\u03bd\u03af\u03b1,\u03a0\u03bf\u03c3\u03cc,\u03a0\u03b5\u03bb\u03ac\u03c4\u03b7\u03c2",
        "\u65e5\u671f,\u91d1\u989d,\u5ba2\u6237",
        "\ub0a0\uc9dc,\uae08\uc561,\uace0\uac1d",
        "\u05ea\u05d0\u05e8\u05d9\u05da,\u05e1\u05db\u05d5\u05dd,\u05dc\u05e7\u05d5\u05d7",
        "\u0627\u0644\u062a\u0627\u0631\u064a\u062e,\u0627\u0644\u0645\u0628\u0644\u063a,\u0627\u0644\u0639\u0645\u064a\u0644",
        "Tarih,Tutar,M\u00fc\u015fteri",
        "D\u00e1tum,\u00d6sszeg,Vev\u0151",
    ],
)
def test_names_of_columns_are_known_in_any_script(tmp_path: Path, header: str) -> None:
    rows = "2025-01-02,10.00,A\n2025-12-31,20.00,B\n"
    assert told(tmp_path, f"{header}\n{rows}")["figures"]["customers.active"]["value"] == 2
    assert [rank(name, role) is not None for name, role in zip(
        header.split(","), ("date", "amount", "customer"), strict=True)] == [True] * 3  # fmt: skip


def test_names_that_nobody_knows_are_still_names(tmp_path: Path) -> None:
    asked = run(tmp_path, "\u10d0,\u10d1,\u10d2\n2025-01-02,10.00,A\n2025-12-31,20.00,B\n")
    assert "The columns are: '\u10d0', '\u10d1', '\u10d2'." in asked.output


@pytest.mark.parametrize(
    "amounts",
    [
        ("\u20ac40.00", "\u00a55000", "$40.00"),
        ("\u20ac40.00", "$40.00", "$40.00"),
        ("EUR 40.00", "40.00 USD", "40.00"),
        ("40.00 kr", "\u20ac40.00", "40.00"),
        ("$40.00", "CAD 40.00", "40.00"),
        ("\u00a340.00", "40.00 z\u0142", "40.00"),
    ],
)
def test_amounts_of_two_currencies_are_never_added_up(tmp_path: Path, amounts) -> None:
    rows = "".join(
        f"2025-{month:02}-02;A;{amount};{place}\n"
        for month, (amount, place) in enumerate(zip(amounts, "xyz", strict=True), 1)
    )
    text = f"Date;Customer;Amount;Shop\n{rows}"
    asked = run(tmp_path, text)
    assert (asked.exit_code, "cannot be added up" in asked.output) == (1, True)
    assert told(tmp_path, text, "--only", "Shop=x")["orders"] == 1


def test_signs_and_codes_of_one_currency_are_one(tmp_path: Path) -> None:
    rows = "2025-01-02;A;\u20ac40.00\n2025-02-02;A;EUR 50.00\n2025-12-31;B;60.00 euro\n"
    found = told(tmp_path, f"Date;Customer;Amount\n{rows}")
    assert (found["orders"], found["currency"]) == (3, "EUR")


@pytest.mark.parametrize("name", ["Currency", "W\u00e4hrung", "\u901a\u8ca8", "Cur"])
def test_a_column_of_currencies_is_asked_about(tmp_path: Path, name: str) -> None:
    rows = "2025-01-02;A;40.00;EUR\n2025-02-02;A;5000;JPY\n2025-12-31;B;60.00;EUR\n"
    text = f"Date;Customer;Amount;{name}\n{rows}"
    asked = run(tmp_path, text)
    assert asked.exit_code == 1
    assert "The sales are in EUR and JPY, which cannot be added up." in asked.output
    assert f'--only "{name}=EUR"' in asked.output
    assert run(tmp_path, text, "--only", f"{name}=*").exit_code == 1
    found = told(tmp_path, text, "--only", f"{name}=EUR")
    assert (found["orders"], found["currency"]) == (2, "EUR")


@pytest.mark.parametrize(
    ("header", "rows", "value"),
    [
        # A reversal takes its sale back, however the export marks it.
        ("Storno", "1;100;nein\n2;-100;ja\n3;50;nein", 25.0),
        ("Storno", "1;100;nein\n1;-100;ja\n3;50;nein", 50.0),
        ("Voided", "1;100;\n2;-100;yes\n3;50;", 25.0),
        ("Type", "1;100;Sale\n1;-100;Void\n3;50;Sale", 50.0),
        ("Type", "1;100;Sale\n2;-100;Void\n3;50;Sale", 25.0),
        ("Art", "1;100;Verkauf\n2;-100;Storno\n3;50;Verkauf", 25.0),
        # A payout or a test takes nothing back.
        ("Type", "1;100;Sale\n2;-100;Payout\n3;50;Sale", 75.0),
        ("Test", "1;100;no\n2;-100;yes\n3;50;no", 75.0),
        # Sale and reversal are both marked: nothing is left of either.
        ("Storno", "1;100;ja\n1;-100;ja\n3;50;nein\n4;30;nein\n5;40;nein", 40.0),
        # The sale is left out, so its reversal is too.
        ("Voided", "1;100;yes\n1;-100;\n3;50;\n4;30;", 40.0),
    ],
)
def test_a_reversal_takes_back_its_sale(tmp_path: Path, header, rows, value) -> None:
    lines = "".join(f"2025-06-01;A;{row}\n" for row in rows.split("\n"))
    assert average(tmp_path, f"Date;Customer;Receipt;Amount;{header}\n{lines}") == value


@pytest.mark.parametrize("header", ["Storno", "Status", "Type"])
def test_what_was_called_off_in_both_signs_is_asked_about(tmp_path: Path, header: str) -> None:
    rows = "1;100;void\n2;-70;void\n3;50;sale\n4;50;sale\n5;50;sale\n"
    rows = rows if header != "Storno" else rows.replace("void", "ja").replace("sale", "nein")
    rows = rows if header != "Status" else rows.replace("sale", "paid")
    lines = "".join(f"2025-06-01;A;{row}\n" for row in rows.split())
    asked = run(tmp_path, f"Date;Customer;Receipt;Amount;{header}\n{lines}")
    assert (asked.exit_code, "beside amounts below zero" in asked.output) == (1, True)


ITEMS = """\
Date;Customer;Receipt;Amount;{name}
2025-06-01;A;1;50.00;Bread
2025-06-01;A;1;12.00;Cake
2025-06-01;A;1;62.00;{subtotal}
2025-06-01;A;1;62.00;{total}
2025-06-02;B;2;10.00;Bread
2025-06-02;B;2;10.00;{total}
"""


@pytest.mark.parametrize("name", ["Item", "Artikel", "Type", "Anything"])
@pytest.mark.parametrize(
    ("subtotal", "total"),
    [
        ("Subtotal", "Total"),
        ("Zwischensumme", "Summe:"),
        ("Sous-total", "TOTAL TTC"),
        ("\u5c0f\u8a08", "\u5408\u8a08"),
        ("SUB-TOTAL", "Total (EUR)"),
    ],
)
def test_rows_of_sums_are_not_added_up(tmp_path: Path, name, subtotal, total) -> None:
    text = ITEMS.format(name=name, subtotal=subtotal, total=total)
    assert average(tmp_path, text) == 36.0
    assert any(
        "sums of rows beside them" in decision for decision in told(tmp_path, text)["decided"]
    )


def test_sums_that_do_not_add_up_or_belong_to_no_receipt_are_asked_about(tmp_path: Path) -> None:
    text = ITEMS.format(name="Item", subtotal="Subtotal", total="Total")
    wrong = text.replace("62.00", "70.00").replace("2;10.00;Total", "2;11.00;Total")
    assert "do not add up" in run(tmp_path, wrong).output
    assert average(tmp_path, wrong, "--without", "Item=Total", "--without", "Item=Subtotal") == 36
    alone = "".join(",".join(line.split(";")[i] for i in (0, 1, 3, 4)) + "\n"
                    for line in text.splitlines())  # fmt: skip
    assert run(tmp_path, alone).exit_code == 1
    single = (
        "Date;Customer;Receipt;Amount;Item\n2025-06-01;A;1;9.00;Total\n2025-06-02;B;2;5.00;Tea\n"
    )
    assert average(tmp_path, single) == 7.0


@pytest.mark.parametrize("column", ["Customer", "Receipt"])
def test_sums_in_place_of_a_customer_or_a_receipt_are_no_sales(tmp_path: Path, column) -> None:
    rows = ("2025-06-01;A;1;50.00", "2025-06-01;A;1;12.00", "2025-06-02;B;2;10.00")
    cells = {"Customer": "2025-06-02;Summe;;72.00", "Receipt": "2025-06-02;;Summe;72.00"}
    text = "\n".join(["Date;Customer;Receipt;Amount", *rows, cells[column]])
    assert average(tmp_path, text) == 36.0  # (62 + 10) / 2
    assert "1 row of 'Summe' left out, sums of rows beside them" in run(tmp_path, text).output
    wrong = text.replace("72.00", "70.00")
    asked = run(tmp_path, wrong)
    assert (asked.exit_code, "They look like sums" in asked.output) == (1, True)
    assert average(tmp_path, wrong, "--without", f"{column}=Summe") == 36.0


@pytest.mark.parametrize("column", ["Customer", "Receipt"])
def test_ids_that_a_spreadsheet_cut_are_refused(tmp_path: Path, column: str) -> None:
    ids = {"Customer": "A", "Receipt": "1", column: "1.23457E+12"}
    row = "2025-06-01;{Customer};{Receipt};9.00\n".format(**ids)
    refused = run(tmp_path, f"Date;Customer;Receipt;Amount\n{row}")
    assert refused.exit_code == 1
    assert f"sales.csv:2: {column.lower()}" in refused.output
    assert "a spreadsheet has cut its digits" in refused.output
    assert "1.23457" not in refused.output


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("M\u00fcller", "M\u00dcLLER "),
        ("M\u00fcller", "Mu\u0308ller"),
        ("Anna  Berg", " anna berg"),
        ("\uff21\uff11", "a1"),
        ("Stra\u00dfe", "STRASSE"),
    ],
)
def test_ids_that_differ_in_form_alone_are_one(tmp_path: Path, one: str, other: str) -> None:
    assert same_id(one) == same_id(other)
    text = f"Date;Customer;Amount\n2025-01-02;{one};10.00\n2025-12-31;{other};20.00\n"
    assert told(tmp_path, text)["figures"]["customers.active"]["value"] == 1


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("550:-", 550), ("300/-", 300), ("300/=", 300), ("12.--", 12), ("12.\u2014", 12),
        ("1,200\u5186", 1200), ("\uffe51200", 1200), ("5\u5143", 5), ("40 euros", 40),
    ],
)  # fmt: skip
def test_amounts_of_more_countries(tmp_path: Path, cell: str, value: int) -> None:
    parts = written(cell)
    assert parts is not None
    assert parts.amount("point") == value * PER_UNIT
    text = f"Date;Customer;Amount\n2025-01-02;A;{cell}\n2025-12-31;B;{cell}\n"
    assert average(tmp_path, text) == value


@pytest.mark.parametrize(
    "cell",
    ["1er d\u00e9c. 2025", "1. prosince 2025", "2025\u5e7412\u67081\u65e5",
     "1 Aral\u0131k 2025",
     "1 de\u0301c. 2025", "2025\ub144 12\uc6d4 1\uc77c",
     "1 \u0434\u0435\u043a\u0430\u0431\u0440\u044f 2025"],
)  # fmt: skip
def test_days_of_more_countries(cell: str) -> None:
    found = day(cell, "dmy")
    assert (found.isoformat() if found else None) == "2025-12-01"


def test_one_day_is_told_as_one(tmp_path: Path) -> None:
    found = run(tmp_path, "Date;Customer;Amount\n2025-01-02;A;10.00\n").output
    assert "1 day does not tell a year" in found
    assert "The export covers 1 day." in found
