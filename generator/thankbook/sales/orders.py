"""Rows as orders: lines of one receipt together, what was paid back apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from thankbook.sales.columnvalues import NOBODY_CODE
from thankbook.sales.exportreader import SalesRows

OneOrder = Literal["receipt", "day", "row"]


@dataclass(frozen=True)
class Orders:
    """Orders and refunds by ``customer``, ``day`` and ``amount``; which rows made one order."""

    table: pd.DataFrame
    one_order: OneOrder
    rows: int
    zero_totals: int
    repeated_totals: bool

    @property
    def sold(self) -> pd.DataFrame:
        """Orders, without refunds."""
        return self.table[self.table["amount"] > 0]


def orders_in(sales: SalesRows, one_order: OneOrder | None = None) -> Orders:
    """The orders of an export.

    With receipts, the rows of one receipt, customer and day are one order. Without, the rows of
    one customer on one day are, and each row without a customer is one. ``row`` takes every row as
    an order, as is done without receipts and customers. Where the rows of an order add up to less
    than zero they are a refund; where they add up to nothing they are neither.
    """
    usual: OneOrder = "day" if sales.has_customers else "row"
    decided: OneOrder = one_order or ("receipt" if sales.has_receipts else usual)
    rows = sales.table
    if decided == "row":
        totals = rows[["customer", "day", "amount"]]
    else:
        if decided == "receipt":
            rows = _with_customers_of_receipts(rows)
        keyed = rows.assign(receipt=_order_keys(rows, decided))
        grouped = keyed.groupby(["receipt", "customer", "day"], sort=False)["amount"]
        totals = grouped.sum().reset_index()[["customer", "day", "amount"]]
    is_zero = totals["amount"] == 0
    repeated = decided == "receipt" and _repeats_totals(rows)
    kept = totals[~is_zero].reset_index(drop=True)
    read = int((~rows["is_refund"]).sum())
    return Orders(kept, decided, read, int(is_zero.sum()), repeated)


def _order_keys(rows: pd.DataFrame, one_order: OneOrder) -> np.ndarray:
    """A key that is alike for the rows of one order of one customer on one day."""
    number_of_row = -2 - np.arange(len(rows))
    if one_order == "receipt":
        receipt = rows["receipt"].to_numpy()
        return np.where(receipt == NOBODY_CODE, number_of_row, receipt)
    is_alone = (rows["customer"].to_numpy() == NOBODY_CODE) | rows["is_refund"].to_numpy()
    return np.where(is_alone, number_of_row, 0)


def _with_customers_of_receipts(rows: pd.DataFrame) -> pd.DataFrame:
    """Rows without a customer take the one of their receipt, if it has exactly one.

    Some tills name the customer on the first line of a receipt only.
    """
    open_rows = (rows["customer"] == NOBODY_CODE) & (rows["receipt"] != NOBODY_CODE)
    if not open_rows.any():
        return rows
    named = rows[(rows["customer"] != NOBODY_CODE) & (rows["receipt"] != NOBODY_CODE)]
    by_receipt = named.groupby(["receipt", "day"])["customer"].agg(["min", "max"])
    single = by_receipt.loc[by_receipt["min"] == by_receipt["max"], "min"].rename("known")
    joined = rows.join(single, on=["receipt", "day"])
    customer = np.where(
        open_rows & joined["known"].notna(), joined["known"].fillna(NOBODY_CODE), rows["customer"]
    )
    return rows.assign(customer=customer.astype(np.int64))


def _repeats_totals(rows: pd.DataFrame) -> bool:
    """Whether every line of a receipt seems to repeat the receipt's total."""
    with_receipt = rows[rows["receipt"] != NOBODY_CODE]
    amounts = with_receipt.groupby(["receipt", "day"])["amount"].agg(["min", "max", "size"])
    several = amounts[amounts["size"] > 1]
    least = 20
    return len(several) >= least and bool((several["min"] == several["max"]).mean() > 0.9)
