"""Who keeps something true, and when it is looked at again."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Annotated, Any

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from thankbook.strictmodel import Line, StrictModel

DAY_OF_YEAR = (
    r"(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    r"|02-(?:0[1-9]|[12][0-9]))"
)
_FIRST_YEAR, _LAST_YEAR = 2000, 2098
_MONTHS_PER_YEAR = 12


def formed(pattern: str) -> Any:
    """Tells editors the form of a text; the reader's own check says more when it is wrong."""
    return Field(json_schema_extra={"pattern": f"^{pattern}$"})


def _date(typed: str) -> str:
    try:
        year = date.fromisoformat(typed).year if re.fullmatch(r"\d{4}-\d{2}-\d{2}", typed) else 0
    except ValueError:
        year = 0
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise PydanticCustomError("own_words", "date", {"found": "{typed} is not a date."})
    return typed


CalendarDate = Annotated[str, AfterValidator(_date), formed(f"20[0-9]{{2}}-{DAY_OF_YEAR}")]
"""A day as year-month-day, as it was typed."""


class Upkeep(StrictModel):
    """Who keeps it true, when it was last looked at, and how long that holds."""

    owner: Line = Field(description="who keeps it true", examples=["Mette Holm"])
    reviewed: CalendarDate = Field(
        description="the day on which it was last read through, as year-month-day",
        examples=["2026-11-01"],
    )
    every_months: Annotated[int, Field(ge=1, le=60)] = Field(
        default=12, description="whole months until it is read through again", examples=[12]
    )

    @property
    def review_by(self) -> date:
        """The day by which it is to be read again; the last of a month that is too short."""
        last = date.fromisoformat(self.reviewed)
        months = last.year * _MONTHS_PER_YEAR + last.month - 1 + self.every_months
        year, month = divmod(months, _MONTHS_PER_YEAR)
        return date(year, month + 1, min(last.day, calendar.monthrange(year, month + 1)[1]))
