"""Launch, pilot or do not launch, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
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
    RISKY = "risky"
    LATER_YEARS = "later_years"
    UNCERTAIN = "uncertain"
    UNTESTED = "untested"
    FIGURES_MISSING = "figures_missing"


@dataclass(frozen=True)
class Verdict:
    """The advice and the one reason for it.

    ``close_to``: the advice that a chance a little higher or lower would have brought, if another.
    """

    advice: Advice
    because: Because
    close_to: Advice | None = None


@dataclass(frozen=True)
class Case:
    """What a verdict rests on beside the futures; money in the business's currency.

    ``weeks``: the median customer's wait. ``setup``: what is gone however a trial ends.
    ``can_settle``: whether a pilot could show the design at its best.
    """

    weeks: float | None
    is_tested: bool
    has_all_figures: bool
    setup: float = 0.0
    can_settle: bool = True


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

    def is_close(self, futures: Futures) -> bool:
        """Whether other draws of as many futures could lie on the other side of a limit."""
        limits = (float(self.limits.launch_chance), float(self.limits.pilot_chance))
        chances = (futures.chance_of_profit, futures.lasting_chance)
        noise = _LOSS_NOISE * (futures.profit.median - futures.profit.low)
        return abs(futures.profit.low + self.affordable_loss) <= noise or any(
            abs(chance - limit) <= float(self.limits.close)
            for chance in chances
            for limit in limits
        )

    def verdict(self, futures: Futures, case: Case) -> Verdict:
        """The first reason that holds, and whether a little more or less would change it."""
        found = self._verdict(futures, case)
        for step in (float(self.limits.close), -float(self.limits.close)):
            moved = replace(
                futures,
                chance_of_profit=futures.chance_of_profit + step,
                lasting_chance=futures.lasting_chance + step,
            )
            other = self._verdict(moved, case).advice
            if other is not found.advice:
                return replace(found, close_to=other)
        return found

    def _verdict(self, futures: Futures, case: Case) -> Verdict:
        """A loss, the wait, the risk, then doubt."""
        chance, limits = futures.chance_of_profit, self.limits
        is_likely_loss = chance < float(limits.pilot_chance)
        pays_later = futures.lasting_chance >= float(limits.pilot_chance) and case.can_settle
        is_risky = not self.is_affordable(futures)
        is_trial_too_dear = case.setup > self.affordable_loss
        steps = (
            (is_likely_loss and not pays_later, Advice.NO, Because.LIKELY_LOSS),
            (not self.is_within_reach(case.weeks), Advice.NO, Because.TOO_FAR),
            (is_risky and is_trial_too_dear, Advice.NO, Because.TOO_RISKY),
            (is_risky and not case.can_settle, Advice.NO, Because.TOO_RISKY),
            (is_likely_loss, Advice.PILOT, Because.LATER_YEARS),
            (is_risky, Advice.PILOT, Because.RISKY),
            (not case.is_tested, Advice.PILOT, Because.UNTESTED),
            (not case.has_all_figures, Advice.PILOT, Because.FIGURES_MISSING),
            (chance < float(limits.launch_chance), Advice.PILOT, Because.UNCERTAIN),
        )
        otherwise = Verdict(Advice.LAUNCH, Because.PAYS)
        return next((Verdict(what, why) for holds, what, why in steps if holds), otherwise)


_LOSS_NOISE = 0.05
"""How far the 5% point of 10,000 futures may lie off, as a part of its distance from the middle."""
