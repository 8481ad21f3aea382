"""Who keeps something true, and when it is looked at again."""

from __future__ import annotations

import calendar
import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, LiteralString

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo
from pydantic_core import PydanticCustomError

from thankbook.locales import ANYWHERE
from thankbook.locales.dayreading import (
    YEAR_PATTERN,
    YEARS,
    DayOfYear,
    dates,
    days_of_year,
    is_out_of_years,
    named_day_pattern,
    out_of_years,
)
from thankbook.strictmodel import Line, StrictModel, territory_in
from thankbook.validationwords import shown

DAY_OF_YEAR = (
    r"(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    r"|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    r"|02-(?:0[1-9]|[12][0-9]))"
)
ANY_DAY_OF_YEAR = f"(?:{DAY_OF_YEAR}|{named_day_pattern()})"
"""With the name of its month too."""
DATE = f"{YEAR_PATTERN}-{DAY_OF_YEAR}"
_MONTHS_PER_YEAR = 12


def formed(pattern: str) -> Any:
    """Tells editors the form of a text; the reader's own check says more when it is wrong."""
    return Field(json_schema_extra={"pattern": f"^{pattern}$"})


def as_text(typed: object) -> object:
    """A number as the text that it was typed as: ``31.12`` is rather a day than a decimal."""
    is_number = isinstance(typed, int | Decimal) and not isinstance(typed, bool)
    return str(typed) if is_number else typed


def _date(typed: str, info: ValidationInfo) -> str:
    try:
        year = date.fromisoformat(typed).year if re.fullmatch(r"\d{4}-\d{2}-\d{2}", typed) else 0
    except ValueError:
        year = 0
    if year not in YEARS:
        territory = territory_in(info)
        if is_out_of_years(typed, territory):
            raise _no_day("date", out_of_years("{typed}"), [])
        meant = [day.isoformat() for day in dates(typed, territory)]
        raise _no_day("date", "{typed} is not a date.", meant)
    return typed


CalendarDate = Annotated[str, BeforeValidator(as_text), AfterValidator(_date), formed(DATE)]
"""A day as year-month-day, as it was typed."""


def _day(typed: str, info: ValidationInfo) -> str:
    is_named = re.fullmatch(named_day_pattern(), typed)
    possible = days_of_year(typed, ANYWHERE if is_named else territory_in(info))
    if not re.fullmatch(ANY_DAY_OF_YEAR, typed):
        dated = [DayOfYear(day.month, day.day) for day in dates(typed, territory_in(info))]
        meant = [form.short for form in dict.fromkeys((*possible, *dated))]
        raise _no_day("day", "{typed} is not a day of the year.", meant)
    return typed if re.fullmatch(DAY_OF_YEAR, typed) else possible[0].numbers


DayOfTheYear = Annotated[
    str, BeforeValidator(as_text), AfterValidator(_day), formed(ANY_DAY_OF_YEAR)
]
"""A day as ``4 Oct`` or ``12-24``, kept as month-day."""


def _no_day(kind: LiteralString, found: str, meant: list[str]) -> PydanticCustomError:
    details = {"found": found}
    if meant:
        details["expected"] = f"Did you mean {' or '.join(map(shown, meant))}?"
    return PydanticCustomError("own_words", kind, details)


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
