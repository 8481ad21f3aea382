"""Rows that add up the rows beside them: subtotals and totals among the items of a receipt."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

from thankbook.problems import Problem
from thankbook.sales.columnnames import plain_name, plain_words
from thankbook.sales.columnvalues import NOBODY_CODE
from thankbook.sales.dialect import Record
from thankbook.sales.statevalues import Rows, Values, rows_of, shown

_TOTALS = """
    total, totals, subtotal, sub total, grand total, total amount, sum, amount due, balance due,
    zwischensumme, summe, gesamt, gesamtsumme, gesamtbetrag, endsumme, endbetrag, teilsumme,
    rechnungsbetrag, zu zahlen, sous-total, total général, total ttc, total ht, total à payer,
    total parcial, total general, importe total, subtotale, totale, totale complessivo,
    subtotaal, totaal, tussentotaal, eindtotaal, mellemsum, mellomsum, delsum, i alt,
    total i alt, subtotal i alt, totalt, sum totalt, summa, delsumma, mellansumma, totalsumma,
    att betala, at betale, å betale, suma, razem, suma częściowa, do zapłaty, celkem,
    mezisoučet, součet, spolu, medzisúčet, yhteensä, välisumma, loppusumma, összesen, végösszeg,
    részösszeg, toplam, ara toplam, genel toplam, vahesumma, kokku, kopā, iš viso, skupaj,
    ukupno, međuzbroj, итого, всего, подытог, промежуточный итог, разом, всього, общо,
    междинна сума, σύνολο, μερικό σύνολο, 小計, 合計, 総計, 小计, 合计, 总计, 總計, 소계, 합계,
    총계, סהכ, סה״כ, المجموع, الإجمالي"""
_WORDS = frozenset(plain_words(word) for word in _TOTALS.split(","))
_AGREEING_SHARE = 0.9
_CENT = 100
"""A hundredth in ten-thousandths, which each row may be off by rounding."""
_WHY = "They look like sums of other rows, and do not add up."


@dataclass
class TotalRows:
    """Which rows are sums of others and left out, and what cannot be told."""

    left_out: list[tuple[np.ndarray, str]] = field(default_factory=list)
    decided: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def is_total(text: str) -> bool:
    """Whether a cell calls its row a sum of others: ``Total (EUR)``, ``Zwischensumme:``."""
    return plain_words(text) in _WORDS or plain_name(text) in _WORDS


def total_columns(
    names: Sequence[str], below: Sequence[Record], taken: Collection[int]
) -> list[int]:
    """The columns of the head that call a row a sum."""
    return [
        place
        for place in range(max((len(names), *map(len, below))))
        if place not in taken
        and any(is_total(record[place]) for record in below if place < len(record))
    ]


def total_rows(columns: Sequence[Values], rows: Rows, gone: np.ndarray) -> TotalRows:
    """The rows of sums that stand beside what they add up.

    A row of a sum that is alone on its receipt is the sale itself. Where sums do not add up, or
    belong to no receipt, it is asked.
    """
    found = TotalRows()
    for values in columns:
        cells = rows.cells.columns[values.column.place]
        texts = [text for text in cells.texts if is_total(text)]
        says_so = np.isin(np.array(cells.texts, dtype=object), texts)[cells.codes]
        sums = says_so & rows.sold & ~gone
        beside = rows.sold & ~gone & ~sums
        if not sums.any() or not beside.any():
            continue
        doubtful, spare = _judged(rows, sums, beside)
        if _are_of_everything(rows, sums, beside):
            doubtful, spare = False, sums
        named = sorted({" ".join(text.split()) for text in texts} & set(values.used(gone)))
        if doubtful:
            found.problems.append(values.question(named, _WHY))
        elif spare.any():
            name = values.column.name
            found.left_out.append((spare, f"that add up others in '{name}'"))
            words = " and ".join(f"'{shown(text)}'" for text in named)
            count = rows_of(int(spare.sum()))
            found.decided.append(
                f"'{name}': {count} of {words} left out, sums of rows beside them."
            )
    return found


def _are_of_everything(rows: Rows, sums: np.ndarray, beside: np.ndarray) -> bool:
    """Whether each of the sums is that of all other rows, as at the foot of a list.

    A sum on a receipt of its own may be a sale.
    """
    if (rows.table["receipt"].to_numpy()[sums] != NOBODY_CODE).any():
        return False
    off = np.abs(rows.amounts[sums] - rows.amounts[beside].sum())
    return bool((off <= _CENT * beside.sum()).all())


def _judged(rows: Rows, sums: np.ndarray, beside: np.ndarray) -> tuple[bool, np.ndarray]:
    """Whether the sums are doubtful, and which of them stand beside what they add up."""
    amounts, receipts = rows.amounts, rows.receipts
    frame = pd.DataFrame(
        {"receipt": receipts, "beside": np.where(beside, amounts, 0), "items": beside.astype(int)}
    )
    of_receipt = frame.groupby("receipt").transform("sum")
    items = of_receipt["items"].to_numpy()
    off = np.abs(amounts - of_receipt["beside"].to_numpy())
    agrees = sums & (items > 0) & (off <= _CENT * items)
    judged = pd.DataFrame({"receipt": receipts, "agrees": agrees, "items": items})[sums]
    by_receipt = judged.groupby("receipt").agg(
        agrees=("agrees", "any"), items=("items", "max"), sums=("agrees", "size")
    )
    is_alone = (by_receipt["items"] == 0) & (by_receipt["sums"] == 1)
    checked = by_receipt[~is_alone]
    of_none = bool((sums & (rows.table["receipt"].to_numpy() == NOBODY_CODE)).any())
    doubtful = len(checked) > 0 and checked["agrees"].mean() < _AGREEING_SHARE
    return of_none or doubtful, sums & (items > 0)
