"""Days and periods on which a business is closed, as they are typed: each year, or once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from thankbook.upkeep import DAY_OF_YEAR, formed

_DATE = f"20[0-9]{{2}}-{DAY_OF_YEAR}"
_FORM = rf"(?:{DAY_OF_YEAR}(?:\.\.{DAY_OF_YEAR})?|{_DATE}(?:\.\.{_DATE})?)"
_TO = ".."


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
    return any(period(one).covers(day) for one in typed)


def _known(typed: str) -> str:
    if not re.fullmatch(_FORM, typed):
        found = "{typed} is not a day, nor a first and a last day with '..' between them."
        raise PydanticCustomError("own_words", "period", {"found": found})
    found = _impossible(period(typed))
    if found:
        raise PydanticCustomError("own_words", "period", {"found": found})
    return typed


def _impossible(one: Period) -> str:
    if one.is_yearly:
        return ""
    try:
        days = [date.fromisoformat(day) for day in (one.first, one.last)]
    except ValueError:
        return "{typed} names a day that its year does not have."
    return "" if days[0] <= days[1] else "{typed} ends before it begins."


ClosedDates = Annotated[str, AfterValidator(_known), formed(_FORM)]
"""A day or a period, as it was typed."""
