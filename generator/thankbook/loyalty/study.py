"""All designs of one business compared: what ``thankbook loyalty`` prints and the pages show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import get_currency_precision

from thankbook.business.description import Description
from thankbook.business.figures import FigureMissingError
from thankbook.library.items import Program
from thankbook.loyalty.breakeven import BreakEven, break_even
from thankbook.loyalty.cash import Cash, cash_of
from thankbook.loyalty.designing import Designing
from thankbook.loyalty.economics import Design, Year, year_of
from thankbook.loyalty.futures import FUTURES, SEED, Futures, futures_of
from thankbook.loyalty.lifetimevalue import lifetime_value
from thankbook.loyalty.owed import liability_at_year_end
from thankbook.loyalty.pilot import Pilot, pilot_of
from thankbook.loyalty.search import recommended
from thankbook.loyalty.situation import Reading, Situation
from thankbook.loyalty.tornado import Swing, swings
from thankbook.loyalty.uncertain import likely_values
from thankbook.loyalty.verdict import Advice, Judging, Verdict
from thankbook.loyalty.waiting import (
    cost_share_of_heavy_buyers,
    reward_rate,
    weeks_to_first_reward,
)
from thankbook.strictmodel import Range
from thankbook.vocabulary import Vocabulary

_NEWCOMER_KINDS = ("referral", "partner_program")


@dataclass(frozen=True)
class Outcome:
    """What comes of one design at certain parameters."""

    design: Design
    year: Year
    futures: Futures
    break_even: BreakEven
    reward_rate: float
    weeks_to_first_reward: float | None
    verdict: Verdict


@dataclass(frozen=True)
class Assessment:
    """A program at the recommended parameters, and as its words describe it."""

    program: Program
    best: Outcome
    written: Outcome
    cost_share_of_heavy: float | None
    cash: Cash
    liability: Range
    swings: tuple[Swing, ...]
    pilot: Pilot | None

    @property
    def differs(self) -> bool:
        """Whether other parameters than those of the words are recommended."""
        return self.best.design.offer != self.written.design.offer


@dataclass(frozen=True)
class SegmentWait:
    """Weeks until the first reward of a customer of one segment; by the segment's index."""

    index: int
    weeks: float


@dataclass(frozen=True)
class LifetimeValues:
    """A customer's worth both ways, in money, and the yearly margin that it rests on."""

    margin_per_year: Decimal
    now: Decimal
    one_period_out: Decimal


@dataclass(frozen=True)
class Study:
    """The assessments, the best first; ``missing_field`` says why there are none."""

    situation: Situation | None
    assessments: tuple[Assessment, ...]
    lifetime: LifetimeValues | None
    missing_field: str = ""

    @property
    def recommended(self) -> Assessment | None:
        """The best design that is not advised against."""
        first = self.assessments[0] if self.assessments else None
        return first if first and first.best.verdict.advice is not Advice.NO else None

    def of(self, program_id: str) -> Assessment | None:
        """The assessment of one program."""
        return next((one for one in self.assessments if one.program.id == program_id), None)


def study(
    description: Description,
    vocabulary: Vocabulary,
    programs: Iterable[Program],
    futures: int = FUTURES,
    seed: int = SEED,
) -> Study:
    """Every program that has economics, assessed for one business; pure, the same for the same."""
    reading = Reading(description, vocabulary)
    with_figures = [program for program in programs if program.facts.economics is not None]
    try:
        situation = reading.situation()
        designs = [(one, Designing(reading, situation).design(one)) for one in with_figures]
    except FigureMissingError as missing:
        return Study(None, (), None, missing.field)
    assessing = Assessing(situation, futures, seed)
    assessed = sorted((assessing.assessment(*pair) for pair in designs), key=_rank)
    return Study(situation, tuple(assessed), _lifetime(situation))


def segment_waits(description: Description, design: Design) -> Iterator[SegmentWait]:
    """How long a customer of each segment waits, where the description says how often they buy."""
    for index, segment in enumerate(description.business.customers.segments):
        if segment.orders_per_year:
            weeks = weeks_to_first_reward(design, float(segment.orders_per_year))
            if weeks is not None:
                yield SegmentWait(index, weeks)


@dataclass(frozen=True)
class Assessing:
    """Assesses the designs of one business."""

    situation: Situation
    futures: int
    seed: int

    def assessment(self, program: Program, written: Design) -> Assessment:
        """One program, at the best parameters and as written."""
        defaults = self.situation.defaults
        best = recommended(written, self._judging())
        outcome = self.outcome(best)
        precision = get_currency_precision(self.situation.currency)
        return Assessment(
            program,
            outcome,
            outcome if best == written else self.outcome(written),
            cost_share_of_heavy_buyers(best),
            cash_of(best, float(defaults.months_to_full_use)),
            liability_at_year_end(best, defaults.breakage, Decimal(1).scaleb(-precision)),
            swings(best),
            self._pilot(outcome),
        )

    def outcome(self, design: Design) -> Outcome:
        """A design in the likeliest year and in all futures."""
        futures, weeks = futures_of(design, self.futures, self.seed), weeks_to_first_reward(design)
        verdict = self._judging().verdict(
            futures,
            weeks,
            is_tested=design.figures["works"].is_certain,
            has_all_figures=not self.situation.missing,
        )
        return Outcome(
            design,
            year_of(design, likely_values(design.figures)),
            futures,
            break_even(design),
            reward_rate(design),
            weeks,
            verdict,
        )

    def _judging(self) -> Judging:
        limits = self.situation.defaults.verdict
        return Judging(limits, self.situation.affordable_loss.likely)

    def _pilot(self, outcome: Outcome) -> Pilot | None:
        """None where no effect on orders is expected to be seen, but newcomers are."""
        if outcome.design.kind in _NEWCOMER_KINDS:
            return None
        effect = max(outcome.break_even.uplift or 0.0, outcome.break_even.expected_uplift)
        return pilot_of(outcome.design, effect, self.situation.affordable_loss.likely)


_ORDER = {Advice.LAUNCH: 0, Advice.PILOT: 1, Advice.NO: 2}


def _rank(assessment: Assessment) -> tuple[int, float, str]:
    outcome = assessment.best
    median = round(outcome.futures.profit.median, 6)
    return _ORDER[outcome.verdict.advice], -median, assessment.program.id


def _lifetime(situation: Situation) -> LifetimeValues:
    figures = situation.figures
    margin = Decimal(
        repr(
            figures["average_order"].likely
            * figures["gross_margin"].likely
            * figures["orders_per_year"].likely
        )
    )
    retention = Decimal(repr(figures["retention"].likely))
    rate = Decimal(repr(situation.discount_rate.likely)) or Decimal("0.0001")
    cost = Decimal(repr(situation.retention_cost))
    return LifetimeValues(
        margin,
        lifetime_value(margin, retention, rate, "now", cost),
        lifetime_value(margin, retention, rate, "one_period_out", cost),
    )
