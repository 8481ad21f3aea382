"""What pages show of an item beside its words, computed for the templates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from thankbook.business.origin import Origin
from thankbook.business.parts import Policy, Role
from thankbook.business.tracedfigures import Figure
from thankbook.library.itemfacts import ProgramFacts, TacticFacts
from thankbook.library.items import PlaybookItem, Program, Tactic
from thankbook.reader.editionreader import EditionReader
from thankbook.reader.explanations import Explanations
from thankbook.reader.fieldplaces import FieldPlaces
from thankbook.reader.formatting import Formatting
from thankbook.reader.missingfigures import GapWords
from thankbook.reader.told import of_library, share_of, share_spent
from thankbook.reader.wording import Wording
from thankbook.tailoring.cost import Cost
from thankbook.tailoring.playbook import Chosen, Playbook

_STUDIED = {"supports", "mixed", "contradicts"}
"""Findings of research; a rule or an opinion tests nothing."""

_FOR_IT = {"supports", "mixed"}


@dataclass(frozen=True)
class Row:
    """A label and its value."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True)
class Views:
    """Shows one playbook's items to the readers of one edition."""

    playbook: Playbook
    reader: EditionReader
    wording: Wording
    explanations: Explanations

    @property
    def formatting(self) -> Formatting:
        """Lists and names as these readers write them."""
        return self.reader.formatting

    @cached_property
    def gaps(self) -> GapWords:
        """What is not known for want of a figure."""
        return GapWords(self.playbook, self.formatting)

    @property
    def programs(self) -> tuple[Chosen[Program], ...]:
        """The programs that have pages: staff read of those that run, managers of each."""
        running = self.playbook.decided.running_of("programs")
        return tuple(
            program
            for program in self.playbook.programs.chosen
            if self.reader.is_manager or program.item.id in running
        )

    def tested(self, item: PlaybookItem) -> str:
        """In a word or two, how near any study that an item cites came to it."""
        cited = [self.playbook.library.evidence[name].facts for name in item.facts.evidence]
        findings = {facts.finding for facts in cited if facts.studies}
        if _is_tested(item, findings):
            return self.formatting.phrases("tactic.tested")
        nearness = "nearby" if findings & _STUDIED else "untested"
        return self.formatting.phrases(f"tactic.{nearness}")

    def who(self, chosen: Chosen[PlaybookItem]) -> str:
        """The titles of the roles that do it."""
        return self.formatting.people(map(self._title, self.role_ids(chosen)))

    def role_ids(self, chosen: Chosen[PlaybookItem]) -> tuple[str, ...]:
        """The ids of the roles that do it, each once."""
        return tuple(role.id for role in self.playbook.doers(chosen.item, doing=True))

    def each_time(self, chosen: Chosen[PlaybookItem]) -> str:
        """Minutes each time."""
        facts = chosen.item.facts
        if isinstance(facts, TacticFacts):
            minutes = sum(facts.minutes.values())
        else:
            minutes = getattr(facts, "minutes", 0)
        if not minutes:
            return self.formatting.phrases("cost.no_extra_minutes")
        return self.formatting.duration(of_library(minutes))

    def cautions(self, item: PlaybookItem) -> tuple[str, ...]:
        """What a business of this kind must mind with an item."""
        words = self.playbook.library.labels.traits
        told = (words[name].mind for name in self.playbook.fit.traits.to_mind(item.facts))
        return tuple(sentence for sentence in told if sentence)

    def house_rules(self, item: PlaybookItem) -> tuple[Policy, ...]:
        """The rules of the house about what an item speaks of: they come before its words."""
        return self.playbook.fit.house_rules.met_by(item.facts)

    def rhythm(self, chosen: Chosen[Tactic]) -> str:
        """How often, in words, with what a week never goes beyond, and what is planned of it."""
        tactic = chosen.item
        told, most = self._rhythm(tactic), tactic.facts.rhythm.at_most_per_week
        if most is not None:
            told = self.formatting.phrases("rhythm.capped", rhythm=told, count=most)
        planned = self._planned(chosen)
        return self.formatting.phrases("rhythm.planned", rhythm=told, planned=planned).strip()

    def _planned(self, chosen: Chosen[Tactic]) -> str:
        """How often it is planned in a year, and in a week; empty where the words say so already.

        Empty, too, where it is not known, or rests on a figure that these readers may not know.
        """
        cost, rhythm = chosen.cost, chosen.item.facts.rhythm
        per_year = self.playbook.library.vocabulary.rhythms[rhythm.per].per_year
        known = self.reader.known(cost.times) if cost else None
        is_said = per_year is not None and known == per_year * rhythm.times and rhythm.share == 1
        if known is None or is_said:
            return ""
        phrases, weeks = self.formatting.phrases, self.playbook.costing.figures.open_weeks
        times = int(known)
        a_year = phrases("rhythm.a_year", count=times)
        if times < 2 * weeks:
            return phrases("rhythm.in_brackets", planned=a_year)
        exactness = "week" if times % weeks == 0 else "about_a_week"
        a_week = phrases(f"rhythm.{exactness}", count=(times + weeks // 2) // weeks)
        both = phrases("list.separator").join((a_week, a_year))
        return phrases("rhythm.in_brackets", planned=both)

    def _rhythm(self, tactic: Tactic) -> str:
        library, rhythm = self.playbook.library, tactic.facts.rhythm
        per_year = library.vocabulary.rhythms[rhythm.per].per_year
        if per_year is not None and rhythm.times > 1:
            return self.formatting.phrases(f"rhythm.times.{rhythm.per}", count=rhythm.times)
        label = library.labels.of("rhythms", rhythm.per)
        if rhythm.share == 1:
            return label
        share = self.formatting.share(share_of(rhythm))
        return self.formatting.phrases(f"rhythm.share.{rhythm.per}", share=share)

    def year(self, chosen: Chosen[Tactic]) -> tuple[Row, ...]:
        """The year's cost, line by line, with where each figure comes from."""
        if chosen.cost is None:
            missing = self.gaps.sentence(chosen.missing_fields)
            return (Row(self.formatting.phrases("cost.year"), missing),)
        return (*self._cost_rows(chosen.cost), *self._given_rows(chosen.item.facts, chosen.cost))

    def year_note(self, chosen: Chosen[Tactic]) -> str:
        """One line for all that the year's cost keeps back; empty where it keeps nothing back."""
        cost = chosen.cost
        figures = [cost.times, cost.known_money, *cost.minutes_per_year.values()] if cost else []
        if cost:
            figures += filter(None, [cost.spent_at_most, cost.given_away])
        if self.reader.may_know(*figures):
            return ""
        return self.formatting.phrases("cost.for_managers")

    def money_or_material(self, chosen: Chosen[Tactic]) -> str:
        """The year's money; for the person who may not see it, what it is spent on."""
        materials = self.playbook.costing.materials(chosen.item.facts)
        spends = chosen.cost.spent_at_most if chosen.cost else None
        if not materials and spends is None:
            return self.formatting.phrases("cost.no_money")
        money = chosen.cost.money_per_year if chosen.cost else None
        if money is not None and self.reader.may_know(money):
            return self.formatting.phrases("cost.a_year", money=self.reader.money(money))
        labels = self.playbook.library.labels
        bought = [labels.of("materials", material) for material in materials]
        if spends is not None:
            bought.append(self.formatting.phrases("cost.spent_without_asking"))
        return self.formatting.all_of(bought)

    def year_in_short(self, chosen: Chosen[PlaybookItem]) -> str:
        """The year's minutes and money in one line; empty for what has no cost of its own."""
        cost = chosen.cost
        if cost is None or not isinstance(chosen.item.facts, TacticFacts):
            return ""
        parts = dict.fromkeys((self.minutes_by_role(cost), self.money(cost)))
        return self.formatting.phrases("list.separator").join(filter(None, parts))

    def minutes_by_role(self, cost: Cost) -> str:
        """The year's minutes of each role, or once that managers have them; empty for none."""
        if not self.reader.may_know(*cost.minutes_per_year.values()):
            return self.formatting.phrases("fact.for_managers")
        return self.formatting.phrases("list.separator").join(
            self.formatting.phrases(
                "cost.role_minutes", role=self._title(role), minutes=self.minutes(minutes)
            )
            for role, minutes in cost.minutes_per_year.items()
        )

    def minutes_there(self, role: Role) -> Figure:
        """The minutes that a role has in a year."""
        return self.playbook.portfolio.limit(f"minutes/{role.id}").capacity

    @property
    def budget(self) -> Figure:
        """The money that there is for a year."""
        return self.playbook.portfolio.limit("money").capacity

    def minutes_out_of(self, figure: Figure, role: Role) -> str:
        """Minutes of a role out of those that it has in a year, or that managers have it."""
        there = self.minutes_there(role)
        if not self.reader.may_know(figure, there):
            return self.formatting.phrases("fact.for_managers")
        return self._out_of(self.minutes(figure), self.minutes(there))

    def money_out_of(self, figure: Figure) -> str:
        """Money out of the budget, or that managers have it."""
        if not self.reader.may_know(figure, self.budget):
            return self.formatting.phrases("fact.for_managers")
        without = self.playbook.missing_prices()
        return self._out_of(self.amount(figure), self.reader.money(self.budget), without)

    def _out_of(self, needed: str, available: str, without: Sequence[str] = ()) -> str:
        phrases = self.formatting.phrases
        if not without:
            return phrases("why.of_available", needed=needed, available=available)
        what = self.gaps.what(without)
        return phrases("why.of_available_without", needed=needed, available=available, what=what)

    def _cost_rows(self, cost: Cost) -> Iterator[Row]:
        phrases, may_know = self.formatting.phrases, self.reader.may_know
        if may_know(cost.times):
            times = self.reader.number(cost.times)
            yield Row(phrases("cost.times"), times, self.origins(cost.times))
        for role, minutes in cost.minutes_per_year.items():
            if may_know(minutes):
                label = phrases("cost.time_of", role=self._title(role))
                yield Row(label, self.minutes(minutes), self._setup_note(cost, role))
        if cost.missing_prices:
            yield Row(phrases("cost.money"), self.gaps.sentence(cost.missing_prices))
        elif may_know(cost.known_money):
            origins = self.origins(cost.known_money)
            yield Row(phrases("cost.money"), self.amount(cost.known_money), origins)

    def _given_rows(self, facts: TacticFacts, cost: Cost) -> Iterator[Row]:
        """What may be spent at most, and what is given away: sums that a year could come to."""
        phrases, may_know = self.formatting.phrases, self.reader.may_know
        if cost.spent_at_most is not None and may_know(cost.spent_at_most):
            note = phrases("cost.spent_share", share=self.formatting.share(share_spent(facts)))
            if cost.takes_whole_budget:
                note = phrases("cost.spent_budget") if may_know(cost.known_money) else ""
            yield Row(phrases("cost.spent_at_most"), self.amount(cost.spent_at_most), note)
        if cost.given_missing:
            yield Row(phrases("cost.given_away"), self.gaps.sentence(cost.given_missing))
        elif cost.given_away is not None and may_know(cost.given_away):
            note = phrases("cost.given_note")
            yield Row(phrases("cost.given_away"), self.reader.money(cost.given_away), note)

    def _setup_note(self, cost: Cost, role: str) -> str:
        setup = cost.setup_minutes.get(role, 0)
        if not setup:
            return ""
        return self.formatting.phrases(
            "cost.with_setup", duration=self.formatting.duration(of_library(setup))
        )

    def _title(self, role_id: str) -> str:
        team = self.playbook.description.business.team
        return next(role.title for role in team if role.id == role_id)

    def minutes(self, figure: Figure) -> str:
        """A duration, or that managers have it."""
        return self.reader.minutes(figure)

    def money(self, cost: Cost) -> str:
        """The money of a year, or that a figure is needed for it, or that managers have it."""
        if cost.money_per_year is None:
            return self.formatting.phrases("cost.unknown")
        return self.amount(cost.money_per_year)

    def amount(self, figure: Figure) -> str:
        """An amount of money, or that managers have it."""
        if self.reader.may_know(figure) and not figure:
            return self.formatting.phrases("cost.no_money")
        return self.reader.money(figure)

    def origins(self, figure: Figure) -> str:
        """Where a figure comes from: lines of the description, and defaults marked as such."""
        if not self.reader.may_know(figure):
            return ""
        return self.formatting.phrases("list.separator").join(
            self._origin(origin) for origin in sorted(figure.origins, key=lambda o: o.field)
        )

    def _origin(self, origin: Origin) -> str:
        if origin.kind == "default":
            return self.formatting.phrases("origin.default", field=origin.field)
        return self.place(origin.field)

    def place(self, field: str) -> str:
        """A field of the description, and where it stands."""
        return FieldPlaces(self.reader.confidentiality, self.formatting.phrases).of(field)


def _is_tested(item: PlaybookItem, findings: Set[str]) -> bool:
    """Whether a study tested this very thing; a program tells by figures that take it as sure."""
    if isinstance(item.facts, TacticFacts):
        return item.facts.tested
    if isinstance(item.facts, ProgramFacts) and item.facts.economics:
        return item.facts.economics.effects.works == 1 and bool(findings & _FOR_IT)
    return False
