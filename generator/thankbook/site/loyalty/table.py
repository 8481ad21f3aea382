"""The compared designs as text for a terminal: a table, then the reason for each verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from thankbook.loyalty.assessing import Assessment
from thankbook.site.loyalty.missing import missing_lines
from thankbook.site.loyalty.words import LoyaltyWords


def table(words: LoyaltyWords) -> str:
    """What ``thankbook loyalty`` prints."""
    study, ui = words.maker.study, words.maker.ui
    if study.situation is None:
        return ui("loyalty.no_figures", field=study.missing_field)
    if not study.assessments:
        return ui("programs.none")
    parts = [
        [words.heading()],
        _aligned([_head(words), *(_row(words, one) for one in study.assessments)]),
        [line for one in study.assessments for line in _lines(words, one)],
        [ui("loyalty.range_note"), ui("loyalty.anyway")],
        missing_lines(words),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part)


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


def _aligned(rows: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
