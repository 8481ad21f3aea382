"""How well a tactic suits a business, in whole points, every part of them shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from thankbook.business.description import Description
from thankbook.business.parts import Segment
from thankbook.business.tracedfigures import Figure
from thankbook.library.itemconditions import ItemFacts
from thankbook.library.itemfacts import ChecklistFacts, TacticFacts
from thankbook.library.items import Evidence
from thankbook.tailoring.servedsegments import ServedSegments
from thankbook.vocabulary import ANY_FAMILY, Band, Vocabulary


@dataclass(frozen=True)
class ScorePart:
    """Points for one reason, and the ids or the figure that they rest on."""

    code: str
    points: int
    ids: tuple[str, ...] = ()
    figure: Figure | None = None


@dataclass(frozen=True)
class Score:
    """All parts of a tactic's score, those without points left out."""

    parts: tuple[ScorePart, ...]

    @property
    def points(self) -> int:
        """The score as a whole number, without a unit: parts of it, weighed and added up."""
        return sum(part.points for part in self.parts)


@dataclass(frozen=True)
class Scoring:
    """Scores tactics for one business by the weights of the vocabulary.

    Neither the budget nor the minutes that there are play a part: a score says how good a tactic
    would be here, and the limits say what of it can be had.
    """

    description: Description
    vocabulary: Vocabulary
    evidence: Mapping[str, Evidence]

    @cached_property
    def served(self) -> ServedSegments:
        """The groups of customers that a tactic is for, and what is known of them."""
        return ServedSegments(self.description, self.vocabulary)

    def of(self, facts: TacticFacts, minutes: Figure | None, *, is_kept: bool = False) -> Score:
        """The score; ``minutes`` are those of the first year, None where they are not known.

        What ``is_kept`` in a plan has the points that another must bring more to take its place.
        """
        parts = [part for part in self._parts(facts, minutes) if part.points]
        if is_kept:
            parts.append(ScorePart("kept", self.vocabulary.scoring.kept))
        return Score(tuple(parts))

    def of_checklist(self, facts: ChecklistFacts, minutes: Figure) -> Score:
        """The score of a checklist that recurs; ``minutes`` are those of a year."""
        parts = (
            self._goals(self.vocabulary.areas[facts.area].goals),
            self._evidence(facts),
            self._effort(minutes),
            self._made_for(facts),
            self._suits(facts),
        )
        return Score(tuple(part for part in parts if part.points))

    def stages(self) -> frozenset[str]:
        """Stages that the business has customers in: by its segments and by its goals."""
        business = self.description.business
        named = {segment.stage for segment in business.customers.segments}
        implied = {self.vocabulary.goals[goal].stage for goal in business.goals}
        return frozenset(named | {stage for stage in implied if stage} | {"complaint"})

    def _parts(self, facts: TacticFacts, minutes: Figure | None) -> Iterator[ScorePart]:
        yield self._goals(facts.goals)
        yield self._stages(facts)
        yield self._reach(facts)
        yield self._evidence(facts)
        if minutes is not None:
            yield self._effort(minutes)
        yield self._made_for(facts)
        yield self._suits(facts)

    def _effort(self, minutes: Figure) -> ScorePart:
        points = _band(self.vocabulary.scoring.effort, minutes.value)
        return ScorePart("effort", points, figure=minutes)

    def _goals(self, serving: Sequence[str]) -> ScorePart:
        goals, points = self.description.business.goals, self.vocabulary.scoring.goals
        served = [rank for rank, goal in enumerate(goals) if goal in serving]
        total = sum(points[min(rank, len(points) - 1)] for rank in served)
        return ScorePart("goals", total, tuple(goals[rank] for rank in served))

    def _stages(self, facts: TacticFacts) -> ScorePart:
        scoring, there = self.vocabulary.scoring, self.stages()
        shared = tuple(stage for stage in facts.stages if stage in there)
        points = min(scoring.stage * len(shared), scoring.stages_at_most)
        return ScorePart("stages", points, shared)

    def _reach(self, facts: TacticFacts) -> ScorePart:
        """Points for the segments that it is for and can be used on, by customers or by sales.

        A group counts by the larger of both: few clients may bring most of the sales.
        """
        share = Figure(Decimal(0))
        reached = []
        asks, knowing = self.served.asks(facts), self.served.knowing(facts)
        known = {customers.segment for customers in knowing}
        for index, segment in enumerate(self.description.business.customers.segments):
            if segment.stage in facts.stages and (not asks or index in known):
                reached.append(segment.id)
                share += self._share_of(index, segment)
        points = (min(share.value, Decimal(1)) * self.vocabulary.scoring.all_customers).quantize(
            Decimal(1), ROUND_HALF_UP
        )
        return ScorePart("reach", int(points), tuple(reached), share)

    def _share_of(self, index: int, segment: Segment) -> Figure:
        name, share = "share", segment.share
        if segment.share_of_sales is not None and segment.share_of_sales > share:
            name, share = "share_of_sales", segment.share_of_sales
        origin = self.description.origin(f"customers.segments[{index}].{name}", share)
        return Figure(share, frozenset({origin}))

    def _evidence(self, facts: ItemFacts) -> ScorePart:
        """Points for the weightiest entry that supports its claim; a caution never counts for."""
        weights = self.vocabulary.scoring.evidence
        supporting = [
            (weights.get(entry.facts.grade, 0), name)
            for name in sorted(facts.evidence)
            if (entry := self.evidence[name]).facts.finding == "supports"
        ]
        points, best = max(supporting, key=lambda pair: pair[0], default=(0, ""))
        return ScorePart("evidence", points, (best,))

    def _made_for(self, facts: ItemFacts) -> ScorePart:
        """The fewer families a tactic was made for, or the more traits it asks for, the better."""
        scoring, traits = self.vocabulary.scoring, self.vocabulary.traits
        asked = sum(traits[trait].about != "setting" for trait in facts.needs.traits)
        asked += bool(facts.needs.any_trait)
        by_traits = _band(scoring.traits, Decimal(asked)) if asked else 0
        families = len(set(facts.families) - {ANY_FAMILY})
        by_family = _band(scoring.families, Decimal(families)) if families else 0
        return ScorePart("family", max(by_traits, by_family), (self.description.trade.family,))

    def _suits(self, facts: ItemFacts) -> ScorePart:
        """Points for the traits that make it fit better."""
        scoring = self.vocabulary.scoring
        held = tuple(
            trait for trait in self.description.trade.traits if trait in facts.suits.traits
        )
        return ScorePart("traits", min(scoring.suits * len(held), scoring.suits_at_most), held)


def _band(bands: tuple[Band, ...], value: Decimal) -> int:
    """Points of the first band that the value is not above; none above the last."""
    return next((band.points for band in bands if value <= band.at_most), 0)
