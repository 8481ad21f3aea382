"""What is offered for a trade that was said in words."""

from __future__ import annotations

from thankbook.founding.offers import Offer, offer
from thankbook.founding.questionlist import TRADES
from thankbook.library.labels import Labels
from thankbook.vocabulary import Vocabulary


def trade_offer(words: str, vocabulary: Vocabulary, labels: Labels) -> Offer:
    """The trade that is certainly meant, or what is near."""
    return offer(words, vocabulary.trade_search, labels.labels[TRADES])
