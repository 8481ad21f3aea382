"""Why an item is in a playbook or out of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from thankbook.business.description import Description
from thankbook.library.itemconditions import ItemFacts
from thankbook.library.itemfacts import MetricFacts, NoteFacts, ProgramFacts, TacticFacts
from thankbook.tailoring.houserules import HouseRules
from thankbook.tailoring.servedsegments import ServedSegments
from thankbook.tailoring.traitfit import TraitFit
from thankbook.vocabulary import ANY_FAMILY, Vocabulary


@dataclass(frozen=True, slots=True)
class Reason:
    """A code that the words explain, the ids that it is about, the field that it rests on."""

    code: str
    list_name: str = ""
    ids: tuple[str, ...] = ()
    field: str = ""
    line: int = 0
    count: int = 0
    whom: tuple[str, ...] = ()
    """The ids of the groups of customers that it is about."""


@dataclass(frozen=True)
class Fit:
    """Compares what items need with what one business has."""

    description: Description
    vocabulary: Vocabulary
    made: frozenset[str] = frozenset()
    """Traits that the plan makes true."""

    def beside(self, tactics: Iterable[TacticFacts]) -> Fit:
        """The same for what stands beside a plan, which may make more true than there was."""
        materials = (material for facts in tactics for material in facts.materials)
        made = (trait for name in materials for trait in self.vocabulary.materials[name].makes)
        return replace(self, made=frozenset(made))

    def against(self, facts: ItemFacts) -> tuple[Reason, ...]:
        """Every reason that keeps an item out; none means that it fits."""
        return tuple(self._against(facts))

    def in_favor(self, facts: ItemFacts) -> tuple[Reason, ...]:
        """What speaks for an item that fits, the most important goal first."""
        return tuple(self._in_favor(facts)) or (Reason("in.all"),)

    def goals_served(self, facts: ItemFacts) -> tuple[str, ...]:
        """The business's goals that an item serves, the most important first."""
        serving = TacticFacts | ProgramFacts | MetricFacts
        served = facts.goals if isinstance(facts, serving) else ()
        return tuple(goal for goal in self.description.business.goals if goal in served)

    def _against(self, facts: ItemFacts) -> Iterator[Reason]:
        business, needs = self.description.business, facts.needs
        yield from self._outside("model", "models", facts.models, (business.model,))
        of_traits = tuple(self._traits_against(facts))
        yield from of_traits
        if not of_traits:  # a trait is the truer reason
            yield from self._of_another_family(facts)
            yield from self._outside("industry", "trades", facts.industries, (business.industry,))
        yield from self._broken_donts(facts)
        yield from self._outside("channels", "channels", needs.any_channel, business.channels)
        yield from self._lacking("channels", "channels", needs.all_channels, business.channels)
        yield from self._outside("tools", "tools", needs.any_tool, business.tools)
        yield from self._unknown(facts)
        yield from self._lacking(
            "consent.asked_for", "consents", needs.consents, business.consent.asked_for
        )
        yield from self._too_few_people(needs.people)
        if isinstance(facts, NoteFacts):
            yield from self._unsuited_note(facts)
        if isinstance(facts, TacticFacts):
            yield from self._given_away(facts)
        if isinstance(facts, TacticFacts | ProgramFacts) and "complaint" not in facts.stages:
            yield from self._outside("goals", "goals", facts.goals, business.goals)

    def _in_favor(self, facts: ItemFacts) -> Iterator[Reason]:
        business, needs = self.description.business, facts.needs
        goals = self.goals_served(facts)
        for goal in goals:
            rank = business.goals.index(goal)
            line = self.description.line_of(f"goals[{rank}]")
            yield Reason("in.goal", "goals", (goal,), f"goals[{rank}]", line, rank + 1)
        if isinstance(facts, TacticFacts | ProgramFacts) and not goals:
            yield Reason("in.recovery")
        for trait in self.traits.met(facts):
            yield self._of_trait("in.traits", trait)
        family = (self.description.trade.family,)
        yield from self._shared("industry", "families", _named(facts.families), family)
        yield from self._shared("industry", "trades", facts.industries, (business.industry,))
        channels = (*needs.any_channel, *needs.all_channels)
        if isinstance(facts, NoteFacts):
            channels += self.vocabulary.note_channels[facts.channel].needs
        yield from self._shared("channels", "channels", channels, business.channels)
        yield from self._shared("tools", "tools", needs.any_tool, business.tools)
        yield from self._known(facts)
        asked_for = business.consent.asked_for
        yield from self._shared("consent.asked_for", "consents", needs.consents, asked_for)

    def _shared(
        self, field: str, list_name: str, wanted: Sequence[str], there: Sequence[str]
    ) -> Iterator[Reason]:
        """Which of the wanted ids are there."""
        shared = [name for name in dict.fromkeys(wanted) if name in there]
        if shared:
            yield self._reason(f"in.{list_name}", field, list_name, shared)

    def _known(self, facts: ItemFacts) -> Iterator[Reason]:
        """What is known of each group that an item is for."""
        segments = self.description.business.customers.segments
        for known in self.served.knowing(facts) if self.served.asks(facts) else ():
            field = f"customers.segments[{known.segment}].known_by"
            line, whom = self.description.line_of(field), (segments[known.segment].id,)
            yield Reason("in.known_by", "known_by", known.ids, field, line, whom=whom)

    def _unknown(self, facts: ItemFacts) -> Iterator[Reason]:
        """Nothing that an item asks for is known of anybody whom it is for."""
        if not self.served.asks(facts) or self.served.knowing(facts):
            return
        segments = self.description.business.customers.segments
        whom = tuple(segments[index].id for index in self.served.of(facts))
        code, field = ("out.known_by" if whom else "out.known_by_none"), "customers.segments"
        line, wanted = self.description.line_of(field), facts.needs.any_known_by
        yield Reason(code, "known_by", tuple(wanted), field, line, whom=whom)

    def _outside(
        self, field: str, list_name: str, wanted: Sequence[str], there: Sequence[str]
    ) -> Iterator[Reason]:
        """None of the wanted ids is there."""
        if wanted and not set(wanted) & set(there):
            yield self._reason(f"out.{list_name}", field, list_name, wanted)

    def _of_another_family(self, facts: ItemFacts) -> Iterator[Reason]:
        """Its families are others; what fits any trade of no list is not told to a listed one."""
        if self.description.trade.family not in facts.families:
            yield from self._outside("industry", "families", _named(facts.families), ())

    def _lacking(
        self, field: str, list_name: str, wanted: Sequence[str], there: Sequence[str]
    ) -> Iterator[Reason]:
        """Some of the wanted ids are not there."""
        missing = [name for name in wanted if name not in there]
        if missing:
            yield self._reason(f"out.{list_name}_all", field, list_name, missing)

    @cached_property
    def served(self) -> ServedSegments:
        """The groups of customers that an item is for, and what is known of them."""
        return ServedSegments(self.description, self.vocabulary)

    @cached_property
    def traits(self) -> TraitFit:
        """What of an item meets the traits and the don'ts of the business."""
        return TraitFit(self.description, self.vocabulary, self.made)

    @cached_property
    def house_rules(self) -> HouseRules:
        """What an item meets of the rules of the house."""
        return HouseRules(self.description.business.policies.rules, self.traits)

    def _traits_against(self, facts: ItemFacts) -> Iterator[Reason]:
        forbidding = self.traits.forbidding(facts)
        for trait in dict.fromkeys((*self.traits.denied(facts), *forbidding)):
            yield self._of_trait("out.traits_here", trait)
        for trait in self.traits.missing(facts):
            yield self._of_trait("out.traits_all", trait)
        missing = self.traits.none_of(facts)
        if missing:
            yield self._reason("out.traits", "industry", "traits", missing)

    def _of_trait(self, code: str, trait: str) -> Reason:
        """A reason that rests on where the trait was said, by the trade if nowhere else."""
        business = self.description.business
        field = f"traits.{trait}" if trait in business.traits else "industry"
        for index, segment in enumerate(business.customers.segments):
            if trait in segment.traits:
                field = f"customers.segments[{index}].traits"
        return self._reason(code, field, "traits", (trait,))

    def _broken_donts(self, facts: ItemFacts) -> Iterator[Reason]:
        for index, dont in enumerate(self.description.business.donts):
            if dont in self.traits.broken(facts):
                yield self._reason("out.donts", f"donts[{index}]", "donts", (dont,))
        for index, rule in self.house_rules.broken_by(facts):
            yield self._reason("out.house_rules", f"policies.rules[{index}]", "", (rule.id,))

    def _given_away(self, facts: TacticFacts) -> Iterator[Reason]:
        """An offer that takes half of what a sale earns, or more: each would have to become two."""
        margin, off = self.description.business.money.gross_margin, facts.price_off
        if margin is not None and off is not None and margin <= 2 * off:
            yield self._reason("out.margin", "money.gross_margin", "", ())

    def _too_few_people(self, wanted: int) -> Iterator[Reason]:
        if self.description.business.people < wanted:
            line = self.description.line_of("team")
            yield Reason("out.people", field="team", line=line, count=wanted)

    def _unsuited_note(self, facts: NoteFacts) -> Iterator[Reason]:
        business = self.description.business
        channels = self.vocabulary.note_channels[facts.channel].needs
        yield from self._outside("channels", "channels", channels, business.channels)
        yield from self._outside("voice", "voices", facts.tones, (business.voice,))

    def _reason(self, code: str, field: str, list_name: str, ids: Sequence[str]) -> Reason:
        return Reason(code, list_name, tuple(ids), field, self.description.line_of(field))


def _named(families: Sequence[str]) -> tuple[str, ...]:
    return tuple(family for family in families if family != ANY_FAMILY)
