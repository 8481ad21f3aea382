"""What an item costs one business in a year, in minutes by role and in money."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from thankbook.business.parts import Role
from thankbook.business.tracedfigures import Figure, FigureMissingError, Figures, Gaps
from thankbook.library.itemfacts import ChecklistFacts, TacticFacts
from thankbook.tailoring.servedsegments import ServedSegments
from thankbook.vocabulary import Vocabulary

_RHYTHM_OF_CADENCE = {
    "daily": "working_day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "once": "year",
}
"""Cadences that can be counted; how often "each time" comes nobody knows beforehand."""


@dataclass(frozen=True)
class Cost:
    """What an item costs in a year: minutes by role, money in the business's currency."""

    times: Figure
    """How often it is done in a year."""

    minutes_each_time: Mapping[str, int]
    """Whole minutes of each time, by the id of a role."""

    setup_minutes: Mapping[str, int]
    """Whole minutes once, in the first year, by the id of a role."""

    known_money: Figure
    """Money of a year for the materials whose price is known, in the business's currency."""

    missing_prices: tuple[str, ...] = ()
    """The dotted fields of the prices that are not known."""

    @property
    def money_per_year(self) -> Figure | None:
        """All of its money; None while the price of a material is not known."""
        return None if self.missing_prices else self.known_money

    @property
    def is_free(self) -> bool:
        """Whether it takes time alone."""
        return not self.missing_prices and not self.known_money.value

    @property
    def minutes_per_year(self) -> Mapping[str, Figure]:
        """Minutes of the first year by role, setting up included."""
        roles = {**self.minutes_each_time, **self.setup_minutes}
        return {role: self._minutes_of(role) for role in roles}

    def _minutes_of(self, role: str) -> Figure:
        once = Figure(Decimal(self.setup_minutes.get(role, 0)))
        return self.times * self.minutes_each_time.get(role, 0) + once


@dataclass(frozen=True)
class Costing:
    """Turns an item's cost model into one business's figures; ``tailor`` makes it.

    Minutes are of one role, however many people are in it; money is in the business's currency.
    """

    figures: Figures
    """The business's own figures, and the defaults for those that it does not give."""

    vocabulary: Vocabulary
    """The kinds of role, and who stands in where a business has none of a kind."""

    def of_tactic(self, facts: TacticFacts) -> Cost:
        """A tactic's cost; raises ``FigureMissingError`` where nobody knows how often it comes."""
        times = self._times(facts)
        money, gaps = Figure(Decimal(0)), Gaps()
        for material, pieces in facts.materials.items():
            with gaps.noted():
                money += self.figures.price(material) * pieces * times
        minutes, setup = self._by_role(facts.minutes), self._by_role(facts.setup_minutes)
        return Cost(times, minutes, setup, money, gaps.fields)

    def known_minutes(self, facts: TacticFacts) -> Mapping[str, Figure]:
        """What is known of a tactic's minutes where its whole cost is not: setting up at least."""
        minutes, setup = self._by_role(facts.minutes), self._by_role(facts.setup_minutes)
        try:
            times = self._times(facts)
        except FigureMissingError:
            times = Figure(Decimal(0))
        return Cost(times, minutes, setup, Figure(Decimal(0))).minutes_per_year

    def of_checklist(self, facts: ChecklistFacts) -> Cost | None:
        """A checklist's cost; None for one that is used each time something happens."""
        per = _RHYTHM_OF_CADENCE.get(facts.cadence)
        if per is None:
            return None
        # Whoever stands in for a kind ticks the list once, not once for each kind.
        minutes = {self.role(kind).id: facts.minutes for kind in facts.roles}
        return Cost(self._count(per), minutes, {}, Figure(Decimal(0)))

    def role(self, kind: str) -> Role:
        """Who does a kind of work here, or stands in: of several, those with the most minutes."""
        team = self.figures.description.business.team
        while True:
            of_this_kind = [role for role in team if role.kind == kind]
            if of_this_kind:
                return max(of_this_kind, key=lambda role: role.minutes_per_week)
            stand_in = self.vocabulary.role_kinds[kind].stood_in_by
            if stand_in is None:
                return team[0]
            kind = stand_in

    def _by_role(self, minutes_by_kind: Mapping[str, int]) -> dict[str, int]:
        by_role: dict[str, int] = {}
        for kind, minutes in minutes_by_kind.items():
            role = self.role(kind).id
            by_role[role] = by_role.get(role, 0) + minutes
        return by_role

    def _times(self, facts: TacticFacts) -> Figure:
        """Times in a year, a whole number; none where there is nobody to do it for."""
        rhythm = facts.rhythm
        times = self._counted(facts) * rhythm.times * rhythm.share
        most, weeks = rhythm.at_most_per_week, self.figures.open_weeks
        # What comes less than once a year comes some day.
        value = max(times.rounded().value, Decimal(bool(times)))
        value = value if most is None else min(value, Decimal(most * weeks))
        return Figure(value, times.origins)

    def _counted(self, facts: TacticFacts) -> Figure:
        """What a tactic happens for: of those who are known, in the way in which it needs them."""
        rhythm = self.vocabulary.rhythms[facts.rhythm.per]
        if rhythm.counts == "known_customers" and self.served.asks(facts):
            known = self.served.knowing(facts)
            return self.figures.customers_in(customers.segment for customers in known)
        return self._count(facts.rhythm.per)

    @cached_property
    def served(self) -> ServedSegments:
        """The groups of customers that a tactic is for, and what is known of them."""
        return ServedSegments(self.figures.description, self.vocabulary)

    def _count(self, per: str) -> Figure:
        rhythm = self.vocabulary.rhythms[per]
        if rhythm.counts is None:
            return Figure(Decimal(min(rhythm.per_year or 1, self.figures.open_weeks)))
        return self.figures.count(rhythm.counts)
