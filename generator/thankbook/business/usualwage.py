"""What an hour of work usually costs: by the country, and dearer or cheaper by the trade."""

from __future__ import annotations

from decimal import Decimal

from thankbook.business.exchange import from_euro
from thankbook.business.model import Business
from thankbook.business.rounding import rounded_to
from thankbook.strictmodel import Range
from thankbook.vocabulary import LoyaltyDefaults, Vocabulary
from thankbook.vocabulary.trades import UsualFigures

_HUNDREDTH = Decimal("0.01")
_ENDS = (Decimal("0.7"), Decimal(1), Decimal("1.4"))
"""How far an hour of one firm lies from the usual, where the trade does not say it."""


def usual_hour_in_euro(country: str, usual: UsualFigures, defaults: LoyaltyDefaults) -> Range:
    """An hour of one person, contributions included, in euro."""
    hour = defaults.hourly_cost_by_country.get(country, defaults.hourly_cost_euro)
    factor = usual.wage_factor
    low, likely, high = (factor.low, factor.likely, factor.high) if factor else _ENDS
    return _range(hour * low, hour * likely, hour * high)


def usual_hour(business: Business, usual: UsualFigures, vocabulary: Vocabulary) -> Range | None:
    """The same in the currency of a business; None where no rate is known."""
    euro = usual_hour_in_euro(business.country, usual, vocabulary.loyalty_defaults)
    ends = [from_euro(end, business, vocabulary) for end in (euro.low, euro.likely, euro.high)]
    known = [end for end in ends if end is not None]
    if len(known) < len(ends):
        return None
    return _range(*known)


def _range(low: Decimal, likely: Decimal, high: Decimal) -> Range:
    """Amounts to the hundredth: with three decimals they would read like thousands."""
    low, likely, high = (rounded_to(end, _HUNDREDTH) for end in (low, likely, high))
    return Range(low=low, likely=likely, high=high)
