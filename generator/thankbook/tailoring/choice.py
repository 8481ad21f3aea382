"""The items of a kind, divided: those that are in, and those that are left out with reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from thankbook.business.tracedfigures import FigureMissingError
from thankbook.library.itemfacts import ChecklistFacts, NoteFacts, TacticFacts
from thankbook.library.items import PlaybookItem
from thankbook.tailoring.cost import Cost, Costing
from thankbook.tailoring.decisions import Decisions
from thankbook.tailoring.reasons import Fit, Reason
from thankbook.vocabulary import Vocabulary

AnyKind = TypeVar("AnyKind", bound=PlaybookItem, covariant=True)
SameKind = TypeVar("SameKind", bound=PlaybookItem)


@dataclass(frozen=True)
class Chosen(Generic[AnyKind]):
    """An item that fits, with what it is for and what it takes."""

    item: AnyKind
    """The item, facts and words."""

    goals: tuple[str, ...] = ()
    """The business's goals that it serves, the most important first."""

    cost: Cost | None = None
    """What it takes in a year; none where nobody counts it, or knows how often it comes."""

    missing_fields: tuple[str, ...] = ()
    """The dotted fields of the description without which the cost is not whole."""


@dataclass(frozen=True)
class LeftOut(Generic[AnyKind]):
    """An item that does not fit, with every reason."""

    item: AnyKind
    """The item, facts and words."""

    reasons: tuple[Reason, ...]
    """Everything that is against it, never only the first; never empty."""


@dataclass(frozen=True)
class Choice(Generic[AnyKind]):
    """All items of one kind, divided."""

    chosen: tuple[Chosen[AnyKind], ...]
    """In the order in which pages show them."""

    left_out: tuple[LeftOut[AnyKind], ...]
    """In the order of the library."""


def divided(
    items: Iterable[SameKind],
    fit: Fit,
    costing: Costing,
    decided: Decisions,
    begun: frozenset[str] = frozenset(),
) -> Choice[SameKind]:
    """Items that fit in the order in which they are shown, and those that do not.

    What the owner has decided comes before what fits; ``begun`` are set up already.
    """
    chosen: list[Chosen[SameKind]] = []
    left_out: list[LeftOut[SameKind]] = []
    for item in items:
        reasons = decided.against(item, fit)
        is_begun = item.id in begun
        made = None if reasons else _chosen(item, fit, costing, is_begun=is_begun)
        if made is None:
            left_out.append(LeftOut(item, reasons))
        elif (never := _never_comes(made)) and not decided.holding(item):
            left_out.append(LeftOut(item, never))
        else:
            chosen.append(made)
    goals = fit.description.business.goals
    chosen.sort(key=lambda fitting: _place(fitting, goals, fit.vocabulary))
    return Choice(tuple(chosen), tuple(left_out))


def without_setup(cost: Cost) -> Cost:
    """The cost of what has been set up already."""
    return replace(cost, setup_minutes={})


def _chosen(item: SameKind, fit: Fit, costing: Costing, *, is_begun: bool) -> Chosen[SameKind]:
    goals = fit.goals_served(item.facts)
    try:
        cost = _cost(item, costing)
        cost = without_setup(cost) if cost and is_begun else cost
    except FigureMissingError as missing:
        return Chosen(item, goals, missing_fields=missing.fields)
    return Chosen(item, goals, cost, cost.missing_prices if cost else ())


def _never_comes(made: Chosen[PlaybookItem]) -> tuple[Reason, ...]:
    """Why a tactic is not worth setting up: there is nobody to do it for.

    What answers a complaint is there for the first one too.
    """
    facts = made.item.facts
    if not isinstance(facts, TacticFacts) or made.cost is None or made.cost.times:
        return ()
    is_recovery = facts.rhythm.per == "complaint"
    return () if is_recovery else (Reason("out.never_comes", "rhythms", (facts.rhythm.per,)),)


def _cost(item: PlaybookItem, costing: Costing) -> Cost | None:
    if isinstance(item.facts, TacticFacts):
        return costing.of_tactic(item.facts)
    if isinstance(item.facts, ChecklistFacts):
        return costing.of_checklist(item.facts)
    return None


def _place(
    chosen: Chosen[PlaybookItem], goals: Sequence[str], vocabulary: Vocabulary
) -> tuple[int, int, int, str]:
    """Where an item stands among its kind: by occasion, by area and day, or by goal and effort.

    Of two that serve the same first goal, the one that serves more goals comes first, then the
    one that takes fewer minutes each time. Those of the year may rest on figures for managers,
    and an order would give them away.
    """
    facts, name = chosen.item.facts, chosen.item.id
    if isinstance(facts, NoteFacts):
        return vocabulary.ids("occasions").index(facts.occasion), 0, 0, name
    if isinstance(facts, ChecklistFacts):
        return vocabulary.ids("areas").index(facts.area), facts.day or 0, 0, name
    first_goal = goals.index(chosen.goals[0]) if chosen.goals else len(goals)
    minutes = sum(facts.minutes.values()) if isinstance(facts, TacticFacts) else 0
    return first_goal, -len(chosen.goals), minutes, name
