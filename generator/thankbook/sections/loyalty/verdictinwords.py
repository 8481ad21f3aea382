"""The verdict on a design and its figures as sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from thankbook.loyalty.breakeven import BreakEven
from thankbook.loyalty.futures import FUTURES, Spread
from thankbook.loyalty.programassessment import Outcome
from thankbook.loyalty.situation import Situation
from thankbook.loyalty.verdict import Advice
from thankbook.reader.pagemaker import PageMaker
from thankbook.sections.loyalty.offersinwords import OfferWords
from thankbook.sections.loyalty.roundedamounts import Amounts


@dataclass(frozen=True)
class LoyaltyWords:
    """Says what the study found; all of it is for managers unless a method says otherwise."""

    maker: PageMaker

    @cached_property
    def amounts(self) -> Amounts:
        """Figures as people read them."""
        return Amounts(self.maker.reader)

    @cached_property
    def offers(self) -> OfferWords:
        """What a design gives."""
        return OfferWords(self.amounts)

    @property
    def sells_nothing(self) -> bool:
        """Whether nothing is sold, so that nothing is judged in money."""
        return "nothing_sold" in self.maker.playbook.description.trade.traits

    @property
    def no_program(self) -> str:
        """Why no program is shown."""
        ui = self.maker.ui
        if self.sells_nothing:
            return ui("programs.nothing_sold")
        is_any = bool(self.maker.playbook.programs.chosen)
        return ui("programs.none_running") if is_any else ui("programs.none")

    @property
    def situation(self) -> Situation:
        """The business in figures; asked for only where there are assessments."""
        situation = self.maker.playbook.study.situation
        if situation is None:
            raise ValueError("a study without a situation has no outcomes")
        return situation

    def heading(self) -> str:
        """What is compared."""
        return self.maker.ui(
            "loyalty.heading",
            business=self.maker.playbook.description.business.name,
            count=len(self.maker.playbook.study.assessments),
            futures=self.amounts.number(FUTURES),
        )

    def advice(self, outcome: Outcome) -> str:
        """Launch, pilot or do not launch."""
        return self.maker.ui(f"loyalty.advice.{outcome.verdict.advice.value}")

    def reason(self, outcome: Outcome) -> str:
        """Why, in a few sentences: the reason, and what a reader must not miss beside it."""
        return " ".join(part for part in self._reasons(outcome) if part)

    def _reasons(self, outcome: Outcome) -> Iterator[str]:
        yield self._because(outcome)
        verdict, pilot = outcome.verdict, outcome.pilot
        if verdict.close_to is not None:
            other = self.maker.ui(f"loyalty.advice.{verdict.close_to.value}")
            yield self.maker.ui("loyalty.close", other=other)
        if verdict.advice is Advice.PILOT and pilot is not None and not pilot.is_large_enough:
            yield self.maker.ui("loyalty.no_proof")

    def _because(self, outcome: Outcome) -> str:
        futures = outcome.futures
        largest = min(outcome.year.parts, key=lambda name: float(outcome.year.parts[name][0]))
        works = outcome.design.figures["works"].chance or 0.0
        return self.maker.ui(
            f"loyalty.because.{outcome.verdict.because.value}",
            chance=self.amounts.chance(futures.chance_of_profit),
            lasting=self.amounts.chance(futures.lasting_chance),
            setup=self.amounts.about(outcome.design.figures["setup"].likely),
            cost=self.maker.ui(f"loyalty.largest.{largest}"),
            amount=self.amounts.about(-float(outcome.year.parts[largest][0])),
            weeks=self.amounts.wait(outcome.weeks_to_first_reward or 0),
            low=self.amounts.about(-futures.profit.low),
            loss=self.amounts.about(self.situation.affordable_loss.likely),
            share=self.amounts.chance(1 - works),
        )

    def profit(self, outcome: Outcome) -> str:
        """The range of a year's profit."""
        return self.spread(outcome.futures.profit)

    def spread(self, spread: Spread) -> str:
        """A range of money, its middle first."""
        low, median, high = (
            self.amounts.within(value, spread.high - spread.low)
            for value in (spread.low, spread.median, spread.high)
        )
        return self.maker.ui("loyalty.range", low=low, median=median, high=high)

    def likely(self, outcome: Outcome, money: float) -> str:
        """An amount of the likeliest course, a digit finer than the range can carry."""
        spread = outcome.futures.profit
        return self.amounts.within(money, (spread.high - spread.low) / 10)

    def chance(self, outcome: Outcome) -> str:
        """How often it pays."""
        return self.amounts.chance(outcome.futures.chance_of_profit)

    def pays_from(self, found: BreakEven) -> str:
        """The headline: what it must bring before it pays for itself."""
        ui, amounts = self.maker.ui, self.amounts
        if found.newcomers is not None:
            needed, expected = found.newcomers, found.weighed
            return ui(
                "loyalty.pays_from.newcomers",
                needed=amounts.number(needed),
                expected=amounts.number(expected),
            )
        if found.uplift is None:
            return ui("loyalty.pays_from.never")
        if found.uplift == 0:
            return ui("loyalty.pays_from.always")
        return ui(
            "loyalty.pays_from.uplift",
            needed=amounts.share(found.uplift),
            expected=amounts.share(found.weighed),
        )

    def first_reward(self, outcome: Outcome) -> str:
        """How long a median customer waits."""
        weeks = outcome.weeks_to_first_reward
        return self.maker.ui("loyalty.no_reward") if weeks is None else self.amounts.wait(weeks)
