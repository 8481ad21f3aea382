"""What an item costs one business in a year, in minutes by role and in money."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from thankbook.business.origin import Origin
from thankbook.business.parts import Role
from thankbook.business.tracedfigures import Figure, FigureMissingError, Figures, Gaps
from thankbook.library.itemfacts import ChecklistFacts, TacticFacts
from thankbook.tailoring.servedsegments import ServedSegments
from thankbook.tailoring.workforce import Workforce
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
class Turns:
    """So many times of a tactic that the same roles do."""

    count: int
    """How many times of a year."""

    minutes: Mapping[str, int]
    """Whole minutes of each time, by the id of a role."""


@dataclass(frozen=True)
class Cost:
    """What an item costs in a year: minutes by role, money in the business's currency."""

    times: Figure
    """How often it is done in a year."""

    minutes_each_time: Mapping[str, int]
    """Whole minutes of each time, by the id of a role: of those whose work it is."""

    setup_minutes: Mapping[str, int]
    """Whole minutes once, in the first year, by the id of a role."""

    known_money: Figure
    """Money of a year for the materials whose price is known, in the business's currency."""

    missing_prices: tuple[str, ...] = ()
    """The dotted fields of the prices that are not known."""

    spent_at_most: Figure | None = None
    """Money of a year if all that may be spent without asking were spent each time; None where
    nothing is."""

    given_away: Figure | None = None
    """What customers would have paid in a year for what they are given, if each takes it; None
    where nothing is given away, or where it cannot be worked out."""

    given_missing: tuple[str, ...] = ()
    """The dotted fields that it takes to work that out."""

    takes_whole_budget: bool = False
    """Whether what is spent without asking would come to more than the year's budget: then it is
    counted as all of that."""

    turns: tuple[Turns, ...] = ()
    """Who does how many of the times, where work is shared; else those whose work it is do all."""

    shared_origins: frozenset[Origin] = frozenset()
    """What the sharing rests on beside the times: what others have to do as well."""

    @property
    def money_per_year(self) -> Figure | None:
        """All of its money; None while the price of a material is not known."""
        return None if self.missing_prices else self.known_money

    @property
    def is_free(self) -> bool:
        """Whether it takes time alone."""
        return not self.missing_prices and not self.known_money.value

    @property
    def all_turns(self) -> tuple[Turns, ...]:
        """Every time of a year with those who do it."""
        return self.turns or (Turns(int(self.times.value), self.minutes_each_time),)

    def doing(self, *, with_setup: bool) -> frozenset[str]:
        """The ids of the roles that do it, or that set it up where nobody does more."""
        turns = frozenset(role for turns in self.turns if turns.count for role in turns.minutes)
        return turns.union(self.setup_minutes) if with_setup or not turns else turns

    @property
    def minutes_per_year(self) -> Mapping[str, Figure]:
        """Minutes of the first year by role, setting up included."""
        doing = (role for turns in self.all_turns for role in turns.minutes)
        roles = dict.fromkeys((*self.minutes_each_time, *doing, *self.setup_minutes))
        minutes = {role: self._minutes_of(role) for role in roles}
        return {role: figure for role, figure in minutes.items() if figure or not self.turns}

    def _minutes_of(self, role: str) -> Figure:
        done = sum(turns.count * turns.minutes.get(role, 0) for turns in self.all_turns)
        once = self.setup_minutes.get(role, 0)
        return Figure(Decimal(done + once), self.times.origins | self.shared_origins)


NO_COST = Cost(Figure(Decimal(0)), {}, {}, Figure(Decimal(0)))
"""Of what nobody knows how often it comes."""


@dataclass(frozen=True)
class Costing:
    """Turns an item's cost model into one business's figures; ``tailor`` makes it.

    Minutes are of one role, however many people are in it; money is in the business's currency.
    """

    figures: Figures
    """The business's own figures, and the defaults for those that it does not give."""

    vocabulary: Vocabulary
    """The kinds of work, and what each asks for."""

    def of_tactic(self, facts: TacticFacts) -> Cost:
        """A tactic's cost; raises ``FigureMissingError`` where nobody knows how often it comes."""
        times = self._times(facts)
        money, gaps = Figure(Decimal(0)), Gaps()
        for material, pieces in self.materials(facts).items():
            with gaps.noted():
                money += self.figures.price(material) * pieces * times
        at_most = self._spent_at_most(facts, times)
        takes_whole_budget = False
        if at_most is not None:
            # Complaints are put right on any budget: no more than there is can be spent on them.
            spent, budget = at_most * (facts.spends or 0), self._budget()
            takes_whole_budget = facts.rhythm.per == "complaint" and budget < spent
            money += budget if takes_whole_budget else spent
        minutes, setup = self._by_role(facts.minutes), self._by_role(facts.setup_minutes)
        given_gaps, given = Gaps(), None
        with given_gaps.noted():
            given = self._given_away(facts, times)
        return Cost(
            times,
            minutes,
            setup,
            money,
            gaps.fields,
            at_most,
            given,
            given_gaps.fields,
            takes_whole_budget,
        )

    def _budget(self) -> Figure:
        budget = self.figures.description.business.appreciation_budget_per_year
        return self.figures.given("appreciation_budget_per_year", budget)

    def _spent_at_most(self, facts: TacticFacts, times: Figure) -> Figure | None:
        """All that may be spent without asking by those who do it; None where nothing may be."""
        if facts.spends is None or not facts.minutes:
            return None
        role = self.role(next(iter(facts.minutes)))
        place = self.figures.description.business.team.index(role)
        if not role.may_spend:
            return None
        return self.figures.given(f"team[{place}].may_spend", role.may_spend) * times

    def _given_away(self, facts: TacticFacts, times: Figure) -> Figure | None:
        """What customers would have paid; raises ``FigureMissingError``."""
        given = facts.gives_away
        if given is None:
            return None
        orders = Figure(given.orders)
        if given.days:
            a_day = self.figures.count("orders") * (1 / self.figures.count("working_days").value)
            orders += a_day * given.days * (facts.price_off or 1)
        return orders * self.figures.average_order() * times

    def materials(self, facts: TacticFacts) -> Mapping[str, int]:
        """What is bought each time: no stamp where nothing goes by post."""
        channels = self.figures.description.business.channels
        wanted = {name: self.vocabulary.materials[name].channel for name in facts.materials}
        return {
            name: pieces
            for name, pieces in facts.materials.items()
            if wanted[name] is None or wanted[name] in channels
        }

    def known_times(self, facts: TacticFacts) -> Figure:
        """How often a tactic is done in a year; none where nobody knows: it is set up at least."""
        try:
            return self._times(facts)
        except FigureMissingError:
            return Figure(Decimal(0))

    def of_checklist(
        self, facts: ChecklistFacts, roles: Iterable[str] | None = None
    ) -> Cost | None:
        """A checklist's cost for those whose work it is, or for the ``roles`` by id that tick it.

        None for one that is used each time something happens.
        """
        per = _RHYTHM_OF_CADENCE.get(facts.cadence)
        if per is None:
            return None
        # A role that does the work of several kinds ticks the list once, not once for each kind.
        ticking = [self.role(kind).id for kind in facts.roles] if roles is None else roles
        minutes = dict.fromkeys(ticking, facts.minutes)
        return Cost(self._count(per), minutes, {}, Figure(Decimal(0)))

    def role(self, kind: str) -> Role:
        """Whose work a kind of work is here: of several roles, that with the most minutes."""
        return self.workforce.main(kind)

    @cached_property
    def workforce(self) -> Workforce:
        """Who can do which work."""
        return Workforce(self.figures.description, self.vocabulary)

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
