"""The compared designs as text for a terminal: a table, then the reason for each verdict."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.documents.alignedcolumns import aligned
from thankbook.loyalty.programassessment import Assessment
from thankbook.sections.loyalty.studygaps import missing_lines, undesigned_lines
from thankbook.sections.loyalty.verdictinwords import LoyaltyWords


def table(words: LoyaltyWords) -> str:
    """What ``thankbook loyalty`` prints."""
    study, ui = words.maker.playbook.study, words.maker.ui
    if words.sells_nothing:
        return words.no_program
    if study.situation is None:
        gap = words.maker.views.gaps.sentence(study.missing_fields)
        return ui("loyalty.no_figures", gap=gap)
    if not study.assessments and not study.undesigned:
        return words.no_program
    parts = [*_compared(words), missing_lines(words), _undesigned(words)]
    return "\n\n".join("\n".join(part) for part in parts if part)


def _compared(words: LoyaltyWords) -> list[list[str]]:
    """What the designs that could be worked out come to; nothing without any."""
    assessments, ui = words.maker.playbook.study.assessments, words.maker.ui
    if not assessments:
        return []
    return [
        [words.heading()],
        aligned([_head(words), *(_row(words, assessment) for assessment in assessments)]),
        [line for assessment in assessments for line in _lines(words, assessment)],
        [ui("loyalty.range_note"), ui("loyalty.anyway")],
    ]


def _undesigned(words: LoyaltyWords) -> list[str]:
    lines = undesigned_lines(words)
    return [words.maker.ui("loyalty.no_design"), *(f"  {line}" for line in lines)] if lines else []


def _head(words: LoyaltyWords) -> list[str]:
    ui = words.maker.ui
    return [
        ui("loyalty.verdict"),
        ui("loyalty.program"),
        ui("loyalty.profit"),
        ui("loyalty.chance"),
        ui("loyalty.first_reward"),
    ]


def _row(words: LoyaltyWords, assessment: Assessment) -> list[str]:
    best = assessment.best
    return [
        words.advice(best),
        words.maker.title_of(assessment.program),
        words.profit(best),
        words.chance(best),
        words.first_reward(best),
    ]


def _lines(words: LoyaltyWords, assessment: Assessment) -> Iterator[str]:
    best, ui = assessment.best, words.maker.ui
    yield words.maker.title_of(assessment.program)
    yield f"  {ui('loyalty.design')}: {words.offers.line(best.design)}"
    if assessment.differs:
        written = assessment.written
        yield "  " + ui(
            "loyalty.written",
            design=words.offers.line(written.design),
            profit=words.profit(written),
        )
    yield f"  {ui('loyalty.break_even')}: {words.pays_from(best.break_even)}"
    yield f"  {words.advice(best)}. {words.reason(best)}"
