"""The traits of a business: those of its trade."""

from __future__ import annotations

from thankbook.business.model import Business
from thankbook.vocabulary import Vocabulary


def traits_of(business: Business, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Every trait that holds, in the order of the vocabulary."""
    held = vocabulary.trades[business.industry].traits
    return tuple(trait for trait in vocabulary.traits if trait in held)
