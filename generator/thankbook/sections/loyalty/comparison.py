"""The page on which managers compare the designs that fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from thankbook.loyalty.programassessment import Assessment
from thankbook.reader.pageaddresses import address
from thankbook.reader.svg import NO_PICTURE
from thankbook.reader.views import Row
from thankbook.sections.loyalty.profitpicture import Band, ProfitPicture
from thankbook.sections.loyalty.studygaps import missing_lines, undesigned_lines
from thankbook.sections.loyalty.verdictinwords import LoyaltyWords
from thankbook.sections.loyalty.whatifpanel import Panel, panel


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One design in the table."""

    title: str
    uri: str
    verdict: str
    advice: str
    profit: str
    likely: str
    chance: str
    lasting: str
    pays_from: str
    first_reward: str
    reason: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the template shows; ``lacking`` stands alone, where nothing could be worked out."""

    lacking: str = ""
    rows: Sequence[ComparedRow] = ()
    recommended: ComparedRow | None = None
    picture: Markup = NO_PICTURE
    missing: Sequence[str] = ()
    undesigned: Sequence[str] = ()
    worth: Sequence[Row] = ()
    panel: Panel | None = None


def comparison(words: LoyaltyWords) -> Comparison:
    """The designs compared; without figures, a sentence that names what is needed."""
    if words.sells_nothing:
        return Comparison(lacking=words.no_program)
    maker, study = words.maker, words.maker.playbook.study
    if study.situation is None:
        gap = maker.views.gaps.sentence(study.missing_fields)
        return Comparison(lacking=maker.ui("loyalty.no_figures", gap=gap))
    best = study.recommended
    return Comparison(
        rows=[_row(words, assessment) for assessment in study.assessments],
        recommended=_row(words, best) if best else None,
        picture=_picture(words) if study.assessments else NO_PICTURE,
        missing=missing_lines(words),
        undesigned=undesigned_lines(words),
        worth=_worth(words),
        panel=panel(words),
    )


def _row(words: LoyaltyWords, assessment: Assessment) -> ComparedRow:
    best = assessment.best
    return ComparedRow(
        title=words.maker.title_of(assessment.program),
        uri=address("programs", assessment.program.id),
        verdict=words.advice(best),
        advice=best.verdict.advice.value,
        profit=words.profit(best),
        likely=words.likely(best, assessment.account.full_year_profit),
        chance=words.chance(best),
        lasting=words.amounts.chance(best.futures.lasting_chance),
        pays_from=words.pays_from(best.break_even),
        first_reward=words.first_reward(best),
        reason=words.reason(best),
    )


def _picture(words: LoyaltyWords) -> Markup:
    bands = [
        Band(
            words.maker.title_of(assessment.program),
            assessment.best.futures.profit,
            words.profit(assessment.best),
        )
        for assessment in words.maker.playbook.study.assessments
    ]
    phrases = words.maker.formatting.phrases
    return ProfitPicture(bands, phrases, words.amounts.about).drawn()


def _worth(words: LoyaltyWords) -> list[Row]:
    """What a customer is worth over the years, both ways of counting the first margin."""
    ui, lifetime, about = words.maker.ui, words.maker.playbook.study.lifetime, words.amounts.about
    if lifetime is None:
        return []
    return [
        Row(ui("loyalty.worth.margin"), about(float(lifetime.margin_per_year))),
        Row(ui("loyalty.worth.now"), about(float(lifetime.now))),
        Row(ui("loyalty.worth.later"), about(float(lifetime.one_period_out))),
    ]
