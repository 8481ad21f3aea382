"""Which money a cell or a column is in: a code, a sign or a word, and what each may mean."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from babel.numbers import get_currency_precision, list_currencies

from thankbook.sales.columnnames import plain_words
from thankbook.sales.dialect import Record

_COLUMN_NAMES = """
    currency, currency code, order currency, transaction currency, payment currency,
    presentment currency, sale currency, währung, währungscode, devise, code devise, monnaie,
    moneda, divisa, moeda, valuta, valutakode, valutakod, munt, muntsoort, waluta, mena, měna,
    valuutta, pénznem, deviza, monedă, valiuta, valūta, vääring, valuuta, para birimi, döviz,
    νόμισμα, валюта, מטבע, العملة, 通貨, 货币, 币种, 貨幣, 幣別, 통화"""
_NAMES = frozenset(plain_words(name) for name in _COLUMN_NAMES.split(","))
_MEANT = {
    "EUR": "€ euro euros",
    "GBP": "£ ￡",
    "USD": "$ us$ ＄",
    "CAD": "c$ ca$",
    "AUD": "a$ au$",
    "NZD": "nz$",
    "SGD": "s$",
    "HKD": "hk$",
    "TWD": "nt$",
    "MXN": "mx$",
    "BRL": "r$",
    "JPY": "円 yen",
    "JPY CNY": "¥ ￥",
    "CNY": "rmb cn¥",
    "CNY TWD": "元",
    "KRW": "₩ 원 ￦",
    "DKK NOK SEK ISK": "kr",
    "DKK": "dkr",
    "NOK": "nkr",
    "SEK": "skr",
    "PLN": "zł zl",
    "CHF XAF XOF": "fr",
    "CHF": "sfr",
    "RON MDL": "lei",
    "HUF": "ft",
    "CZK": "kč kc",
    "INR PKR LKR NPR MUR": "rs ₨",
    "INR": "₹",
    "MYR": "rm",
    "RSD MKD": "din",
    "BGN": "лв",
    "UAH": "грн ₴",
    "RUB": "руб ₽",
    "TRY": "₺ tl",
    "ILS": "₪",
    "VND": "₫",
    "THB": "฿",
    "IDR": "rp",
    "PHP": "₱",
}
_BY_MARK = {
    mark: frozenset(codes.split()) for codes, marks in _MEANT.items() for mark in marks.split()
}


def is_currency(mark: str) -> bool:
    """Whether what stands beside a number is a currency."""
    plain = _plain(mark)
    return plain in _BY_MARK or plain.upper() in _codes() or not plain[-1:].isalpha()


def currency_code(mark: str) -> str | None:
    """The code that a mark is; None for signs and words, which several countries share."""
    return mark.upper() if mark.upper() in _codes() else None


@cache
def meant_by(mark: str) -> frozenset[str]:
    """The codes of the currencies that a mark may stand for; an unknown sign stands for itself."""
    code = currency_code(mark)
    return frozenset([code]) if code else _BY_MARK.get(_plain(mark), frozenset([_plain(mark)]))


def are_several(marks: Collection[str]) -> bool:
    """Whether no single currency is meant by all of some marks."""
    return bool(marks) and not frozenset.intersection(*map(meant_by, marks))


def listed(marks: Sequence[str]) -> str:
    """Marks as a sentence lists them."""
    return " and ".join(filter(None, (", ".join(marks[:-1]), marks[-1])))


def has_no_decimals(mark: str) -> bool:
    """Whether amounts in a currency are whole, as yen are."""
    codes = meant_by(mark) & _codes()
    return bool(codes) and all(get_currency_precision(code) == 0 for code in codes)


def currency_columns(
    names: Sequence[str], below: Sequence[Record], taken: Collection[int]
) -> list[int]:
    """Columns that tell the currency of each row, by their name or by the cells of the head."""
    width = max((len(names), *(len(record) for record in below)), default=0)
    return [
        place
        for place in range(width)
        if place not in taken
        and (
            (place < len(names) and plain_words(names[place]) in _NAMES)
            or _are_codes([record[place].strip() for record in below if place < len(record)])
        )
    ]


def _are_codes(cells: Sequence[str]) -> bool:
    written = [cell for cell in cells if cell]
    return bool(written) and all(cell in _codes() for cell in written)


def _plain(mark: str) -> str:
    return mark.strip().rstrip(".").casefold()


@cache
def _codes() -> frozenset[str]:
    return frozenset(list_currencies())
