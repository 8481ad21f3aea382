"""Sales, their lines and their payments in one export: each sale is counted once."""

from __future__ import annotations

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.sales.counted import average, run

HEAD = "Date,Receipt no,Line type,Customer ID,Amount\n"
RECEIPTS = st.lists(st.lists(st.integers(1, 50), min_size=1, max_size=4), min_size=2, max_size=5)


def export(receipts: list[list[int]], *, with_payments: bool = False) -> str:
    rows = []
    for number, lines in enumerate(receipts, start=1):
        day = "2025-01-02" if number == 1 else "2025-12-31"
        rows.append(f"{day},{number},Sale,K{number},{sum(lines)}.00")
        rows += [f"{day},{number},Sale line,K{number},{euro}.00" for euro in lines]
        rows += [f"{day},{number},Payment,K{number},{sum(lines)}.00"] * with_payments
    return HEAD + "".join(f"{row}\n" for row in rows)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(RECEIPTS, st.booleans())
def test_a_sale_its_lines_and_its_payment_are_one(tmp_path: Path, receipts, with_payments) -> None:
    text = export(receipts, with_payments=with_payments)
    assert average(tmp_path, text) == round(sum(map(sum, receipts)) / len(receipts), 2)


def test_lines_that_do_not_add_up_are_asked_about(tmp_path: Path) -> None:
    text = export([[10, 20], [30]]).replace("Sale line,K1,20.00", "Sale line,K1,90.00")
    asked = run(tmp_path, text)
    assert asked.exit_code == 1
    assert "do not add up" in asked.output
