"""The columns of an export as numbers: who, on which receipt, when, how much."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from thankbook.sales import columnvalues
from thankbook.sales.columnnames import plain_name, plain_words
from thankbook.sales.columns import Columns
from thankbook.sales.columnvalues import EMPTY, NOBODY_CODE
from thankbook.sales.dates import DateOrder
from thankbook.sales.ids import numbers_in_two_forms, same_id
from thankbook.sales.nobodies import is_nobody, is_usual_nobody
from thankbook.sales.statevalues import rows_of
from thankbook.sales.tablecells import Cells, Column
from thankbook.sales.totalrows import is_total
from thankbook.sales.writtenamounts import DecimalSign, Written

_PLACE_NAMES = """
        location, store, store name, store id, shop, shop name, branch, branch name, outlet,
        outlet name, site, venue, register, register name, till, till id, pos, pos name, terminal,
        device, device name, filiale, standort, kasse, kassennummer, butik, butikk, butiksnavn,
        afdeling, avdeling, kassa, magasin, point de vente, caisse, boutique, tienda, sucursal,
        caja, punto de venta, negozio, punto vendita, cassa, loja, winkel, vestiging, filiaal,
        sklep, placowka, kasa, prodejna, pokladna, myymala, uzlet, magazin, maja, parduotuve,
        veikals"""
_PLACES = frozenset(" ".join(name.split()) for name in _PLACE_NAMES.split(","))
_USED_AGAIN = 0.05
"""Where more receipts than that are of several days, numbers begin anew."""


@dataclass
class SalesTable:
    """Rows of numbers as ``SalesRows`` has them, what decided, and what to mind."""

    table: pd.DataFrame
    decided: list[str] = field(default_factory=list)
    cautions: list[str] = field(default_factory=list)


def place_column(names: Sequence[str], taken: Collection[int]) -> int | None:
    """The column that tells in which shop, or at which till, a receipt was written."""
    places = (
        place
        for place, name in enumerate(names)
        if place not in taken and plain_name(name) in _PLACES
    )
    return next(places, None)


def sales_table(
    columns: Columns,
    cells: Cells,
    place: int | None,
    amounts: Sequence[Written | None],
    notation: tuple[DateOrder, DecimalSign],
    walk_ins: Sequence[str],
) -> SalesTable:
    """The rows of an export as numbers."""
    by_role = {role: cells.columns[column] for role, column in columns.of.items()}
    receipts, customers = by_role.get("receipt"), by_role.get("customer")
    order, decimal = notation
    day = columnvalues.days(by_role["date"], order)
    headed = _below_headings(customers, day) if customers else None
    customers = headed or customers
    found = SalesTable(
        pd.DataFrame(
            {
                "customer": _customers(customers, walk_ins) if customers else NOBODY_CODE,
                "receipt": columnvalues.codes(receipts, _sums(receipts))
                if receipts
                else NOBODY_CODE,
                "day": day,
                "amount": columnvalues.amounts(by_role["amount"], amounts, decimal),
            }
        )
    )
    if columnvalues.are_spreadsheet_days(by_role["date"]):
        found.decided.append(
            f"{columns.shown('date')} holds a spreadsheet's numbers, read as days since 1900."
        )
    if headed:
        found.decided.append(
            f"Customers, in {columns.shown('customer')}, stand in rows of their own: each holds "
            "for the rows below."
        )
    if customers:
        _tell_nobodies(found, customers, columns.shown("customer"), walk_ins)
    for role, ids in (("customer", customers), ("receipt", receipts)):
        forms = numbers_in_two_forms(map(same_id, ids.texts)) if ids else 0
        if forms:
            found.cautions.append(
                f"{forms:,} {role} {'number is' if forms == 1 else 'numbers are'} written in two "
                "forms, such as 00001234 and 1234.0, and taken as one."
            )
    if receipts and place is not None:
        _part_by_place(found, cells.columns[place], columns.names[place].strip())
    if receipts:
        _join_over_midnight(found)
    return found


def _below_headings(column: Column, day: np.ndarray) -> Column | None:
    """The names of headings for the rows below them; None where the rows themselves have names.

    Reports by customer write a row with the name alone above the rows of each.
    """
    has_text = np.array([bool(text.strip()) for text in column.texts], bool)[column.codes]
    is_sale = day != EMPTY
    is_sum = [is_total(plain_words(text).partition(" ")[0]) for text in column.texts]
    heading = has_text & ~is_sale & ~np.array(is_sum, bool)[column.codes]
    if (has_text & is_sale).any() or not is_sale.any() or not heading.any():
        return None
    last = np.maximum.accumulate(np.where(heading, np.arange(len(day)), -1))
    texts = [*column.texts, ""]
    return Column(np.where(last >= 0, column.codes[last], len(column.texts)), texts)


def _customers(column: Column, walk_ins: Sequence[str]) -> np.ndarray:
    said = {same_id(text) for text in walk_ins}
    nobody = {plain for plain in map(same_id, column.texts) if plain in said or is_nobody(plain)}
    return columnvalues.codes(column, frozenset(nobody))


def _tell_nobodies(
    found: SalesTable, customers: Column, name: str, walk_ins: Sequence[str]
) -> None:
    """How many rows have a name that stands for people without one; never the name itself."""
    said = {same_id(text) for text in walk_ins}
    stands_in = np.array(
        [
            not is_usual_nobody(text) and (same_id(text) in said or is_nobody(text))
            for text in customers.texts
        ],
        dtype=bool,
    )
    rows = int(stands_in[customers.codes].sum()) if len(customers.texts) else 0
    if rows:
        verb = "has" if rows == 1 else "have"
        found.decided.append(
            f"{name}: {rows_of(rows)} {verb} what stands for people without a name."
        )


def _sums(receipts: Column) -> frozenset[str]:
    """What calls a row a sum in place of a receipt's number."""
    return frozenset(same_id(text) for text in receipts.texts if is_total(text))


def _part_by_place(found: SalesTable, column: Column, name: str) -> None:
    """Receipts of one number and day, but of several places, are several receipts."""
    table = found.table
    place = columnvalues.codes(column, frozenset())
    known = (table["receipt"] != NOBODY_CODE) & (place != NOBODY_CODE)
    keyed = table[known].assign(place=place[known.to_numpy()])
    several = keyed.groupby(["receipt", "day"])["place"].nunique() > 1
    if not several.any():
        return
    receipt = table["receipt"].to_numpy() * (int(place.max()) + 2) + place + 1
    codes, _ = pd.factorize(receipt)
    table["receipt"] = np.where(table["receipt"] == NOBODY_CODE, NOBODY_CODE, codes)
    count = int(several.sum())
    found.decided.append(
        f"'{name}': {count:,} receipt {'number is' if count == 1 else 'numbers are'} used in "
        "several places on one day, and counted for each."
    )


def _join_over_midnight(found: SalesTable) -> None:
    """Rows of a receipt on the day after its first belong to that day, if numbers are unique.

    What was paid back on the next day stays there: it is no part of the sale.
    """
    table = found.table
    sold = (table["receipt"] != NOBODY_CODE) & (table["amount"] > 0) & (table["day"] > EMPTY + 1)
    days = table[sold].groupby("receipt")["day"].agg(["min", "max"])
    later = days["max"] > days["min"]
    next_day = days["max"] == days["min"] + 1
    if not next_day.any() or later.mean() > _USED_AGAIN:
        return
    first = table["receipt"].map(days.loc[next_day, "min"])
    moved = sold & first.notna() & (table["day"] == first + 1)
    table["day"] = np.where(moved, first.fillna(0), table["day"]).astype(np.int64)
    count = int(next_day.sum())
    found.decided.append(
        f"{count:,} {'receipt goes' if count == 1 else 'receipts go'} over midnight, and "
        f"{'is one order' if count == 1 else 'are one order each'}."
    )
