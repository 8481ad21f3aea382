"""What a plan leaves of money and minutes, and what would use it best."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from thankbook.business.parts import Role
from thankbook.business.tracedfigures import Figure
from thankbook.tailoring.binaryprogram import UnsolvedError
from thankbook.tailoring.candidates import Candidate
from thankbook.tailoring.limits import Limit
from thankbook.tailoring.playbook import Playbook

_MUCH = Decimal("0.5")
"""From which share on minutes that are left are worth a word."""


@dataclass(frozen=True)
class UnusedMinutes:
    """What a role has left of a year, and the tactic that would use it best, where one would."""

    role: Role
    limit: Limit
    left: Figure
    has_work: bool
    best: Candidate | None


@dataclass(frozen=True)
class UnusedMoney:
    """What is left of the budget of a year, and the tactic that would use it best."""

    left: Figure
    best: Candidate | None


@dataclass(frozen=True)
class NextBest:
    """What the best choice would take in, and give up, with room for one more tactic."""

    comes: tuple[str, ...]
    goes: tuple[str, ...]


@dataclass(frozen=True)
class UnusedMeans:
    """Looks at what one plan leaves."""

    playbook: Playbook

    def money(self) -> UnusedMoney | None:
        """What is left of the budget; None where nothing is."""
        limit = self.playbook.portfolio.limit("money")
        left = _rest(limit, self.playbook.used(limit))
        if not left:
            return None
        paid = (candidate for candidate in self._with_room() if candidate.use_of("money"))
        return UnusedMoney(left, _best(paid))

    def minutes(self) -> Iterator[UnusedMinutes]:
        """The roles that have no work, or most of their minutes left."""
        for role in self.playbook.description.business.team:
            limit = self.playbook.portfolio.limit(f"minutes/{role.id}")
            used = self.playbook.used(limit)
            left = _rest(limit, used)
            if left.value > limit.capacity.value * _MUCH:
                theirs = (
                    candidate for candidate in self._with_room() if self._is_of(role, candidate)
                )
                yield UnusedMinutes(role, limit, left, bool(used), _best(theirs))

    def next_best(self) -> NextBest | None:
        """What one more place would bring; None where places are left, or nothing would come."""
        portfolio = self.playbook.portfolio
        limit = portfolio.limit("items")
        if portfolio.used(limit) < limit.capacity:
            return None
        try:
            more = portfolio.selection.with_growth("items", Decimal(1)).best()
        except UnsolvedError:
            return None
        comes = (more or frozenset()) - portfolio.chosen
        goes = portfolio.chosen - (more or portfolio.chosen)
        return NextBest(tuple(sorted(comes)), tuple(sorted(goes))) if comes else None

    def _with_room(self) -> Iterator[Candidate]:
        """The tactics that fit, are out, and need nothing but a place beside those that are in."""
        portfolio = self.playbook.portfolio
        for candidate in portfolio.outside:
            if all(short.limit.kind == "items" for short in portfolio.shortfalls(candidate)):
                yield candidate

    def _is_of(self, role: Role, candidate: Candidate) -> bool:
        """Whether most of a tactic is first of all a role's work."""
        minutes, workforce = candidate.item.facts.minutes, self.playbook.costing.workforce
        most = max(minutes, key=lambda kind: minutes[kind], default=None)
        return most is not None and role in workforce.first_of(most)


def _rest(limit: Limit, used: Figure) -> Figure:
    left = max(limit.capacity.value - used.value, Decimal(0))
    return Figure(left, limit.capacity.origins | used.origins)


def _best(candidates: Iterator[Candidate]) -> Candidate | None:
    """The one with the most points, of equals the first by name."""
    ranked = sorted(candidates, key=lambda candidate: (-candidate.score.points, candidate.item.id))
    return next(iter(ranked), None)
