"""What an owner has decided about single items: kept out, kept in, running."""

from __future__ import annotations

from pydantic import Field

from thankbook.strictmodel import Line, StrictModel
from thankbook.upkeep import CalendarDate

_NAME = "an item's id, the name of its page, as kind/id where two kinds share it"


class ItemWish(StrictModel):
    """An item that is kept in or out, whatever the choice would be."""

    id: Line = Field(description=_NAME, examples=["greet-by-name"])
    reason: Line | None = Field(
        default=None,
        description="why, as the pages repeat it",
        examples=["Our regulars asked for it."],
    )


class RunningItem(StrictModel):
    """A tactic or a program that is done here already, and goes on."""

    id: Line = Field(description=_NAME, examples=["stamp-card"])
    since: CalendarDate | None = Field(
        default=None,
        description="the day on which it began, as year-month-day",
        examples=["2025-03-01"],
    )
    reason: Line | None = Field(
        default=None, description="why, as the pages repeat it", examples=["People ask for it."]
    )


Wish = ItemWish | RunningItem
