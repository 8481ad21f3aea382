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
from thankbook.locales.dayreading import dates, days_of_year
from thankbook.mistakes import shown
from thankbook.strictmodel import territory_in
from thankbook.upkeep import ANY_DAY_OF_YEAR, DAY_OF_YEAR, as_text, formed

_DATE = f"20[0-9]{{2}}-{DAY_OF_YEAR}"
_FORM = rf"(?:{ANY_DAY_OF_YEAR}(?:\.\.{ANY_DAY_OF_YEAR})?|{_DATE}(?:\.\.{_DATE})?)"
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
    return any(period(one).covers(day) for one in typed)


def _known(typed: str, info: ValidationInfo) -> str:
    territory = territory_in(info)
    if not re.fullmatch(_FORM, typed):
        found = "{typed} is not a day, nor a first and a last day with '..' between them."
        details = {"found": found}
        if meant := _meant(typed, territory):
            details["expected"] = f"Did you mean {' or '.join(map(shown, meant))}?"
        raise PydanticCustomError("own_words", "period", details)
    read = typed if re.match(_DATE, typed) else _yearly(typed, territory)
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


def _meant(typed: str, territory: Territory) -> list[str]:
    """The periods that a text in another form may mean."""
    ends = _ANY_TO.split(typed.strip())
    if not 1 <= len(ends) <= len(("first", "last")):
        return []
    for read in (_days, _dates):
        each = [read(end, territory) for end in ends]
        if all(each):
            return [_TO.join(one) for one in zip(*each, strict=False)]
    return []


def _days(typed: str, territory: Territory) -> list[str]:
    return [one.short for one in days_of_year(typed, territory)]


def _dates(typed: str, territory: Territory) -> list[str]:
    return [one.isoformat() for one in dates(typed, territory)]


def _impossible(one: Period) -> str:
    if one.is_yearly:
        return ""
    try:
        days = [date.fromisoformat(day) for day in (one.first, one.last)]
    except ValueError:
        return "{typed} names a day that its year does not have."
    return "" if days[0] <= days[1] else "{typed} ends before it begins."


ClosedDates = Annotated[str, BeforeValidator(as_text), AfterValidator(_known), formed(_FORM)]
"""A day or a period, as it was typed."""
