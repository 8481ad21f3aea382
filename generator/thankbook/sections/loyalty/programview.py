"""A program's own figures, for the page of that program in the manager edition."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from thankbook.loyalty.programassessment import Assessment, Outcome
from thankbook.reader.views import Row
from thankbook.sections.loyalty.cashpicture import CashPicture
from thankbook.sections.loyalty.figuresinwords import FigureWords
from thankbook.sections.loyalty.pilotinwords import pilot_lines
from thankbook.sections.loyalty.tornadopicture import TornadoBar, TornadoPicture
from thankbook.sections.loyalty.verdictinwords import LoyaltyWords


@dataclass(frozen=True, slots=True)
class ProgramFigures:
    """What the template shows of one design in this business."""

    verdict: str
    advice: str
    reason: str
    design: str
    written: str
    facts: Sequence[Row]
    year: Sequence[Row]
    tornado: Markup
    cash: Markup
    pilot: Sequence[str]
    origins: Sequence[Row]
    likely_profit: str


def figures_of(words: LoyaltyWords, assessment: Assessment) -> ProgramFigures:
    """One design's figures in words and pictures."""
    best, about = assessment.best, words.amounts.about
    return ProgramFigures(
        verdict=words.advice(best),
        advice=best.verdict.advice.value,
        reason=words.reason(best),
        design=words.offers.line(best.design),
        written=_written(words, assessment),
        facts=_facts(words, assessment),
        year=_year(words, best),
        tornado=_tornado(words, assessment),
        cash=CashPicture(assessment.cash, words.maker.formatting, about).drawn(),
        pilot=pilot_lines(words, assessment),
        origins=FigureWords(words).rows(best.design),
        likely_profit=words.maker.ui(
            "loyalty.likely_profit", profit=about(float(best.year.profit[0]))
        ),
    )


def _written(words: LoyaltyWords, assessment: Assessment) -> str:
    """Where other parameters pay better than those of the words, both in a sentence."""
    if not assessment.differs:
        return words.maker.ui("loyalty.as_written")
    return words.maker.ui(
        "loyalty.differs",
        design=words.offers.line(assessment.best.design),
        written=words.offers.line(assessment.written.design),
        profit=words.profit(assessment.written),
    )


def _facts(words: LoyaltyWords, assessment: Assessment) -> list[Row]:
    best, ui, amounts = assessment.best, words.maker.ui, words.amounts
    facts = [
        Row(ui("loyalty.profit"), words.profit(best)),
        Row(ui("loyalty.chance"), words.chance(best)),
        Row(ui("loyalty.break_even"), words.pays_from(best.break_even)),
        Row(ui("loyalty.first_reward"), words.first_reward(best)),
    ]
    if best.reward_rate:
        facts.append(Row(ui("loyalty.reward_rate"), amounts.share(best.reward_rate)))
    if assessment.cost_share_of_heavy is not None:
        heavy = amounts.share(assessment.cost_share_of_heavy)
        facts.append(Row(ui("loyalty.heavy_share"), heavy))
    if assessment.liability.high:
        facts.append(Row(ui("loyalty.owed"), _owed(words, assessment)))
    months = assessment.cash.payback_months
    facts.append(
        Row(
            ui("loyalty.payback"),
            ui("loyalty.no_payback") if months is None else _months(words, months),
        )
    )
    return facts


def _months(words: LoyaltyWords, months: float) -> str:
    return words.maker.ui("loyalty.months", count=max(1, round(months)))


def _owed(words: LoyaltyWords, assessment: Assessment) -> str:
    owed, about = assessment.liability, words.amounts.about
    return words.maker.ui(
        "loyalty.range",
        low=about(float(owed.low)),
        median=about(float(owed.likely)),
        high=about(float(owed.high)),
    )


def _year(words: LoyaltyWords, outcome: Outcome) -> list[Row]:
    """The likeliest year, part by part."""
    return [
        Row(words.maker.ui(f"loyalty.part.{name}"), words.amounts.about(float(part[0])))
        for name, part in outcome.year.parts.items()
        if float(part[0])
    ]


def _tornado(words: LoyaltyWords, assessment: Assessment) -> Markup:
    figures = FigureWords(words)
    bars = [
        TornadoBar(
            figures.label(swing.figure),
            swing.profit_at_low,
            swing.profit_at_high,
            figures.end(swing.figure, swing.figure.low),
            figures.end(swing.figure, swing.figure.high),
        )
        for swing in assessment.swings
        if swing.width >= 1
    ]
    if not bars:
        return Markup()
    middle = float(assessment.best.year.profit[0])
    phrases = words.maker.formatting.phrases
    return TornadoPicture(bars, middle, phrases, words.amounts.about).drawn()
