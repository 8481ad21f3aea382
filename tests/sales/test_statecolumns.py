"""Columns that say what became of a sale are known by their names."""

from __future__ import annotations

import pytest

from thankbook.sales.statecolumns import is_net_of_refunds, state_columns


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Order Status", "status"),
        ("Zahlungsstatus", "status"),
        ("Belegart", "type"),
        ("Cancelled at", "when"),
        ("Cancellation reason", "why"),
        ("Refunded amount", "refunded"),
        ("Montant rembours\u00e9", "refunded"),
    ],
)
def test_names_of_tills_and_shops_are_known(name: str, kind: str) -> None:
    (found,) = state_columns(["Date", name], ())
    assert (found.place, found.kind) == (1, kind)


@pytest.mark.parametrize("name", ["Delivery status", "Email status", "Refund policy", "Amount", ""])
def test_names_of_other_things_are_not(name: str) -> None:
    assert state_columns([name], ()) == []


def test_a_column_with_another_role_is_left_out() -> None:
    assert state_columns(["Status"], (0,)) == []


def test_a_name_that_says_little_is_vague() -> None:
    vague, clear = state_columns(["Type", "Order status"], ())
    assert (vague.is_vague, clear.is_vague) == (True, False)


def test_net_sales_have_refunds_taken_off() -> None:
    assert is_net_of_refunds("Net sales (USD)")
    assert not is_net_of_refunds("Sales")
