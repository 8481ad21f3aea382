"""A rate of VAT that no country has."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from thankbook.business.plausibility.context import Context, shown
from thankbook.problems import Problem

_HIGHEST = Decimal("0.3")
"""The highest general rates are 27 percent, in Hungary."""


def check(context: Context) -> Iterator[Problem]:
    """VAT is a share that is put on the price, and nowhere a third of it."""
    rate = context.business.money.vat_in_prices
    if rate is not None and rate > _HIGHEST:
        found = f"No country has a VAT of {shown(rate)}."
        question = "Is it the rate that is put on a price, such as 0.19 for 19 percent?"
        yield context.ask(("money", "vat_in_prices"), found, question)
