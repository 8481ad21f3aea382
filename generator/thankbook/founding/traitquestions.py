"""Which yes/no question tells most about a trade of no list, by what is true of listed ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log2

MOST_QUESTIONS = 8
_DISAGREES = 0.15
"""How alike a trade still is that an answer contradicts, beside one that it fits."""
_NEAR = 4.0
"""How much more a trade counts that is near by what was typed."""
_IMPLIED = 0.03
"""What is as unlikely as this, or as certain, is not asked."""
_LEAST_GAIN = 0.25
_HOLDS = 0.5
_HOLDS_IF_STRICT = 0.35
"""What would keep something from being given or said is assumed on less."""
_STRICT_COUNTS = 2.0

Answers = Mapping[str, bool]


@dataclass(frozen=True)
class TraitQuestions:
    """Chooses questions and assumes what was not asked.

    ``trades`` are the traits of each listed trade, ``traits`` all of them in order; ``strict`` are
    those that forbid something; ``near`` are trades that are near by their names.
    """

    trades: Mapping[str, frozenset[str]]
    traits: tuple[str, ...]
    strict: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()

    def next(self, answers: Answers) -> str | None:
        """The trait to ask for after some answers; None where nothing is left worth asking."""
        if len(answers) >= MOST_QUESTIONS:
            return None
        weights = self._weights(answers)
        chances = self._chances(weights)
        gains = {
            trait: self._gain(trait, weights, chances)
            for trait in self.traits
            if trait not in answers and _IMPLIED < chances[trait] < 1 - _IMPLIED
        }
        best = max(gains, key=gains.__getitem__, default=None)
        return best if best is not None and gains[best] >= _LEAST_GAIN else None

    def held(self, answers: Answers) -> tuple[str, ...]:
        """The traits that hold by the answers, or are assumed to by trades that fit them."""
        chances = self._chances(self._weights(answers))
        return tuple(
            trait for trait in self.traits if answers.get(trait, self._is_assumed(trait, chances))
        )

    def most_alike(self, answers: Answers) -> str:
        """The listed trade that fits the answers best; the first of equals."""
        weights = self._weights(answers)
        return max(weights, key=weights.__getitem__)

    def _is_assumed(self, trait: str, chances: Mapping[str, float]) -> bool:
        return chances[trait] >= (_HOLDS_IF_STRICT if trait in self.strict else _HOLDS)

    def _weights(self, answers: Answers) -> Mapping[str, float]:
        """How alike each trade is."""
        weights = {trade: _NEAR if trade in self.near else 1.0 for trade in self.trades}
        for trait, holds in answers.items():
            for trade, traits in self.trades.items():
                if (trait in traits) != holds:
                    weights[trade] *= _DISAGREES
        return weights

    def _chances(self, weights: Mapping[str, float]) -> Mapping[str, float]:
        """How likely each trait is; never quite certain, by as much as half a trade."""
        total = sum(weights.values())
        likely = max(weights.values()) / 2
        return {
            trait: (
                sum(weights[trade] for trade in self._having[trait]) + likely * self._usual[trait]
            )
            / (total + likely)
            for trait in self.traits
        }

    def _gain(
        self, asked: str, weights: Mapping[str, float], chances: Mapping[str, float]
    ) -> float:
        """How much less is unknown of all traits, on average, once one of them is."""
        yes = {trade: weight for trade, weight in weights.items() if asked in self.trades[trade]}
        no = {trade: weight for trade, weight in weights.items() if trade not in yes}
        gain = self._count(asked) * _unknown(chances[asked])
        if not yes or not no:
            return gain
        total = sum(weights.values())
        shares = [(sum(part.values()) / total, part) for part in (yes, no)]
        for trait in self.traits:
            if trait != asked:
                before = _unknown(self._share(trait, weights))
                after = sum(share * _unknown(self._share(trait, part)) for share, part in shares)
                gain += self._count(trait) * (before - after)
        return gain

    def _share(self, trait: str, weights: Mapping[str, float]) -> float:
        held = sum(weight for trade, weight in weights.items() if trait in self.trades[trade])
        return held / sum(weights.values())

    def _count(self, trait: str) -> float:
        return _STRICT_COUNTS if trait in self.strict else 1.0

    @cached_property
    def _having(self) -> Mapping[str, tuple[str, ...]]:
        every = self.trades.items()
        return {
            trait: tuple(trade for trade, traits in every if trait in traits)
            for trait in self.traits
        }

    @cached_property
    def _usual(self) -> Mapping[str, float]:
        """The share of all trades that have a trait."""
        count = len(self.trades) or 1
        return {trait: len(self._having[trait]) / count for trait in self.traits}


def _unknown(chance: float) -> float:
    """The entropy of a yes or no, in bits."""
    if chance <= 0 or chance >= 1:
        return 0
    return -chance * log2(chance) - (1 - chance) * log2(1 - chance)
