"""The pilot sheet: who, how many, how long, when to stop, what to write down."""

from __future__ import annotations

import math
from collections.abc import Iterator

from thankbook.loyalty.pilotdesign import Pilot
from thankbook.loyalty.programassessment import Assessment
from thankbook.sections.loyalty.verdictinwords import LoyaltyWords

_EVERY_WEEK = ("members", "orders_with", "orders_without", "rewards", "minutes")


def pilot_lines(words: LoyaltyWords, assessment: Assessment) -> list[str]:
    """The sheet, a sentence a line."""
    ui, amounts, pilot = words.maker.ui, words.amounts, assessment.best.pilot
    if pilot is None:
        return [ui("pilot.newcomers"), ui("pilot.newcomers_stop")]
    every_week = [ui(f"pilot.record.{name}") for name in _EVERY_WEEK]
    return [
        ui(f"pilot.control.{'everybody' if pilot.everybody.is_enough else 'willing'}"),
        *_size(words, pilot),
        ui("pilot.stop", loss=amounts.about(pilot.stop_loss)),
        ui("pilot.record.all", things=words.maker.formatting.all_of(every_week)),
        *([ui("pilot.useful", useful=amounts.share(pilot.useful))] if pilot.useful else []),
        ui("pilot.decide"),
    ]


def _size(words: LoyaltyWords, pilot: Pilot) -> Iterator[str]:
    """What is to be found, how many customers that takes in both ways, and what they can show."""
    ui, amounts = words.maker.ui, words.amounts
    yield ui(
        f"pilot.aim.{pilot.counts}",
        effect=amounts.share(pilot.effect),
        weeks=amounts.wait(pilot.weeks),
        power=amounts.share(pilot.power),
        significance=amounts.share(pilot.significance),
    )
    yield ui(
        "pilot.size",
        share=amounts.share(pilot.taking_part),
        everybody=amounts.count(pilot.everybody.needed_each),
        customers=amounts.count(pilot.everybody.available_each),
        willing=amounts.count(pilot.willing.needed_each),
        joined=amounts.count(pilot.willing.available_each),
    )
    if not pilot.is_large_enough:
        least = min(pilot.everybody.detectable, pilot.willing.detectable)
        if math.isfinite(least):
            yield ui("pilot.too_few", detectable=amounts.share(least))
        else:
            yield ui("pilot.nobody")
