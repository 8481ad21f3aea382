"""All designs of one business compared: what ``thankbook loyalty`` prints and the pages show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from thankbook.business.description import Description
from thankbook.business.tracedfigures import FigureMissingError
from thankbook.library.items import Program
from thankbook.loyalty.businessfigures import BusinessFigures
from thankbook.loyalty.designbuilder import DesignBuilder
from thankbook.loyalty.futures import FUTURES, SEED
from thankbook.loyalty.lifetimevalue import (
    lifetime_value,
    margin_multiple,
    worth_of_coming_orders,
)
from thankbook.loyalty.programassessment import Assessment, Assessor
from thankbook.loyalty.situation import Situation
from thankbook.loyalty.verdict import Advice
from thankbook.vocabulary import Vocabulary


@dataclass(frozen=True)
class LifetimeValues:
    """A customer's worth both ways, in money, and the yearly margin that it rests on."""

    margin_per_year: Decimal
    now: Decimal
    one_period_out: Decimal


@dataclass(frozen=True)
class Undesigned:
    """A program that cannot be worked out, and the fields that it lacks."""

    program: Program
    missing_fields: tuple[str, ...]


@dataclass(frozen=True)
class Study:
    """The assessments, the best first, and what could not be worked out.

    Without a situation there is neither; ``missing_fields`` are what that lacks.
    """

    situation: Situation | None
    assessments: tuple[Assessment, ...]
    lifetime: LifetimeValues | None
    undesigned: tuple[Undesigned, ...] = ()
    missing_fields: tuple[str, ...] = ()

    @property
    def recommended(self) -> Assessment | None:
        """The best design that is not advised against."""
        first = self.assessments[0] if self.assessments else None
        return first if first and first.best.verdict.advice is not Advice.NO else None

    def of(self, program_id: str) -> Assessment | None:
        """The assessment of one program."""
        return next(
            (assessment for assessment in self.assessments if assessment.program.id == program_id),
            None,
        )

    def missing_for(self, program_id: str) -> tuple[str, ...]:
        """The fields that one program lacks; none where it could be worked out."""
        lacking = {
            undesigned.program.id: undesigned.missing_fields for undesigned in self.undesigned
        }
        return lacking.get(program_id, self.missing_fields)


def study(
    description: Description,
    vocabulary: Vocabulary,
    programs: Iterable[Program],
    futures: int = FUTURES,
    seed: int = SEED,
) -> Study:
    """Every program that has economics, assessed for one business; pure, the same for the same."""
    reading = BusinessFigures(description, vocabulary)
    with_figures = [program for program in programs if program.facts.economics is not None]
    try:
        situation = reading.situation()
    except FigureMissingError as missing:
        return Study(None, (), None, missing_fields=missing.fields)
    designing, assessing = DesignBuilder(reading, situation), Assessor(situation, futures, seed)
    assessed, undesigned = list[Assessment](), list[Undesigned]()
    for program in with_figures:
        try:
            assessed.append(assessing.assessment(program, designing.design(program)))
        except FigureMissingError as missing:
            undesigned.append(Undesigned(program, missing.fields))
    assessed.sort(key=_rank)
    return Study(situation, tuple(assessed), _lifetime(situation), tuple(undesigned))


_ORDER = {Advice.LAUNCH: 0, Advice.PILOT: 1, Advice.NO: 2}


def _rank(assessment: Assessment) -> tuple[int, float, str]:
    outcome = assessment.best
    median = round(outcome.futures.profit.median, 6)
    return _ORDER[outcome.verdict.advice], -median, assessment.program.id


def _lifetime(situation: Situation) -> LifetimeValues | None:
    """None where everybody stays and later money is worth as much: the sum has no end then."""
    figures = situation.figures
    margin = Decimal(
        repr(
            figures["average_order"].likely
            * figures["gross_margin"].likely
            * figures["orders_per_year"].likely
        )
    )
    retention = Decimal(repr(figures["retention"].likely))
    rate = Decimal(repr(situation.discount_rate.likely))
    cost = Decimal(repr(situation.retention_cost))
    if situation.coming_orders:
        each = Decimal(repr(figures["average_order"].likely * figures["gross_margin"].likely))
        worth = worth_of_coming_orders(each, situation.coming_orders, rate)
        if worth is None or rate + 1 <= retention:
            return None
        now = worth - cost * margin_multiple(retention, rate, "now")
        return LifetimeValues(margin, now, now / (1 + rate))
    if rate + 1 == retention:
        return None
    return LifetimeValues(
        margin,
        lifetime_value(margin, retention, rate, "now", cost),
        lifetime_value(margin, retention, rate, "one_period_out", cost),
    )
