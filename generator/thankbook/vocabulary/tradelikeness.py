"""How alike listed trades are to one that is in no list, by what is true of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log2

_DISAGREES = 0.15
"""How alike a trade still is that an answer contradicts, beside one that it fits."""

_NEAR = 30.0
"""How much more a trade counts that is near by what was typed."""

_DIGITS = 9

Answers = Mapping[str, bool]
"""Whether traits hold, as far as it was said."""


@dataclass(frozen=True)
class TradeLikeness:
    """Compares answers with the traits of each listed trade.

    ``near`` are trades that are near by their names.
    """

    trades: Mapping[str, frozenset[str]]
    near: frozenset[str] = frozenset()

    def weights(self, answers: Answers) -> Mapping[str, float]:
        """How alike each trade is; only how they compare means something."""
        weights = {trade: _NEAR if trade in self.near else 1.0 for trade in self.trades}
        for trait, holds in answers.items():
            for trade, traits in self.trades.items():
                if (trait in traits) != holds:
                    weights[trade] *= _DISAGREES
        return weights

    def most_alike(self, answers: Answers) -> tuple[str, ...]:
        """The trades that fit best, in order; what few trades have in common tells more."""
        weights = self.weights(answers)
        ranks = {
            trade: (round(weight, _DIGITS), self._shared(trade, answers))
            for trade, weight in weights.items()
        }
        best = max(ranks.values())
        return tuple(trade for trade, rank in ranks.items() if rank == best)

    def likeliest(self, answers: Answers, groups: Mapping[str, str]) -> str:
        """The group, such as a family, that most of the trades that fit best belong to."""
        counts = Counter(groups[trade] for trade in self.most_alike(answers))
        return max(counts, key=counts.__getitem__)

    def _shared(self, trade: str, answers: Answers) -> float:
        """How rare together the traits are that hold for a trade as they were said to."""
        shared = (
            trait for trait, holds in answers.items() if holds and trait in self.trades[trade]
        )
        return round(sum(self._rarity[trait] for trait in shared), _DIGITS)

    @cached_property
    def _rarity(self) -> Mapping[str, float]:
        having = Counter(trait for traits in self.trades.values() for trait in traits)
        return {trait: log2(len(self.trades) / count) for trait, count in having.items()}
