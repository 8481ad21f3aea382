"""The pilot sheet: who, how many, how long, when to stop, what to write down."""

from __future__ import annotations

from thankbook.loyalty.programassessment import Assessment
from thankbook.sections.loyalty.verdictinwords import LoyaltyWords

_EVERY_WEEK = ("members", "orders_with", "orders_without", "rewards", "minutes")


def pilot_lines(words: LoyaltyWords, assessment: Assessment) -> list[str]:
    """The sheet, a sentence a line."""
    ui, amounts, pilot = words.maker.ui, words.amounts, assessment.pilot
    if pilot is None:
        return [ui("pilot.newcomers"), ui("pilot.newcomers_stop")]
    enough = "enough" if pilot.is_large_enough else "too_few"
    every_week = [ui(f"pilot.record.{name}") for name in _EVERY_WEEK]
    return [
        ui("pilot.control"),
        ui(
            f"pilot.size.{enough}",
            effect=amounts.share(pilot.effect),
            needed=amounts.number(pilot.needed_each),
            available=amounts.number(pilot.available_each),
            detectable=amounts.share(pilot.detectable),
            weeks=amounts.wait(pilot.weeks),
            power=amounts.share(pilot.power),
            significance=amounts.share(pilot.significance),
        ),
        ui("pilot.stop", loss=amounts.about(pilot.stop_loss)),
        ui("pilot.record.all", things=words.maker.formatting.all_of(every_week)),
        ui("pilot.decide"),
    ]
