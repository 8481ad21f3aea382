"""What an item is of, and so breaks and speaks of whatever it says itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thankbook.library.itemconditions import ItemFacts
from thankbook.library.itemfacts import MetricFacts, NoteFacts, ProgramFacts, TacticFacts
from thankbook.vocabulary import Vocabulary
from thankbook.vocabulary.entries import Breaking

_OURSELVES = frozenset({"team", "partner"})
"""Stages of people to whom nothing that is given is a gift to a customer."""


@dataclass(frozen=True)
class ItemKinds:
    """What follows for an item from its occasion, its purpose, what it gives, and so on."""

    vocabulary: Vocabulary

    def broken(self, facts: ItemFacts) -> frozenset[str]:
        """The don'ts that the item breaks, by itself or by its kind."""
        kinds = (dont for kind in self.kinds(facts) for dont in kind.breaks)
        return frozenset((*facts.breaks, *kinds))

    def rule_kinds(self, facts: ItemFacts) -> frozenset[str]:
        """What rules of the house are about that the item speaks of, by itself or by its kind."""
        kinds = (about for kind in self.kinds(facts) for about in kind.rule_kinds)
        of_donts = (self.vocabulary.donts[dont].kind for dont in self.broken(facts))
        return frozenset((*facts.rule_kinds, *kinds, *filter(None, of_donts)))

    def kinds(self, facts: ItemFacts) -> Iterator[Breaking]:
        """What the item is of: its occasion, its purpose, its kind, what it gives, and so on."""
        vocabulary, needs = self.vocabulary, facts.needs
        yield from (vocabulary.consents[consent] for consent in needs.consents)
        if len(needs.any_known_by) == 1:
            yield vocabulary.known_by[needs.any_known_by[0]]
        if isinstance(facts, NoteFacts):
            yield vocabulary.note_purposes[facts.purpose]
            yield vocabulary.occasions[facts.occasion]
        if isinstance(facts, ProgramFacts):
            yield vocabulary.program_kinds[facts.kind]
        if isinstance(facts, TacticFacts) and not _OURSELVES.issuperset(facts.stages):
            yield from (vocabulary.materials[material] for material in facts.materials)
        if isinstance(facts, TacticFacts | NoteFacts | ProgramFacts) and len(facts.stages) == 1:
            yield vocabulary.stages[facts.stages[0]]
        if isinstance(facts, TacticFacts | ProgramFacts | MetricFacts) and len(facts.goals) == 1:
            yield vocabulary.goals[facts.goals[0]]
