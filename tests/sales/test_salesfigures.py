"""Figures of a till's export: by hand, in many dialects, from nonsense, and told of nobody."""

from __future__ import annotations

import json
import random
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thankbook.cli import main
from thankbook.sales.columnnames import rank
from thankbook.sales.dates import day, without_time
from thankbook.sales.measuredfigure import wilson
from thankbook.sales.writtenamounts import PER_UNIT, written

pytestmark = pytest.mark.slow

_QUIET = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])

# Receipt, day, customer, amount. The last twelve months are 2025-01-01 to 2025-12-31.
BY_HAND = (
    ("1", "2024-01-02", "Anna-7001", "100.00"),
    ("2", "2024-02-15", "Bodil-7002", "50.00"),
    ("3", "2024-03-01", "Carl-7003", "70.00"),
    ("4", "2024-05-30", "Dora-7004", "1250.50"),
    ("5", "2025-01-03", "Anna-7001", "60.00"),
    ("5", "2025-01-03", "Anna-7001", "20.00"),
    ("6", "2025-02-14", "Anna-7001", "120.00"),
    ("7", "2025-03-13", "Bodil-7002", "40.00"),
    ("8", "2025-04-20", "Erik-7005", "10.00"),
    ("9", "2025-05-20", "Finn-7006", "30.00"),
    ("10", "2025-06-20", "Gerd-7007", "1300.00"),
    ("11", "2025-07-22", "Gerd-7007", "-300.00"),
    ("12", "2025-12-31", "", "25.00"),
)
EXPECTED = {
    # Orders of 2025: 80, 120, 40, 10, 30, 1300, 25 = 1605, less 300 paid back, by 7 orders.
    "money.average_order": 1305 / 7,
    # Anna, Bodil, Erik, Finn, Gerd.
    "customers.active": 5,
    # Their orders: 2 + 1 + 1 + 1 + 1.
    "money.orders_per_customer_per_year": 6 / 5,
    # Anna alone ordered twice; Gerd's refund is no order.
    "repeat_share": 1 / 5,
    # Best of five is Gerd with 1000; all: Anna 200, Bodil 40, Erik 10, Finn 30, Gerd 1000.
    "customers.top_fifth_share_of_sales": 1000 / 1280,
    # Of Anna, Bodil, Carl and Dora of 2024, Anna and Bodil bought in 2025.
    "money.yearly_retention": 2 / 4,
}


def export(rows=BY_HAND, sign=";", header="Bon;Dato;Kunde;Beløb", **how) -> str:
    dates, amounts = how.get("dates", "{y}-{m}-{d}"), how.get("amounts", str)
    lines = [sign.join(f'"{name}"' if how.get("quoted") else name for name in header.split(";"))]
    for receipt, when, customer, amount in rows:
        y, m, d = when.split("-")
        cells = [receipt, dates.format(y=y, m=m, d=d, yy=y[2:]), customer, amounts(amount)]
        lines.append(sign.join(f'"{cell}"' if how.get("quoted") else cell for cell in cells))
    return how.get("line_end", "\n").join(lines) + "\n"


def run(file: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["figures", str(file), *options])


def figures(folder: Path, data: bytes, *options: str) -> dict:
    file = folder / "sales.csv"
    file.write_bytes(data)
    result = run(file, "--format", "json", *options)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def values(told: dict) -> dict:
    return {name: figure["value"] for name, figure in told["figures"].items()}


def test_the_figures_are_those_counted_by_hand(tmp_path: Path) -> None:
    told = figures(tmp_path, export().encode())
    assert values(told) == pytest.approx(EXPECTED)
    assert (told["orders"], told["refunds"], told["orders_without_customer"]) == (7, 1, 1)
    assert told["period"]["counted_from"] == "2025-01-01"
    assert told["description"] == {
        "customers.active": "5",
        "customers.top_fifth_share_of_sales": "0.78",
        "money.average_order": "186.43",
        "money.orders_per_customer_per_year": "1.2",
        "money.yearly_retention": "0.50",
    }


def continental(amount: str) -> str:
    whole, cents = amount.lstrip("-").split(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{'-' if amount.startswith('-') else ''}{grouped},{cents}"


def american(amount: str) -> str:
    plain = f"${float(amount.lstrip('-')):,.2f}"
    return f"({plain})" if amount.startswith("-") else plain


HEADERS = (
    "Receipt No;Order Date;Customer ID;Total",
    "Belegnummer;Datum;Kundennummer;Betrag (EUR)",
    "Bon;Salgsdato;Kunde nr.;Beløb i alt",
    "Kvittonr;Datum;Kundnummer;Belopp",
    "N° ticket;Date;Code client;Montant TTC",
    "Factura;Fecha;Cliente;Importe",
    "Bonnummer;Datum;Klantnummer;Bedrag",
    "Nr paragonu;Data sprzedaży;Klient;Kwota brutto",
    "orderId;createdAt;customerId;amount",
)
DATES = (
    "{y}-{m}-{d}",
    "{d}.{m}.{y}",
    "{m}/{d}/{y}",
    "{d}/{m}/{yy}",
    "{y}{m}{d}",
    "{y}-{m}-{d}T09:30:00Z",
)
AMOUNTS = (str, continental, american, lambda a: f"kr. {continental(a)}", lambda a: f"{a} EUR")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252")


@_QUIET
@given(
    header=st.sampled_from(HEADERS),
    dates=st.sampled_from(DATES),
    amounts=st.sampled_from(AMOUNTS),
    sign=st.sampled_from(";\t|,"),
    line_end=st.sampled_from(("\n", "\r\n", "\r")),
    encoding=st.sampled_from(ENCODINGS),
    title=st.booleans(),
)
def test_the_same_sales_in_any_dialect_give_the_same_figures(
    tmp_path: Path, header, dates, amounts, sign, line_end, encoding, title
) -> None:
    text = export(
        header=header, sign=sign, dates=dates, amounts=amounts, line_end=line_end, quoted=True
    )
    if title:
        text = f"Sales report{line_end}{line_end}{text}"
    data = text.encode(encoding, "ignore")
    assert values(figures(tmp_path, data)) == pytest.approx(EXPECTED)


@pytest.mark.parametrize(
    "options", [(), ("--format", "json"), ("--customer", "1"), ("--date", "3"), ("--amount", "3")]
)
@pytest.mark.parametrize(
    "damage", ["", "x;2025-13-45;Kaj-7008;1,2,3\n", "9;Helga-7009;Ib-7010;Jens-7011\n"]
)
def test_no_output_tells_of_a_customer(tmp_path: Path, options, damage) -> None:
    file = tmp_path / "sales.csv"
    for text in (export() + damage, export().split("\n", 1)[1] + damage):
        file.write_text(text, encoding="utf-8")
        told = run(file, *options).output
        for row in (
            *BY_HAND,
            *[(0, 0, name) for name in ("Kaj-7008", "Helga-7009", "Ib-7010", "Jens-7011")],
        ):
            for part in str(row[2]).split("-"):
                assert not part or part not in told


@_QUIET
@given(
    data=st.binary(max_size=300) | st.text("a;,\"'\n\r\t0123.-/€\x00", max_size=200).map(str.encode)
)
def test_any_bytes_end_in_an_answer(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "sales.csv"
    for sold in (data, b"Customer;Date;Amount\nA;2025-01-02;3\n" + data):
        file.write_bytes(sold)
        result = run(file)
        assert result.exit_code in (0, 1), result.output
        assert result.exception is None or isinstance(result.exception, SystemExit)


@pytest.mark.parametrize(
    ("cell", "sign", "value"),
    [
        ("1.234,50", "comma", "1234.50"), ("1,234.50", "point", "1234.50"), ("12,-", "comma", "12"),
        ("(3.20)", "point", "-3.20"), ("3.20-", "point", "-3.20"), ("−4", "point", "-4"),
        ("1 234,5 kr", "comma", "1234.5"), ("CHF 1'234.50", "point", "1234.50"),
        ("1,23,456.00", "point", "123456"), ("-$5.00", "point", "-5"), (".5", "point", "0.5"),
    ],
)  # fmt: skip
def test_amounts_as_tills_write_them(cell: str, sign, value: str) -> None:
    parts = written(cell)
    assert parts is not None
    assert parts.amount(sign) == round(float(value) * PER_UNIT)


@pytest.mark.parametrize("cell", ["C0012", "12%", "1.2.3,4,5", "--5", "(5", "1x5", "", "kr"])
def test_what_is_no_amount(cell: str) -> None:
    parts = written(cell)
    assert parts is None or (parts.amount("point"), parts.amount("comma")) == (None, None)


@pytest.mark.parametrize(
    "cell",
    ["2025-12-31 23:59", "31 Dec 2025", "31. december 2025", "Dec 31, 2025", "31-Dec-25",
     "31 de diciembre de 2025", "Mittwoch, 31.12.2025", "31.12.25", "2025. 12. 31."],
)  # fmt: skip
def test_dates_as_tills_write_them(cell: str) -> None:
    assert day(without_time(cell), "dmy") == date(2025, 12, 31)


def test_a_wrong_cell_is_told_by_its_line_also_below_a_cell_of_two_lines(tmp_path: Path) -> None:
    file = tmp_path / "sales.csv"
    file.write_text('Kunde;Dato;Beløb\n"A\nB";2025-01-01;1\nC;2025-02-30;1\n', encoding="utf-8")
    result = run(file)
    assert result.exit_code == 1
    assert "sales.csv:4: date\n  '2025-02-30' in 'Dato' is no date." in result.output


@pytest.mark.parametrize(
    ("rows", "question"),
    [
        ("A;01/02/2025;5", "--dates"), ("A;13/02/2025;5\nA;02/13/2025;5", "--dates"),
        ("A;2025-01-01;1.500", "--decimal"), ("A;2025-01-01;1,5\nA;2025-01-01;1.5", "--decimal"),
        ("A;2025-01-01;EUR 5\nA;2025-01-01;USD 5", "one currency"),
        ("A;2025-01-01;5;7", "more cells"), ('A;2025-01-01;"5', "quotation mark"),
    ],
)  # fmt: skip
def test_what_cannot_be_told_is_asked(tmp_path: Path, rows: str, question: str) -> None:
    file = tmp_path / "sales.csv"
    file.write_text(f"Kunde;Dato;Beløb\n{rows}\n", encoding="utf-8")
    result = run(file)
    assert result.exit_code == 1
    assert question in result.output


def test_a_workbook_is_told_how_to_be_saved(tmp_path: Path) -> None:
    file = tmp_path / "sales.xlsx"
    file.write_bytes(b"PK\x03\x04rest")
    assert "Save As" in run(file).output


def test_a_short_period_gives_the_average_order_alone(tmp_path: Path) -> None:
    told = figures(tmp_path, export(BY_HAND[4:8]).encode())
    assert list(told["description"]) == ["money.average_order"]
    assert "days do not tell a year" in told["figures"]["customers.active"]["doubt"]


def test_repeated_rows_are_told_and_can_be_left_out(tmp_path: Path) -> None:
    rows = (*BY_HAND, BY_HAND[9])
    counted = figures(tmp_path, export(rows).encode())
    assert any("1 row repeats" in sentence for sentence in counted["mind"])
    alone = figures(tmp_path, export(rows).encode(), "--without-repeats")
    assert values(alone) == pytest.approx(EXPECTED)


def test_wilsons_interval_is_the_one_in_the_books() -> None:
    """15 of 148 (Newcombe 1998, table I): 0.0624 to 0.1605; 0 of 20: 0 to 0.1611."""
    assert (wilson(15, 148).low, wilson(15, 148).high) == pytest.approx((0.0624, 0.1605), abs=1e-4)
    assert (wilson(0, 20).low, wilson(0, 20).high) == pytest.approx((0, 0.1611), abs=1e-4)


def test_no_name_has_two_roles_by_mistake() -> None:
    assert rank("Beløb (DKK)", "amount") is not None
    assert rank("Data", "date") is not None
    assert rank("Unit price", "amount") is None


def test_a_hundred_thousand_rows_add_up(tmp_path: Path) -> None:
    """Pieces of the file meet without a row lost or counted twice."""
    random.seed(7)
    total, lines = 0, ["Customer;Date;Amount"]
    for number in range(100_050):
        cents = random.randrange(1, 9999)
        total += cents
        when = date(2025, 1, 1) + timedelta(days=number % 365)
        lines.append(f"C{number};{when};{cents / 100:.2f}")
    told = figures(tmp_path, "\n".join(lines).encode())
    assert told["orders"] == 100_050
    assert told["figures"]["money.average_order"]["value"] == pytest.approx(total / 100 / 100_050)


def test_the_example_of_the_documentation_comes_out_as_it_says(tmp_path: Path) -> None:
    page = Path(__file__).parents[2] / "docs" / "figures-from-the-till.md"
    sales = page.read_text("utf-8").split("```text\n")[1].split("```")[0]
    told = figures(tmp_path, sales.encode())
    retention = told["figures"]["money.yearly_retention"]
    assert told["figures"]["money.average_order"]["value"] == 55
    assert (round(retention["low"], 2), retention["value"], round(retention["high"], 2)) == (
        0.09,
        0.5,
        0.91,
    )
