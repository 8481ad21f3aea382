"""The rules that a business answers its customers by, beside what its items do and speak of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thankbook.business.parts import Policy
from thankbook.library.itemconditions import ItemFacts
from thankbook.tailoring.traitfit import TraitFit


@dataclass(frozen=True)
class HouseRules:
    """Compares what an item does with what a business has promised."""

    rules: tuple[Policy, ...]
    traits: TraitFit

    def broken_by(self, facts: ItemFacts) -> Iterator[tuple[int, Policy]]:
        """The rules that an item breaks, each with its place in the description.

        What stands under ``donts`` as well is a reason of its own.
        """
        broken = self.traits.broken(facts).difference(self.traits.description.business.donts)
        for index, rule in enumerate(self.rules):
            if broken.intersection(rule.donts or ()):
                yield index, rule

    def met_by(self, facts: ItemFacts) -> tuple[Policy, ...]:
        """The rules about what an item speaks of: its page says them before its own words."""
        kinds = self.traits.rule_kinds(facts)
        return tuple(rule for rule in self.rules if rule.kind in kinds)

    def about(self, *kinds: str) -> tuple[Policy, ...]:
        """The rules of some kinds."""
        return tuple(rule for rule in self.rules if rule.kind in kinds)
