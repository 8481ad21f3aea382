"""The weekdays on which a business is closed, and how many weeks of a year it is open."""

from __future__ import annotations

from datetime import timedelta

from thankbook.business.closeddates import covering
from thankbook.business.model import Business
from thankbook.business.plannedyear import first_day
from thankbook.business.tradefacts import trade_facts
from thankbook.vocabulary import Vocabulary
from thankbook.vocabulary.weekdays import WEEKDAYS, Weekday

WEEKS_PER_YEAR = 52
_DAYS = 364
"""Each weekday as often as any other."""


def closed_weekdays(business: Business, vocabulary: Vocabulary) -> tuple[Weekday, ...]:
    """Weekdays on which nobody works: as described, else those usual in the trade."""
    said = business.calendar.closed
    return trade_facts(business, vocabulary).calendar.closed if said is None else said


def open_weeks(business: Business, vocabulary: Vocabulary) -> int:
    """Weeks of a year but for those that ``calendar.closed_dates`` take; one at least.

    What they take of days that are open otherwise is counted from the day on which the described
    year begins.
    """
    calendar = business.calendar
    if not calendar.closed_dates:
        return WEEKS_PER_YEAR
    first = first_day(business, vocabulary)
    closed = closed_weekdays(business, vocabulary)
    year = (first + timedelta(place) for place in range(_DAYS))
    days = [day for day in year if WEEKDAYS[day.weekday()] not in closed]
    open_days = sum(not covering(calendar.closed_dates, day) for day in days)
    return max(1, round(WEEKS_PER_YEAR * open_days / len(days)))
