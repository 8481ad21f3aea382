"""One business's playbook: what fits it, what does not, why, and what it costs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Generic, TypeVar

from thankbook.business.description import Description
from thankbook.business.figures import Figure, FigureMissingError, Figures, Origin
from thankbook.business.parts import Money
from thankbook.library.facts import ChecklistFacts, NoteFacts, TacticFacts
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
from thankbook.tailoring.cost import Cost, Costing
from thankbook.tailoring.reasons import Fit, Reason
from thankbook.vocabulary import Vocabulary

AnyKind = TypeVar("AnyKind", bound=PlaybookItem, covariant=True)
SameKind = TypeVar("SameKind", bound=PlaybookItem)


@dataclass(frozen=True)
class Chosen(Generic[AnyKind]):
    """An item that fits: the goals it serves, and its yearly cost or the field that is missing."""

    item: AnyKind
    goals: tuple[str, ...] = ()
    cost: Cost | None = None
    missing_field: str = ""


@dataclass(frozen=True)
class LeftOut(Generic[AnyKind]):
    """An item that does not fit, with every reason."""

    item: AnyKind
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Choice(Generic[AnyKind]):
    """All items of one kind, divided."""

    chosen: tuple[Chosen[AnyKind], ...]
    left_out: tuple[LeftOut[AnyKind], ...]


@dataclass(frozen=True)
class Playbook:
    """Everything that the pages say, computed."""

    description: Description
    library: Library
    costing: Costing
    fit: Fit
    tactics: Choice[Tactic]
    notes: Choice[Note]
    programs: Choice[Program]
    checklists: Choice[Checklist]
    metrics: Choice[Metric]

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The whole register, by id: what must not be quoted matters most to those who would."""
        return tuple(self.library.evidence.values())

    def minutes_of(self, role_id: str) -> Figure:
        """A role's minutes in the first year for every chosen tactic."""
        per_tactic = (chosen.cost.minutes_per_year for chosen in self.tactics.chosen if chosen.cost)
        return _total(minutes[role_id] for minutes in per_tactic if role_id in minutes)

    def money_per_year(self) -> Figure:
        """What every chosen tactic costs in a year."""
        return _total(chosen.cost.money_per_year for chosen in self.tactics.chosen if chosen.cost)

    def defaults_used(self) -> tuple[Origin, ...]:
        """Every default that a figure of this playbook rests on, by field."""
        figures = [self.costing.figures.answer_within_hours()]
        for chosen in self.tactics.chosen:
            if chosen.cost:
                figures += [chosen.cost.times, chosen.cost.money_per_year]
        origins = {origin for figure in figures for origin in figure.origins}
        return tuple(sorted(origin for origin in origins if origin.kind == "default"))

    def missing_fields(self) -> tuple[str, ...]:
        """Figures that the description does not give, as dotted fields."""
        money = self.description.business.money
        fields = [f"money.{name}" for name in Money.model_fields if getattr(money, name) is None]
        fields += [chosen.missing_field for chosen in self.tactics.chosen if chosen.missing_field]
        return tuple(dict.fromkeys(fields))


def tailor(description: Description, library: Library) -> Playbook:
    """The playbook of a business; pure, the same for the same input."""
    costing = Costing(Figures(description, library.vocabulary), library.vocabulary)
    fit = Fit(description, library.vocabulary)
    return Playbook(
        description,
        library,
        costing,
        fit,
        tactics=_divided(library.tactics.values(), fit, costing),
        notes=_divided(library.notes.values(), fit, costing),
        programs=_divided(library.programs.values(), fit, costing),
        checklists=_divided(library.checklists.values(), fit, costing),
        metrics=_divided(library.metrics.values(), fit, costing),
    )


def _divided(items: Iterable[SameKind], fit: Fit, costing: Costing) -> Choice[SameKind]:
    chosen: list[Chosen[SameKind]] = []
    left_out: list[LeftOut[SameKind]] = []
    for item in items:
        reasons = fit.against(item.facts)
        if reasons:
            left_out.append(LeftOut(item, reasons))
        else:
            chosen.append(_chosen(item, fit, costing))
    goals = fit.description.business.goals
    chosen.sort(key=lambda one: _place(one, goals, fit.vocabulary))
    return Choice(tuple(chosen), tuple(left_out))


def _chosen(item: SameKind, fit: Fit, costing: Costing) -> Chosen[SameKind]:
    goals = fit.goals_served(item.facts)
    try:
        return Chosen(item, goals, _cost(item, costing))
    except FigureMissingError as missing:
        return Chosen(item, goals, missing_field=missing.field)


def _cost(item: PlaybookItem, costing: Costing) -> Cost | None:
    if isinstance(item.facts, TacticFacts):
        return costing.of_tactic(item.facts)
    if isinstance(item.facts, ChecklistFacts):
        return costing.of_checklist(item.facts)
    return None


def _place(
    chosen: Chosen[PlaybookItem], goals: Sequence[str], vocabulary: Vocabulary
) -> tuple[int, int, Decimal, str]:
    """Where an item stands among its kind: by occasion, by area and day, or by goal and effort.

    Of two that serve the same first goal, the one that serves more goals comes first, then the
    one that takes fewer minutes of the year.
    """
    facts, name = chosen.item.facts, chosen.item.id
    if isinstance(facts, NoteFacts):
        return vocabulary.ids("occasions").index(facts.occasion), 0, Decimal(0), name
    if isinstance(facts, ChecklistFacts):
        return vocabulary.ids("areas").index(facts.area), facts.day or 0, Decimal(0), name
    first_goal = goals.index(chosen.goals[0]) if chosen.goals else len(goals)
    minutes = _total(chosen.cost.minutes_per_year.values()).value if chosen.cost else Decimal(0)
    return first_goal, -len(chosen.goals), minutes, name


def _total(figures: Iterable[Figure]) -> Figure:
    total = Figure(Decimal(0))
    for figure in figures:
        total += figure
    return total
