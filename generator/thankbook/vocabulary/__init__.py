"""The closed vocabularies: ids that descriptions and library items may use, with their facts."""

from thankbook.vocabulary.lists import (
    ANOTHER_TRADE,
    ANY_FAMILY,
    Vocabulary,
    load_vocabulary,
    trade_files,
)
from thankbook.vocabulary.loyaltydefaults import (
    Assumption,
    LoyaltyDefaults,
    Plausible,
    VerdictLimits,
)
from thankbook.vocabulary.terms import Term
from thankbook.vocabulary.trades import SEARCH_LANGUAGES, Trade, TradeWords
from thankbook.vocabulary.weights import Band, Ramp

__all__ = [
    "ANOTHER_TRADE",
    "ANY_FAMILY",
    "SEARCH_LANGUAGES",
    "Assumption",
    "Band",
    "LoyaltyDefaults",
    "Plausible",
    "Ramp",
    "Term",
    "Trade",
    "TradeWords",
    "VerdictLimits",
    "Vocabulary",
    "load_vocabulary",
    "trade_files",
]
