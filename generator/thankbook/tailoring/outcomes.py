"""What came of the tactics of a plan, by the results that were written down."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from thankbook.business.description import Description
from thankbook.business.planresults import ComparedGroups, Judgment, ResultsFile, TacticMonth
from thankbook.business.tracedfigures import FigureMissingError
from thankbook.library.items import Library, Tactic
from thankbook.loyalty.businessfigures import BusinessFigures
from thankbook.loyalty.gammadistribution import shape_from_top_fifth
from thankbook.loyalty.pilotreadout import Ruling
from thankbook.loyalty.visitratio import Group, VisitRatio, ruling_of, visit_ratio
from thankbook.problems import Problem, ProblemsFound
from thankbook.tailoring.cost import Costing
from thankbook.validationwords import nearest

_HOUR = 60
_MARGIN = ("average_order", "net_share", "gross_margin")
"""What an order leaves, as a product."""
_MARGIN_FIELDS = frozenset({"money.average_order", "money.gross_margin"})


class Finding(StrEnum):
    """What is known of whether a tactic worked."""

    WORKED = "worked"
    FAILED = "failed"
    UNDECIDED = "undecided"
    UNTESTED = "untested"


@dataclass(frozen=True)
class Compared:
    """Those who had a tactic beside those who had not, all months together."""

    given: Group
    without: Group
    ratio: VisitRatio
    is_by_lot: bool

    useful: float | None = None
    """From which share of more visits on it pays; None where a figure for that is missing."""


@dataclass(frozen=True)
class Outcome:
    """What came of one tactic; filled by ``Outcomes``."""

    item: Tactic
    finding: Finding

    done: Mapping[str, int]
    """How often it was done, by month."""

    compared: Compared | None = None
    judged: Judgment | None = None


@dataclass(frozen=True)
class Outcomes:
    """Reads the results of one business; without any, nothing came of anything."""

    description: Description
    library: Library
    costing: Costing
    file: ResultsFile | None = None

    @cached_property
    def all(self) -> tuple[Outcome, ...]:
        """An outcome for each tactic of which something is filled in, by id."""
        if self.file is None:
            return ()
        named = {name for kind, name, _ in self.file.items_named() if kind == "tactics"}
        found = (self._outcome(self.library.tactics[name]) for name in sorted(named))
        return tuple(each for each in found if each.done or each.compared or each.judged)

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """Those that did not work by their own test."""
        return tuple(outcome for outcome in self.all if outcome.finding is Finding.FAILED)

    def of(self, item_id: str) -> Outcome | None:
        """The outcome of one tactic, if anything was written down of it."""
        return next((outcome for outcome in self.all if outcome.item.id == item_id), None)

    def refuse_unknown(self) -> None:
        """Raise ``ProblemsFound`` where results name what is in no library."""
        if problems := list(self._unknown()):
            raise ProblemsFound(problems)

    def _unknown(self) -> Iterator[Problem]:
        named = self.file.items_named() if self.file else ()
        for kind, name, path in named:
            items = getattr(self.library, kind)
            if self.file and name not in items:
                what = "measure" if kind == "metrics" else "tactic"
                meant = nearest(name, items)
                expected = f"Did you mean '{meant}'?" if meant else f"Expected the id of a {what}."
                yield self.file.document.problem(path, f"There is no {what} '{name}'.", expected)

    def _outcome(self, item: Tactic) -> Outcome:
        file = self.file
        assert file is not None  # noqa: S101 - only results name outcomes
        months = {
            name: month.tactics[item.id]
            for name, month in file.months.items()
            if item.id in month.tactics
        }
        judged = file.results.judged.get(item.id)
        compared = self._compared(item, list(months.values()))
        done = {name: month.done for name, month in months.items() if month.done is not None}
        return Outcome(item, _finding(compared, judged), done, compared, judged)

    def _compared(self, item: Tactic, months: Sequence[TacticMonth]) -> Compared | None:
        groups = [month.compared for month in months if month.compared]
        if not groups:
            return None
        given = _group(groups, "with")
        without = _group(groups, "without")
        times = sum(month.done or 0 for month in months if month.compared)
        ratio = visit_ratio(given, without, self._shape)
        is_by_lot = all(group.by_lot for group in groups)
        return Compared(given, without, ratio, is_by_lot, self._useful(item, times, given, without))

    @cached_property
    def _figures(self) -> BusinessFigures:
        return BusinessFigures(self.description, self.library.vocabulary)

    @cached_property
    def _shape(self) -> float:
        return shape_from_top_fifth(self._figures.top_fifth.likely)

    def _useful(self, item: Tactic, times: int, given: Group, without: Group) -> float | None:
        """The share of more visits whose margin is what so many times have cost."""
        expected = without.visits * given.person_months / without.person_months
        try:
            situation = self._figures.situation()
            each = self._cost_each_time(item, situation.figures["hourly_cost"].likely)
        except FigureMissingError:
            return None
        if _MARGIN_FIELDS.intersection(situation.missing):
            return None
        margin = math.prod(situation.figures[name].likely for name in _MARGIN)
        return times * each / margin / expected if margin and expected else None

    def _cost_each_time(self, item: Tactic, hour: float) -> float:
        """Materials and minutes of one time, in the business's currency."""
        cost = self.costing.of_tactic(item.facts)
        money = float(cost.known_money.value / cost.times.value) if cost.times.value else 0.0
        return money + sum(cost.minutes_each_time.values()) / _HOUR * hour


def _finding(compared: Compared | None, judged: Judgment | None) -> Finding:
    """The team's own judgment comes before what two groups show."""
    if judged is not None:
        return Finding.WORKED if judged.worked else Finding.FAILED
    if compared is None:
        return Finding.UNTESTED
    useful = compared.useful or 0.0
    ruling = ruling_of(compared.ratio, useful, is_by_lot=compared.is_by_lot)
    return _FINDINGS[ruling]


_FINDINGS = {
    Ruling.LAUNCH: Finding.WORKED,
    Ruling.END: Finding.FAILED,
    Ruling.NOT_DECIDED: Finding.UNDECIDED,
}


def _group(groups: Sequence[ComparedGroups], which: str) -> Group:
    people = [int(getattr(group, f"people_{which}")) for group in groups]
    visits = sum(int(getattr(group, f"visits_{which}")) for group in groups)
    return Group(sum(people) / len(people), sum(people), visits)
