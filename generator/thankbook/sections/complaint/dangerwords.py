"""Whose words about danger a business needs: its trade's own, a trait's, its family's."""

from __future__ import annotations

from thankbook.business.tradefacts import TradeFacts

TRAITS_WITH_HELP = ("bereaved", "animal_owners")
"""Traits that have words of their own for what is done at once."""

TRAITS_WITH_MEND = ("bereaved", "in_crisis")
"""Traits that have words of their own for how a mistake is put right."""

ANY_DANGER = "any"
"""The key of the words that hold for every danger."""


def danger_key(trade: TradeFacts, language: str) -> str:
    """Under which key the words stand: a trait, the family, or ``any``.

    A trade whose dangers are its own cannot use what its family does about other ones.
    """
    if trade.words("help", language):
        return ANY_DANGER
    trait = next((trait for trait in TRAITS_WITH_HELP if trait in trade.traits), None)
    if trait:
        return trait
    return ANY_DANGER if trade.own.danger and not trade.listed else trade.family


def mend_key(trade: TradeFacts) -> str:
    """Under which key stands how a mistake is put right, where the trade does not say it."""
    trait = next((trait for trait in TRAITS_WITH_MEND if trait in trade.traits), None)
    if trait:
        return trait
    return ANY_DANGER if trade.listed is None and trade.own.family is None else trade.family
