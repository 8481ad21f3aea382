"""One business's playbook: what fits it and what of that it can afford, why, at what cost, when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from thankbook.business.description import Description
from thankbook.business.keptplan import KeptPlan
from thankbook.business.origin import Origin
from thankbook.business.parts import Money, Role
from thankbook.business.planresults import ResultsFile
from thankbook.business.tracedfigures import Figure
from thankbook.library.items import (
    Checklist,
    Evidence,
    Library,
    Metric,
    Note,
    PlaybookItem,
    Program,
    Tactic,
)
from thankbook.loyalty.comparativestudy import Study, study
from thankbook.tailoring.calendar.openingdays import Opening
from thankbook.tailoring.calendar.rollout import Timing
from thankbook.tailoring.calendar.yearplan import YearPlan, year_plan
from thankbook.tailoring.candidates import Weighing
from thankbook.tailoring.checklistchoice import ChecklistChoice, checklist_choice
from thankbook.tailoring.choice import Choice, Chosen, LeftOut, divided
from thankbook.tailoring.cost import Costing
from thankbook.tailoring.decisions import Decisions
from thankbook.tailoring.keptquarters import kept_quarters
from thankbook.tailoring.limits import Limit
from thankbook.tailoring.outcomes import Outcomes
from thankbook.tailoring.portfolio import Portfolio, afforded
from thankbook.tailoring.reasons import Fit
from thankbook.tailoring.standing import Standing
from thankbook.tailoring.tacticschoice import tactics_choice

__all__ = ["Choice", "Chosen", "LeftOut", "Playbook", "tailor"]


@dataclass(frozen=True)
class Playbook:
    """Everything that the pages say, computed: filled by ``tailor``, and never changed after it.

    No text for a reader is in it, and nothing in it knows of editions; what a staff page may show
    is decided where it is told.
    """

    description: Description
    """The business as it was described, and where each of its values is written."""

    library: Library
    """The library in the business's language, own content in it; for one person, said to one."""

    costing: Costing
    """What an item costs here: minutes, and money in the business's currency."""

    fit: Fit
    """Whom an item fits: gives the reasons that are against one."""

    decided: Decisions
    """What the owner keeps out, keeps in, and runs already."""

    outcomes: Outcomes
    """What came of the tactics that were done, as far as it was written down; for managers."""

    standing: Standing
    """The tactics that stand already: held by the owner, begun, or in a plan that is kept."""

    weighing: Weighing
    """How much a tactic is worth here, without a unit, and what it takes of each limit."""

    portfolio: Portfolio
    """The tactics that are chosen within money, minutes and patience, and those that are not."""

    opening: Opening
    """Weekdays, public holidays and closed days: on which days of a year anybody works."""

    plan: YearPlan
    """The planned year: when each chosen tactic begins, and the minutes it is done in."""

    tactics: Choice[Tactic]
    """Chosen are those that fit and can be afforded, in the order in which pages show them."""

    notes: Choice[Note]
    """Chosen are those that fit, in the order of their occasions."""

    programs: Choice[Program]
    """Chosen are those that fit; whether one pays, ``loyalty.study`` says."""

    checklists: Choice[Checklist]
    """Chosen are those that fit, in the order of their areas and days."""

    metrics: Choice[Metric]
    """Chosen are those that fit, by the first goal that they tell about."""

    lists: ChecklistChoice = field(default_factory=ChecklistChoice)
    """Which checklists that recur are carried by whom, and which are parked."""

    kept: KeptPlan | None = None
    """The plan that the choice was made beside, where one is kept."""

    def chosen_for(self, description: Description) -> Portfolio:
        """The tactics that would be chosen if the description were another."""
        first = self.opening.first_day()
        return tactics_choice(description, self.library, self.kept, first).portfolio

    @cached_property
    def study(self) -> Study:
        """The loyalty programs that fit, worked out: once, and only where they are shown."""
        chosen = [program.item for program in self.programs.chosen]
        return study(self.description, self.library.vocabulary, chosen)

    @cached_property
    def kept_quarters(self) -> int:
        """How many quarters in a row the kept plan was kept to, from the day its first began."""
        if self.kept is None or self.outcomes.file is None or not self.kept.begins:
            return 0
        begins, results = self.kept.begins, self.outcomes.file.results
        first = min(begins.values())
        tactics, vocabulary = self.library.tactics, self.library.vocabulary
        return kept_quarters(begins, results, first, tactics, vocabulary)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The whole register, by id: what must not be quoted matters most to those who would."""
        return tuple(self.library.evidence.values())

    def doers(self, item: PlaybookItem, *, doing: bool = False) -> tuple[Role, ...]:
        """The roles that an item is given to; what is given to no kind of role is everybody's.

        A chosen tactic is given to those who have a share of it, of ``doing`` it alone if asked for
        and there is more to it than setting it up; a checklist that recurs to those who carry it;
        all else to those whose work it is.
        """
        team = self.description.business.team
        if item.kind == "checklists" and item.id in self.lists.carried:
            carrying = self.lists.carried[item.id].minutes_each_time
            return tuple(role for role in team if role.id in carrying)
        cost = self.portfolio.shared.get(item.id) if item.kind == "tactics" else None
        sharing = cost.doing(with_setup=not doing) if cost else frozenset[str]()
        if not sharing:
            workforce = self.costing.workforce
            kinds = item.facts.done_by
            sharing = frozenset(role.id for kind in kinds for role in workforce.first_of(kind))
        return tuple(role for role in team if role.id in sharing) or team

    def minutes_of(self, role_id: str) -> Figure:
        """A role's minutes in the first year, for chosen tactics and checklists that recur."""
        per_tactic = (chosen.cost.minutes_per_year for chosen in self.tactics.chosen if chosen.cost)
        tactics = _total(minutes[role_id] for minutes in per_tactic if role_id in minutes)
        return tactics + self.lists.minutes_of(role_id)

    def used(self, limit: Limit) -> Figure:
        """What is used up of a limit in the first year, in its unit; minutes with checklists."""
        used = self.portfolio.used(limit)
        return used + self.lists.minutes_of(limit.of) if limit.kind == "minutes" else used

    def money_per_year(self) -> Figure:
        """Money of a year for every chosen tactic, in the business's currency, as far as known."""
        return _total(chosen.cost.known_money for chosen in self.tactics.chosen if chosen.cost)

    def missing_prices(self) -> tuple[str, ...]:
        """The fields of the prices that the money of the chosen tactics lacks."""
        costs = [chosen.cost for chosen in self.tactics.chosen if chosen.cost]
        return tuple(dict.fromkeys(field for cost in costs for field in cost.missing_prices))

    def defaults_used(self) -> tuple[Origin, ...]:
        """Every default that the choice or the year rests on, by field."""
        figures = [self.costing.figures.answer_within_hours()]
        figures += [limit.capacity for limit in self.portfolio.limits]
        for candidate in self.portfolio.candidates:
            if candidate.cost:
                figures += [candidate.cost.times, candidate.cost.known_money]
        origins = {origin for figure in figures for origin in figure.origins}
        origins |= set(self.opening.defaults_used())
        # In one order, whichever of two origins of a field is kept.
        ordered = sorted(origins, key=repr)
        defaults = {origin.field: origin for origin in ordered if origin.kind == "default"}
        return tuple(defaults[field] for field in sorted(defaults))

    def missing_fields(self) -> tuple[str, ...]:
        """Figures that the description does not give, as dotted fields."""
        money = self.description.business.money
        fields = [f"money.{name}" for name in Money.model_fields if getattr(money, name) is None]
        for candidate in self.portfolio.candidates:
            fields += candidate.missing_fields
        return tuple(dict.fromkeys(fields))


def tailor(
    description: Description,
    library: Library,
    start: date | None = None,
    kept: KeptPlan | None = None,
    not_before: date | None = None,
    results: ResultsFile | None = None,
) -> Playbook:
    """The playbook of a business; pure, the same for the same input.

    ``start`` is the first day of the planned year, in place of what the description says. What is
    ``kept`` stays as far as it can; nothing new begins ``not_before`` a day. Raises
    ``ProblemsFound`` where the description or the ``results`` name items that there are not.
    """
    business = description.business
    library = library.spelled_for(business.country)
    library = library.worded_for((description.trade.family, business.voice, business.industry))
    if business.is_one_person:
        library = library.for_one_person()
    vocabulary = library.vocabulary
    opening = Opening(description, vocabulary, start)
    made = tactics_choice(description, library, kept, opening.first_day())
    fit, costing, decided, stands = made.fit, made.costing, made.decided, made.standing
    outcomes = Outcomes(description, library, costing, results)
    outcomes.refuse_unknown()
    portfolio = made.portfolio
    in_it = [
        replace(candidate, cost=portfolio.shared[candidate.item.id] if candidate.cost else None)
        for candidate in portfolio.candidates
        if candidate.item.id in portfolio.chosen
    ]
    beside = fit.beside(candidate.item.facts for candidate in in_it)
    lists_that_fit = divided(library.checklists.values(), beside, costing, decided)
    lists = checklist_choice(lists_that_fit, portfolio, costing, made.weighing.scoring, decided)
    year = opening.year(library.language)
    team = lists.beside(business.team, costing.figures.open_weeks)
    timing = Timing(stands.begins, not_before)
    return Playbook(
        description,
        library,
        costing,
        fit,
        decided,
        outcomes,
        stands,
        made.weighing,
        portfolio,
        opening,
        year_plan(in_it, year, team, vocabulary, timing, portfolio.touches_per_month()),
        tactics=afforded(made.eligible, portfolio),
        notes=divided(library.notes.values(), beside, costing, decided),
        programs=divided(library.programs.values(), beside, costing, decided),
        checklists=lists.divided(lists_that_fit),
        metrics=divided(library.metrics.values(), beside, costing, decided),
        lists=lists,
        kept=kept,
    )


def _total(figures: Iterable[Figure]) -> Figure:
    return sum(figures, Figure(Decimal(0)))
