"""Launch, pilot or do not launch, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from thankbook.loyalty.futures import Futures
from thankbook.vocabulary import VerdictLimits


class Advice(StrEnum):
    """What to do with a design."""

    LAUNCH = "launch"
    PILOT = "pilot"
    NO = "do_not_launch"


class Because(StrEnum):
    """The reason that decides."""

    PAYS = "pays"
    LIKELY_LOSS = "likely_loss"
    TOO_FAR = "too_far"
    TOO_RISKY = "too_risky"
    UNCERTAIN = "uncertain"
    UNTESTED = "untested"
    FIGURES_MISSING = "figures_missing"


@dataclass(frozen=True)
class Verdict:
    """The advice and the one reason for it."""

    advice: Advice
    because: Because


@dataclass(frozen=True)
class Judging:
    """The limits that a design is held against; the loss is what a bad year may cost, in money."""

    limits: VerdictLimits
    affordable_loss: float

    def is_within_reach(self, weeks: float | None) -> bool:
        """Whether the median customer sees the first reward soon enough."""
        return weeks is None or weeks <= float(self.limits.weeks_to_first_reward)

    def is_affordable(self, futures: Futures) -> bool:
        """Whether the worst one in twenty futures costs no more than can be borne."""
        return futures.profit.low >= -self.affordable_loss

    def verdict(
        self, futures: Futures, weeks: float | None, *, is_tested: bool, has_all_figures: bool
    ) -> Verdict:
        """The first of these that holds decides: a loss, the wait, the risk, then doubt."""
        chance, limits = futures.chance_of_profit, self.limits
        steps = (
            (chance < float(limits.pilot_chance), Advice.NO, Because.LIKELY_LOSS),
            (not self.is_within_reach(weeks), Advice.NO, Because.TOO_FAR),
            (not self.is_affordable(futures), Advice.NO, Because.TOO_RISKY),
            (not is_tested, Advice.PILOT, Because.UNTESTED),
            (not has_all_figures, Advice.PILOT, Because.FIGURES_MISSING),
            (chance < float(limits.launch_chance), Advice.PILOT, Because.UNCERTAIN),
        )
        otherwise = Verdict(Advice.LAUNCH, Because.PAYS)
        return next((Verdict(what, why) for holds, what, why in steps if holds), otherwise)
