"""Amounts of a currency: its smallest unit, and rounding to it however large they are."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal

from babel.numbers import get_currency_precision

_ROOM = Context(prec=80)
"""The usual 28 digits are too few for the sales of a giant in fils; Python would refuse those."""


def smallest_unit(currency: str) -> Decimal:
    """What amounts of a currency are counted in: 0.01 of a euro, 0.001 of a dinar, 1 yen."""
    return Decimal(1).scaleb(-get_currency_precision(currency))


def rounded_to(amount: Decimal, smallest: Decimal, rounding: str = ROUND_HALF_UP) -> Decimal:
    """An amount in whole units of ``smallest``, whatever its size."""
    return amount.quantize(smallest, rounding, context=_ROOM)
