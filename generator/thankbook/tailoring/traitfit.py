"""What of an item meets the traits and the don'ts of a business, said by it or by its kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from thankbook.business.description import Description
from thankbook.library.itemconditions import ItemFacts
from thankbook.library.itemkinds import ItemKinds
from thankbook.vocabulary import Vocabulary
from thankbook.vocabulary.entries import Breaking


@dataclass(frozen=True)
class TraitFit:
    """Compares what an item is with what is true of one business."""

    description: Description
    vocabulary: Vocabulary
    made: frozenset[str] = frozenset()
    """Traits that the plan makes true, such as an evening where there was none."""

    @property
    def held(self) -> tuple[str, ...]:
        """The traits of the business, in the order of the vocabulary."""
        return self.description.trade.traits

    def denied(self, facts: ItemFacts) -> tuple[str, ...]:
        """The traits that hold, and with which the item is in no playbook."""
        never = set(facts.never.traits)
        for kind in () if self._is_apart(facts) else self._kinds(facts):
            never |= set(kind.never)
        return tuple(trait for trait in self.held if trait in never)

    def missing(self, facts: ItemFacts) -> tuple[str, ...]:
        """The traits that the item needs, and that do not hold."""
        return tuple(trait for trait in facts.needs.traits if trait not in self._there)

    def none_of(self, facts: ItemFacts) -> tuple[str, ...]:
        """The traits of which the item needs one, where none holds."""
        wanted = facts.needs.any_trait
        return () if self._there.intersection(wanted) else wanted

    def met(self, facts: ItemFacts) -> tuple[str, ...]:
        """The traits that speak for the item, each once."""
        wanted = (*facts.needs.traits, *facts.needs.any_trait, *facts.suits.traits)
        return tuple(trait for trait in self.held if trait in wanted)

    def broken(self, facts: ItemFacts) -> frozenset[str]:
        """The don'ts that the item breaks, by itself or by its kind."""
        return self._of_items.broken(facts)

    def rule_kinds(self, facts: ItemFacts) -> frozenset[str]:
        """What the item speaks of that rules of the house may be about."""
        return self._of_items.rule_kinds(facts)

    @property
    def donts(self) -> tuple[str, ...]:
        """What is never done here: as described, by a rule of the house, by its traits."""
        business = self.description.business
        ruled_out = (dont for rule in business.policies.rules for dont in rule.donts or ())
        forbidden = (dont for trait in self.held for dont in self.vocabulary.traits[trait].forbids)
        return tuple(dict.fromkeys((*business.donts, *ruled_out, *forbidden)))

    def forbidding(self, facts: ItemFacts) -> tuple[str, ...]:
        """The traits that forbid a don't which the item breaks."""
        broken = frozenset(facts.breaks) if self._is_apart(facts) else self.broken(facts)
        return tuple(trait for trait in self.held if broken & self._forbids[trait])

    def to_mind(self, facts: ItemFacts) -> tuple[str, ...]:
        """The traits for which the item needs care, though it may fit."""
        broken = self.broken(facts)
        concerns = ((trait, set(self.vocabulary.traits[trait].concerns)) for trait in self.held)
        return tuple(trait for trait, donts in concerns if donts & broken)

    def _is_apart(self, facts: ItemFacts) -> bool:
        """Whether an item is for people who are not served: donors, volunteers."""
        spoken_of = (*facts.needs.traits, *facts.suits.traits)
        return any(self.vocabulary.traits[trait].apart for trait in spoken_of)

    @cached_property
    def _there(self) -> frozenset[str]:
        return self.made.union(self.held)

    @cached_property
    def _forbids(self) -> Mapping[str, frozenset[str]]:
        return {trait: frozenset(self.vocabulary.traits[trait].forbids) for trait in self.held}

    def _kinds(self, facts: ItemFacts) -> Iterator[Breaking]:
        return self._of_items.kinds(facts)

    @cached_property
    def _of_items(self) -> ItemKinds:
        return ItemKinds(self.vocabulary)
