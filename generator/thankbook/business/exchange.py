"""The rate at which default amounts, which are in euro, become those of a business."""

from __future__ import annotations

from decimal import Decimal

from thankbook.business.model import Business
from thankbook.vocabulary import Vocabulary

RATE = "currency_per_euro"
"""The field with which a business in any currency makes default amounts possible."""


def units_per_euro(business: Business, vocabulary: Vocabulary) -> Decimal | None:
    """How much of its currency one euro buys: as the business says, else a rounded rate.

    None where neither is known.
    """
    own = business.currency_per_euro
    return vocabulary.units_per_euro(business.currency) if own is None else own


def from_euro(euro: Decimal, business: Business, vocabulary: Vocabulary) -> Decimal | None:
    """An amount in the business's currency; None where no rate is known. Nothing needs no rate."""
    rate = units_per_euro(business, vocabulary)
    if not euro:
        return Decimal(0)
    return None if rate is None else euro * rate
