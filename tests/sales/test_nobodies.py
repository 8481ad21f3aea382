"""Names that stand for people without one, and names of people that only look like them."""

from __future__ import annotations

import pytest
from tests.sales.counted import told

from thankbook.sales.nobodies import is_nobody

NOBODIES = [
    "",
    "-",
    "Guest",
    "Guest checkout",
    "GUEST CUSTOMER",
    "Walk-In Customer",
    "Cash sale",
    "Counter Sales",
    "Default customer",
    "noreply@shop.example",
    "no-reply@x.example",
    "Guest@till.example",
    "Laufkunde",
    "Gast",
    "Client de passage",
    "Cliente mostrador",
    "Unknown buyer",
    "Anonym kunde",
]
PEOPLE = [
    "Johnny Cash",
    "Anna Guest",
    "Guest 12",
    "anna.guest@mail.example",
    "Store Manager Olsen",
    "Gast, Peter",
    "4711",
    "Cash & Carry Ltd",
    "Customer 12",
]


@pytest.mark.parametrize("name", NOBODIES)
def test_a_stand_in_is_nobody(name):
    assert is_nobody(name)


@pytest.mark.parametrize("name", PEOPLE)
def test_a_person_is_somebody(name):
    assert not is_nobody(name)


def test_their_orders_count_and_their_rows_are_told_without_their_name(tmp_path):
    text = "Date,Customer,Amount\n" + "".join(
        f"2025-{month:02}-03,{who},{amount}\n"
        for month in range(1, 13)
        for who, amount in (("K1", "10.00"), ("noreply@shop.example", "40.00"))
    )
    found = told(tmp_path, text)
    # (12 * 10 + 12 * 40) / 24, of which 12 orders are of one known customer.
    assert found["figures"]["money.average_order"]["value"] == 25
    assert found["figures"]["customers.active"]["value"] == 1
    assert found["orders_without_customer"] == 12
    assert "'Customer': 12 rows have what stands for people without a name." in found["decided"]
    assert "noreply" not in str(found)
