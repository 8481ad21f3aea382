"""Which groups of customers an item is for, and what is known of each of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from thankbook.business.description import Description
from thankbook.library.itemconditions import ItemFacts
from thankbook.library.itemfacts import NoteFacts, ProgramFacts, TacticFacts
from thankbook.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one group of customers, of the things that were asked for."""

    segment: int
    """Which entry of ``customers.segments`` it is, counted from 0."""

    ids: tuple[str, ...]
    """Ids of what is known; never empty."""


@dataclass(frozen=True)
class ServedSegments:
    """Finds the groups of one description that an item is for.

    Those who stayed away, complain or recommend are seldom described as a group. They were ordinary
    customers before, so they are looked for in the groups that their stage comes from.
    """

    description: Description
    vocabulary: Vocabulary

    def of(self, facts: ItemFacts) -> tuple[int, ...]:
        """The places of the groups that an item is for; all, if it is for nobody in particular."""
        stages = self._stages(facts)
        segments = self.description.business.customers.segments
        return tuple(
            index
            for index, segment in enumerate(segments)
            if stages is None or segment.stage in stages
        )

    def asks(self, facts: ItemFacts) -> bool:
        """Whether something must be known of customers; colleagues and partners are known."""
        if not facts.needs.any_known_by:
            return False
        stages = _stages_of(facts)
        return not stages or not all(self.vocabulary.stages[stage].known for stage in stages)

    def knowing(self, facts: ItemFacts) -> tuple[Known, ...]:
        """The groups that an item is for and of which one of the things that it asks is known."""
        return tuple(self._knowing(facts))

    def _knowing(self, facts: ItemFacts) -> Iterator[Known]:
        segments = self.description.business.customers.segments
        for index in self.of(facts):
            known = segments[index].known_by
            ids = tuple(
                thing for thing in dict.fromkeys(facts.needs.any_known_by) if thing in known
            )
            if ids:
                yield Known(index, ids)

    def _stages(self, facts: ItemFacts) -> frozenset[str] | None:
        """The stages whose groups an item is for; None where it names no stage."""
        stages = _stages_of(facts)
        if not stages:
            return None
        described = {segment.stage for segment in self.description.business.customers.segments}
        among = (
            other
            for stage in stages
            if stage not in described
            for other in self.vocabulary.stages[stage].among
        )
        return frozenset((*stages, *among))


def _stages_of(facts: ItemFacts) -> tuple[str, ...]:
    return facts.stages if isinstance(facts, TacticFacts | NoteFacts | ProgramFacts) else ()
