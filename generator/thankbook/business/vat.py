"""Prices without the VAT or sales tax that is in them."""

from __future__ import annotations

from decimal import Decimal

from thankbook.business.description import Description
from thankbook.business.tracedfigures import Figure

VAT_IN_PRICES = "money.vat_in_prices"


def net_share(description: Description) -> Figure:
    """The part of a price that is left without VAT: 0.8 of a price with 25 percent in it.

    Nothing is taken off where the description does not say what is in its prices.
    """
    rate = description.business.money.vat_in_prices
    if rate is None:
        return Figure(Decimal(1))
    origin = description.origin(VAT_IN_PRICES, rate)
    return Figure(1 / (1 + rate), frozenset({origin}))


def net_price(description: Description, price: Figure) -> Figure:
    """What is left of a price that customers pay."""
    return price * net_share(description)
