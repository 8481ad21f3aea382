"""The closed vocabularies: ids that descriptions and library items may use, with their facts."""

from thankbook.vocabulary.lists import Term, Vocabulary, load_vocabulary
from thankbook.vocabulary.loyaltydefaults import (
    Assumption,
    LoyaltyDefaults,
    Plausible,
    VerdictLimits,
)
from thankbook.vocabulary.weights import Band, Ramp

__all__ = [
    "Assumption",
    "Band",
    "LoyaltyDefaults",
    "Plausible",
    "Ramp",
    "Term",
    "VerdictLimits",
    "Vocabulary",
    "load_vocabulary",
]
