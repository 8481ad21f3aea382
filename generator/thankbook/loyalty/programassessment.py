"""One program assessed: at its best parameters, and as its words describe it."""

from __future__ import annotations

from dataclasses import dataclass

from thankbook.business.rounding import smallest_unit
from thankbook.library.items import Program
from thankbook.loyalty.breakeven import BreakEven, break_even
from thankbook.loyalty.cash import Cash, cash_of
from thankbook.loyalty.design import Design
from thankbook.loyalty.futures import Futures, futures_of
from thankbook.loyalty.liability import Liability, liability_at_year_end
from thankbook.loyalty.parametersearch import recommended
from thankbook.loyalty.pilot import Pilot, pilot_of
from thankbook.loyalty.situation import Situation
from thankbook.loyalty.tornado import Swing, swings
from thankbook.loyalty.uncertain import likely_values
from thankbook.loyalty.verdict import Judging, Verdict
from thankbook.loyalty.waiting import (
    cost_share_of_heavy_buyers,
    reward_rate,
    weeks_to_first_reward,
)
from thankbook.loyalty.yeareconomics import Year, year_of

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
    liability: Liability
    swings: tuple[Swing, ...]
    pilot: Pilot | None

    @property
    def differs(self) -> bool:
        """Whether other parameters than those of the words are recommended."""
        return self.best.design.offer != self.written.design.offer


@dataclass(frozen=True)
class Assessor:
    """Assesses the designs of one business."""

    situation: Situation
    futures: int
    seed: int

    def assessment(self, program: Program, written: Design) -> Assessment:
        """One program, at the best parameters and as written."""
        defaults = self.situation.defaults
        best = recommended(written, self._judging())
        outcome = self.outcome(best)
        return Assessment(
            program,
            outcome,
            outcome if best == written else self.outcome(written),
            cost_share_of_heavy_buyers(best),
            cash_of(best, float(defaults.months_to_full_use)),
            liability_at_year_end(best, defaults.breakage, smallest_unit(self.situation.currency)),
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
