"""The page on which managers compare the designs that fit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from thankbook.loyalty.assessing import Assessment
from thankbook.site.loyalty.missing import missing_lines
from thankbook.site.loyalty.panel import panel
from thankbook.site.loyalty.words import LoyaltyWords
from thankbook.site.pages.addresses import address
from thankbook.site.pictures.profitpicture import Band, ProfitPicture
from thankbook.site.views import Row


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One design in the table."""

    title: str
    uri: str
    verdict: str
    advice: str
    profit: str
    chance: str
    pays_from: str
    first_reward: str
    reason: str


def comparison(words: LoyaltyWords) -> dict[str, Any]:
    """What the template shows; without figures, a sentence that names what is needed."""
    maker, study = words.maker, words.maker.study
    if study.situation is None:
        lacking = maker.ui("loyalty.no_figures", field=study.missing_field)
        return {"lacking": lacking, "rows": [], "missing": []}
    best = study.recommended
    return {
        "lacking": "",
        "heading": words.heading(),
        "rows": [_row(words, one) for one in study.assessments],
        "recommended": _row(words, best) if best else None,
        "picture": _picture(words),
        "missing": missing_lines(words),
        "worth": _worth(words),
        "panel": panel(words),
    }


def _row(words: LoyaltyWords, assessment: Assessment) -> ComparedRow:
    best = assessment.best
    return ComparedRow(
        title=words.maker.title_of(assessment.program),
        uri=address("programs", assessment.program.id),
        verdict=words.advice(best),
        advice=best.verdict.advice.value,
        profit=words.profit(best),
        chance=words.chance(best),
        pays_from=words.pays_from(best.break_even),
        first_reward=words.first_reward(best),
        reason=words.reason(best),
    )


def _picture(words: LoyaltyWords) -> object:
    bands = [
        Band(
            words.maker.title_of(one.program),
            one.best.futures.profit,
            words.profit(one.best),
        )
        for one in words.maker.study.assessments
    ]
    phrases = words.maker.formatting.phrases
    return ProfitPicture(bands, phrases, words.amounts.about).drawn()


def _worth(words: LoyaltyWords) -> list[Row]:
    """What a customer is worth over the years, both ways of counting the first margin."""
    ui, lifetime, about = words.maker.ui, words.maker.study.lifetime, words.amounts.about
    if lifetime is None:
        return []
    return [
        Row(ui("loyalty.worth.margin"), about(float(lifetime.margin_per_year))),
        Row(ui("loyalty.worth.now"), about(float(lifetime.now))),
        Row(ui("loyalty.worth.later"), about(float(lifetime.one_period_out))),
    ]
