"""Which yes/no question tells most about a trade of no list, by what is true of listed ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from math import log2

from thankbook.vocabulary.tradelikeness import Answers, TradeLikeness

MOST_QUESTIONS = 8
_IMPLIED = 0.03
"""What is as unlikely as this, or as certain, is not asked."""
_LEAST_GAIN = 0.25
_HOLDS = 0.5
_HOLDS_IF_HARMFUL = 0.35
"""What harms where it is not known is assumed on less."""


@dataclass(frozen=True)
class TraitQuestions:
    """Chooses questions and assumes what was not asked.

    ``trades`` are the traits of each listed trade, ``traits`` all of them in order; ``stakes`` say
    of which a wrong assumption harms more; ``unasked`` are only assumed; ``near`` are trades that
    are near by their names.
    """

    trades: Mapping[str, frozenset[str]]
    traits: tuple[str, ...]
    stakes: Mapping[str, int] = field(default_factory=dict)
    unasked: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()

    def next(self, answers: Answers) -> str | None:
        """The trait to ask for after some answers; None where nothing is left worth asking."""
        if len(answers) >= MOST_QUESTIONS:
            return None
        weights = self.likeness.weights(answers)
        chances, together = self._chances(weights), self._together(weights)
        gains = {
            trait: self._gain(trait, together, sum(weights.values()))
            for trait in self._asked
            if trait not in answers and self._is_open(trait, chances[trait])
        }
        best = max(gains, key=gains.__getitem__, default=None)
        return best if best is not None and gains[best] >= _LEAST_GAIN else None

    def held(self, answers: Answers) -> tuple[str, ...]:
        """The traits that hold by the answers, or are assumed to by trades that fit them."""
        chances = self._chances(self.likeness.weights(answers))
        return tuple(
            trait for trait in self.traits if answers.get(trait, self._is_assumed(trait, chances))
        )

    @cached_property
    def _asked(self) -> tuple[str, ...]:
        return tuple(trait for trait in self.traits if trait not in self.unasked)

    @cached_property
    def likeness(self) -> TradeLikeness:
        """How alike the listed trades are."""
        return TradeLikeness(self.trades, self.near)

    def _is_assumed(self, trait: str, chances: Mapping[str, float]) -> bool:
        return chances[trait] >= (_HOLDS_IF_HARMFUL if trait in self.stakes else _HOLDS)

    def _is_open(self, trait: str, chance: float) -> bool:
        """Whether it is unsure enough to be asked, which it is sooner where more is at stake."""
        return chance * self._stake(trait) > _IMPLIED and chance < 1 - _IMPLIED

    def _chances(self, weights: Mapping[str, float]) -> Mapping[str, float]:
        """How likely each trait is; never quite certain, by a quarter of a trade."""
        total = sum(weights.values())
        likely = max(weights.values()) / 4
        return {
            trait: (
                sum(weights[trade] for trade in self._having[trait]) + likely * self._usual[trait]
            )
            / (total + likely)
            for trait in self.traits
        }

    def _together(self, weights: Mapping[str, float]) -> Mapping[tuple[str, str], float]:
        """How much the trades weigh that have two traits; of a trait with itself, that have it."""
        found = {(one, other): 0.0 for one in self.traits for other in self.traits}
        for trade, weight in weights.items():
            for one, other in product(self.trades[trade], self.trades[trade]):
                found[one, other] += weight
        return found

    def _gain(self, asked: str, together: Mapping[tuple[str, str], float], total: float) -> float:
        """How much less is unknown of all traits, on average, once one of them is."""
        yes = together[asked, asked]
        no = total - yes
        gain = 0.0
        for trait in self._asked:
            before = _unknown(together[trait, trait] / total)
            both = together[asked, trait]
            if_yes = _unknown(both / yes) if yes else 0
            if_no = _unknown((together[trait, trait] - both) / no) if no > 0 else 0
            gain += self._stake(trait) * (before - (yes * if_yes + no * if_no) / total)
        return gain

    def _stake(self, trait: str) -> int:
        return self.stakes.get(trait, 1)

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
