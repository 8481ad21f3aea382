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
    cash_text: str
    pilot: Sequence[str]
    origins: Sequence[Row]
    likely_profit: str


def figures_of(words: LoyaltyWords, assessment: Assessment) -> ProgramFigures:
    """One design's figures in words and pictures."""
    best = assessment.best
    return ProgramFigures(
        verdict=words.advice(best),
        advice=best.verdict.advice.value,
        reason=words.reason(best),
        design=words.offers.line(best.design),
        written=_written(words, assessment),
        facts=_facts(words, assessment),
        year=_year(words, best),
        tornado=_tornado(words, assessment),
        cash=CashPicture(
            assessment.account, words.maker.formatting, lambda money: words.likely(best, money)
        ).drawn(),
        cash_text=_cash_text(words, assessment),
        pilot=pilot_lines(words, assessment),
        origins=FigureWords(words).rows(best.design),
        likely_profit=words.maker.ui(
            "loyalty.likely_profit",
            profit=words.likely(best, assessment.account.full_year_profit),
        ),
    )


def _written(words: LoyaltyWords, assessment: Assessment) -> str:
    """Where other parameters pay better than those of the words, both in a sentence."""
    ui = words.maker.ui
    edge = f" {ui(f'loyalty.edge.{assessment.edge.value}')}" if assessment.edge else ""
    if not assessment.differs:
        return ui("loyalty.as_written") + edge
    differs = ui(
        "loyalty.differs",
        design=words.offers.line(assessment.best.design),
        written=words.offers.line(assessment.written.design),
        profit=words.profit(assessment.written),
    )
    return differs + edge


def _cash_text(words: LoyaltyWords, assessment: Assessment) -> str:
    """The first year in a sentence: cash, what is owed, what is left, and the profit of it."""
    account, likely = assessment.account, words.likely
    best, end = assessment.best, assessment.account.first_year[-1]
    return words.maker.ui(
        "loyalty.cash_text",
        cash=likely(best, account.cash[-1]),
        owed=likely(best, end.owed),
        left=likely(best, account.left[-1]),
        profit=likely(best, account.first_year_profit),
    )


def _facts(words: LoyaltyWords, assessment: Assessment) -> list[Row]:
    best, ui, amounts = assessment.best, words.maker.ui, words.amounts
    facts = [
        Row(ui("loyalty.profit"), words.profit(best)),
        Row(ui("loyalty.at_likeliest"), words.likely(best, assessment.account.full_year_profit)),
        Row(ui("loyalty.chance"), words.chance(best)),
        Row(ui("loyalty.lasting"), _lasting(words, best)),
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
    months = assessment.account.payback
    facts.append(
        Row(
            ui("loyalty.payback"),
            ui("loyalty.no_payback") if months is None else _months(words, months),
        )
    )
    return facts


def _lasting(words: LoyaltyWords, outcome: Outcome) -> str:
    """The same year with the later years of those whom it kept or won."""
    futures = outcome.futures
    chance = words.amounts.chance(futures.lasting_chance)
    return words.maker.ui(
        "loyalty.lasting_range", range=words.spread(futures.lasting), chance=chance
    )


def _months(words: LoyaltyWords, months: int) -> str:
    return words.maker.ui("loyalty.months", count=max(1, months))


def _owed(words: LoyaltyWords, assessment: Assessment) -> str:
    owed, about = assessment.liability, words.amounts.about
    return words.maker.ui(
        "loyalty.owed_range",
        low=about(float(owed.low)),
        median=about(float(owed.likely)),
        high=about(float(owed.high)),
        price=about(assessment.account.earned - assessment.account.handed_out),
    )


def _year(words: LoyaltyWords, outcome: Outcome) -> list[Row]:
    """The likeliest year, part by part."""
    return [
        Row(words.maker.ui(f"loyalty.part.{name}"), words.likely(outcome, float(part[0])))
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
    middle = assessment.account.full_year_profit
    phrases = words.maker.formatting.phrases
    return TornadoPicture(bars, middle, phrases, words.amounts.about).drawn()
