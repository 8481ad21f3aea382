"""Days and periods on which a business is closed, as they are typed: each year, or once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, ValidationInfo
from pydantic_core import PydanticCustomError

from thankbook.locales import Territory
from thankbook.locales.dayreading import (
    YEARS,
    DayOfYear,
    dates,
    days_of_year,
    is_out_of_years,
    out_of_years,
)
from thankbook.strictmodel import territory_in
from thankbook.upkeep import ANY_DAY_OF_YEAR, DATE, DAY_OF_YEAR, as_text, formed
from thankbook.validationwords import shown

_FORM = rf"(?:{ANY_DAY_OF_YEAR}(?:\.\.{ANY_DAY_OF_YEAR})?|{DATE}(?:\.\.{DATE})?)"
_TO = ".."
_ANY_TO = re.compile(r"\s*(?:\.{2,3}|…|[–—]|\b(?:to|until|bis)\b|(?<=\s)-(?=\s))\s*")


@dataclass(frozen=True, slots=True)
class Period:
    """From a first to a last day: month-day for each year, year-month-day for once."""

    first: str
    last: str

    @property
    def is_yearly(self) -> bool:
        """Whether it comes each year; it may then reach over the end of one."""
        return self.first.count("-") == 1

    def covers(self, day: date) -> bool:
        """Whether a day lies in it."""
        # Written with leading zeros, days compare as texts do.
        written = f"{day:%m-%d}" if self.is_yearly else day.isoformat()
        if self.first <= self.last:
            return self.first <= written <= self.last
        return written >= self.first or written <= self.last


def period(typed: str) -> Period:
    """``12-24``, ``12-27..01-05`` or ``2027-07-05..2027-07-25`` as a period."""
    first, _, last = typed.partition(_TO)
    return Period(first, last or first)


def covering(typed: Iterable[str], day: date) -> bool:
    """Whether one of several typed periods covers a day."""
    return any(period(text).covers(day) for text in typed)


def _known(typed: str, info: ValidationInfo) -> str:
    territory = territory_in(info)
    if not re.fullmatch(_FORM, typed):
        found = "{typed} is not a day, nor a first and a last day with '..' between them."
        if any(is_out_of_years(end, territory) for end in _ends(typed)):
            found = out_of_years("{typed}")
        details = {"found": found}
        if meant := _meant(typed, territory):
            details["expected"] = f"Did you mean {' or '.join(map(shown, meant))}?"
        raise PydanticCustomError("own_words", "period", details)
    read = typed if re.match(DATE, typed) else _yearly(typed, territory)
    if found := _impossible(period(read)):
        raise PydanticCustomError("own_words", "period", {"found": found})
    return read


def _yearly(typed: str, territory: Territory) -> str:
    """Days of each year as numbers."""
    ends = typed.split(_TO)
    return _TO.join(
        end if re.fullmatch(DAY_OF_YEAR, end) else days_of_year(end, territory)[0].numbers
        for end in ends
    )


def _ends(typed: str) -> list[str]:
    """The first and the last day of a period, or the one day; none where there are more."""
    ends = _ANY_TO.split(typed.strip())
    return ends if len(ends) <= len(("first", "last")) else []


def _meant(typed: str, territory: Territory) -> list[str]:
    """The periods that a text in another form may mean; a year that one end has is for both."""
    ends = _ends(typed)
    yearly = [list(days_of_year(end, territory)) for end in ends]
    if ends and all(yearly):
        return [_TO.join(day.short for day in ends) for ends in zip(*yearly, strict=False)]
    dated = [list(dates(end, territory)) for end in ends]
    if len(ends) > 1 and not all(dated):
        dated = [
            dated[0] or _in_years_of(yearly[0], dated[1], is_last=False),
            dated[1] or _in_years_of(yearly[1], dated[0], is_last=True),
        ]
    if not ends or not all(dated):
        return []
    return [_TO.join(day.isoformat() for day in ends) for ends in zip(*dated, strict=False)]


def _in_years_of(days: list[DayOfYear], others: list[date], *, is_last: bool) -> list[date]:
    """Each day as the date nearest to the period's other end: before the last, behind the first."""
    found = []
    for day, other in zip(days, others, strict=False):
        is_within = (day >= DayOfYear(other.month, other.day)) == is_last
        step = 0 if is_within else (1 if is_last else -1)
        found.append(day.in_year(other.year + step))
    return [day for day in found if day and day.year in YEARS]


def _impossible(written: Period) -> str:
    if written.is_yearly:
        return ""
    try:
        days = [date.fromisoformat(day) for day in (written.first, written.last)]
    except ValueError:
        return "{typed} names a day that its year does not have."
    return "" if days[0] <= days[1] else "{typed} ends before it begins."


ClosedDates = Annotated[str, BeforeValidator(as_text), AfterValidator(_known), formed(_FORM)]
"""A day or a period, as it was typed."""
