"""How many weeks of a year a business is open."""

from __future__ import annotations

from datetime import timedelta

from thankbook.business.closeddates import covering
from thankbook.business.model import Business
from thankbook.business.parts import WEEKDAYS
from thankbook.business.plannedyear import first_day
from thankbook.vocabulary import Vocabulary

WEEKS_PER_YEAR = 52
_DAYS = 364
"""Each weekday as often as any other."""


def open_weeks(business: Business, vocabulary: Vocabulary) -> int:
    """Weeks of a year but for those that ``calendar.closed_dates`` take; one at least.

    What they take of days that are open otherwise is counted from the day on which the described
    year begins.
    """
    calendar, defaults = business.calendar, vocabulary.defaults
    if not calendar.closed_dates:
        return WEEKS_PER_YEAR
    first = first_day(business, vocabulary)
    closed = defaults.closed_weekdays if calendar.closed is None else calendar.closed
    year = (first + timedelta(place) for place in range(_DAYS))
    days = [day for day in year if WEEKDAYS[day.weekday()] not in closed]
    open_days = sum(not covering(calendar.closed_dates, day) for day in days)
    return max(1, round(WEEKS_PER_YEAR * open_days / len(days)))
