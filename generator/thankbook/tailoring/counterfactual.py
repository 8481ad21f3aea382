"""What would have to change for one tactic to come in, or to go: solved, and then tried.

What is told is written into the description, rounded as one would write it, and the tactics are
chosen again. Only what holds then is told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from thankbook.business.description import Description
from thankbook.library.items import Tactic
from thankbook.problems import ProblemsFound
from thankbook.tailoring.binaryprogram import UnsolvedError, programs_of_best
from thankbook.tailoring.candidates import Candidate
from thankbook.tailoring.conflicts import kept_covers
from thankbook.tailoring.descriptionchanges import with_limit, without_reasons
from thankbook.tailoring.playbook import Playbook
from thankbook.tailoring.portfolio import Portfolio
from thankbook.tailoring.selection import Selection

PROGRAMS = 150
"""How many programs all limits of one tactic may cost; the examples need 128 at most."""

_TRIES = 4
"""How often a growth may let in something better when it is rounded up."""

_NOTHING = Decimal(0)
_NODES = 2_000
"""How many branches each may have, so that none is much dearer than the others."""


@dataclass(frozen=True)
class Swap:
    """The best choice with a tactic forced in or out: who goes, who comes, at what price."""

    comes: tuple[str, ...]
    goes: tuple[str, ...]
    points: int


@dataclass(frozen=True)
class Threshold:
    """The least by which one limit must grow for the best choice to have a tactic in it.

    Where the search ``stopped``, it is known that no smaller growth does, and nothing of others.
    """

    limit_id: str
    growth: Decimal
    stopped: bool = False


def swap(portfolio: Portfolio, item_id: str) -> Swap | None:
    """What the best choice would be the other way around; None where it cannot be.

    Raises ``UnsolvedError``.
    """
    inside = item_id in portfolio.chosen
    selection = portfolio.selection
    other = (selection.without(item_id) if inside else selection.holding(item_id)).best()
    if other is None:
        return None
    comes, goes = other - portfolio.chosen, portfolio.chosen - other
    points = portfolio.value() - selection.value_of(other)
    return Swap(tuple(sorted(comes)), tuple(sorted(goes)), points)


def given_up_for(portfolio: Portfolio, candidate: Candidate) -> tuple[str, ...]:
    """The ids of the covers that no choice with a tactic can serve beside what is held."""
    names = list(portfolio.selection.covers)
    kept = kept_covers(portfolio.selection.holding(candidate.item.id), names)
    return tuple(name for name in names if name not in kept)


def thresholds(playbook: Playbook, item_id: str) -> tuple[Threshold, ...]:
    """For each limit that could let a left-out tactic in by itself, a growth that does.

    It is the least, in steps of what a description can say, unless the first step over it lets in
    something better.
    """
    portfolio = playbook.portfolio
    candidate = portfolio.candidate(item_id)
    limits = portfolio.limits_of(candidate) if candidate else ()
    search = Search(portfolio.selection, portfolio.value(), item_id, PROGRAMS)
    return tuple(filter(None, (_tried(playbook, search, name, item_id) for name in limits)))


def _tried(playbook: Playbook, search: Search, limit_id: str, item_id: str) -> Threshold | None:
    """A growth with which the tactic is in when everything is chosen again; None of none."""
    description, limit = playbook.description, playbook.portfolio.limit(limit_id)
    overdrawn = {short.limit.id: short.lacking.value for short in playbook.portfolio.overdrawn}
    beyond = overdrawn.get(limit_id, _NOTHING)
    growth = _NOTHING
    for _ in range(_TRIES):
        found = search.threshold(limit_id, growth)
        if found is None or found.stopped:
            return found
        growth = limit.in_steps(found.growth, description.business.currency)
        raised = with_limit(description, limit, growth + beyond)
        if raised is None:
            return None
        if is_in(playbook, raised, item_id):
            return Threshold(limit_id, growth + beyond)
    return Threshold(limit_id, growth, stopped=True)


def is_in(playbook: Playbook, description: Description, item_id: str) -> bool:
    """Whether a tactic is chosen for a description that was changed."""
    try:
        return item_id in playbook.chosen_for(description).chosen
    except ProblemsFound:
        return False


def is_in_without(playbook: Playbook, item: Tactic) -> bool | None:
    """Whether a tactic that does not fit is chosen once what speaks against it is written away.

    In each of the ways in which that can be done; None where it cannot, or where the ways differ.
    """
    reasons = playbook.fit.against(item.facts)
    vocabulary = playbook.library.vocabulary
    ways = without_reasons(playbook.description, reasons, vocabulary) if reasons else ()
    found = {is_in(playbook, way, item.id) for way in ways}
    return found.pop() if len(found) == 1 else None


class Search:
    """Looks for what lets one tactic in, at the price of so many programs for all limits together.

    Programs are counted, and not seconds: where a search stops is the same on every computer.
    """

    def __init__(self, selection: Selection, value: int, item_id: str, programs: int) -> None:
        """``value`` is that of the best choice, which has not the tactic."""
        self._selection, self._best_value = replace(selection, nodes=_NODES), value
        self._item_id, self._programs = item_id, programs

    def threshold(self, limit_id: str, start: Decimal = _NOTHING) -> Threshold | None:
        """The least growth of a limit at which the best choice holds the tactic; None of none.

        From ``start`` on, at which it is known not to hold it.

        A choice that is only as good as another without it does not count, unless it is the one
        that is taken. With any less growth than is found in a step, a choice with the tactic is
        worth less than the best one of the step before: so no answer is stepped over.
        """
        growth = start
        try:
            grown, worth = self._selection, self._best_value
            if start:
                grown = grown.with_growth(limit_id, start)
                worth = self._value(grown) + 1
            while True:
                self._count(1)
                more = grown.holding(self._item_id).least_raise([limit_id], worth)
                if more is None:
                    return None
                growth += more.get(limit_id, Decimal(0))
                grown = self._selection.with_growth(limit_id, growth)
                value = self._value(grown)
                if value == worth and self._is_in_best(grown, value):
                    return Threshold(limit_id, growth)
                # Of equal choices the first by name is taken, so a tie calls for one point more.
                worth = max(value, worth + 1)
        except UnsolvedError:
            return Threshold(limit_id, growth, stopped=True)

    def _value(self, selection: Selection) -> int:
        self._count(1)
        return selection.best_value() or 0

    def _is_in_best(self, selection: Selection, value: int) -> bool:
        """Whether the tactic is in the best choice, if one that holds it is worth as much."""
        self._count(1)
        without = selection.without(self._item_id).best_value()
        if without is None or without < value:
            return True
        self._count(programs_of_best(len(selection.names)))
        return self._item_id in (selection.best() or ())

    def _count(self, programs: int) -> None:
        """Spend so many programs, or raise ``UnsolvedError`` where they are not there."""
        if programs > self._programs:
            raise UnsolvedError("too many programs")
        self._programs -= programs
