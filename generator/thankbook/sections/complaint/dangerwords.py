"""Whose words about danger a business needs: those of a trait before those of its family."""

from __future__ import annotations

from thankbook.business.tradefacts import TradeFacts

TRAITS_WITH_HELP = ("bereaved", "animal_owners")
"""Traits that have words of their own for what is done at once."""


def danger_key(trade: TradeFacts) -> str:
    """The trait, or else the family, under which the words stand."""
    return next((trait for trait in TRAITS_WITH_HELP if trait in trade.traits), trade.family)
