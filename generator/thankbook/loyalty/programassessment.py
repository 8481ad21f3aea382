"""One program assessed: at its best parameters, and as its words describe it."""

from __future__ import annotations

from dataclasses import dataclass

from thankbook.business.rounding import smallest_unit
from thankbook.library.items import Program
from thankbook.loyalty.account import Account, account_of
from thankbook.loyalty.breakeven import BreakEven, break_even
from thankbook.loyalty.design import Design
from thankbook.loyalty.futures import DECIDING_FUTURES, SEED, Futures, futures_of
from thankbook.loyalty.liability import Liability, liability_at_year_end
from thankbook.loyalty.members import members_of
from thankbook.loyalty.parametersearch import Edge, edge_of, recommended
from thankbook.loyalty.pilotdesign import Pilot, PilotQuestion, pilot_of
from thankbook.loyalty.situation import Situation
from thankbook.loyalty.tornado import Swing, swings
from thankbook.loyalty.uncertain import likely_values
from thankbook.loyalty.verdict import Case, Judging, Verdict
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
    pilot: Pilot | None
    verdict: Verdict


@dataclass(frozen=True)
class Assessment:
    """A program at the recommended parameters, and as its words describe it."""

    program: Program
    best: Outcome
    written: Outcome
    cost_share_of_heavy: float | None
    account: Account
    liability: Liability
    swings: tuple[Swing, ...]
    edge: Edge | None

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
        account = account_of(best, int(defaults.months_to_full_use))
        smallest = smallest_unit(self.situation.currency)
        return Assessment(
            program,
            outcome,
            outcome if best == written else self.outcome(written),
            cost_share_of_heavy_buyers(best),
            account,
            liability_at_year_end(account, defaults.breakage, smallest),
            swings(best),
            edge_of(best),
        )

    def outcome(self, design: Design) -> Outcome:
        """A design in the likeliest year and in all futures."""
        futures = futures_of(design, self.futures, self.seed)
        weeks, found = weeks_to_first_reward(design), break_even(design)
        pilot = self._pilot(design, found, futures)
        return Outcome(
            design,
            year_of(design, likely_values(design.figures)),
            futures,
            found,
            reward_rate(design),
            weeks,
            pilot,
            self._verdict(design, futures, weeks, pilot),
        )

    def _verdict(
        self, design: Design, futures: Futures, weeks: float | None, pilot: Pilot | None
    ) -> Verdict:
        """Where other draws could decide otherwise, many more decide, the same ones every time."""
        judging = self._judging()
        case = Case(
            weeks,
            is_tested=design.figures["works"].is_certain,
            has_all_figures=not self.situation.missing,
            setup=design.figures["setup"].likely,
            can_settle=pilot is None or pilot.can_settle,
        )
        if judging.is_close(futures):
            futures = futures_of(design, max(DECIDING_FUTURES, self.futures), SEED)
        return judging.verdict(futures, case)

    def _judging(self) -> Judging:
        limits = self.situation.defaults.verdict
        return Judging(limits, self.situation.affordable_loss.likely)

    def _pilot(self, design: Design, found: BreakEven, futures: Futures) -> Pilot | None:
        """None where no effect on orders is expected to be seen, but newcomers are."""
        if design.kind in _NEWCOMER_KINDS:
            return None
        if design.buyers.is_regular:
            kept = float(members_of(design, likely_values(design.figures)).kept_share[0])
            question = PilotQuestion(
                kept, None, futures.kept, self.situation.affordable_loss.likely
            )
        else:
            wanted = max(found.uplift or 0.0, found.expected_uplift)
            question = PilotQuestion(
                wanted, found.uplift, futures.uplift, self.situation.affordable_loss.likely
            )
        return pilot_of(design, question)
