"""The first and the last day of the year that a description plans."""

from __future__ import annotations

from datetime import date, timedelta

from thankbook.business.model import Business
from thankbook.vocabulary import Vocabulary


def first_day(business: Business, vocabulary: Vocabulary) -> date:
    """The day on which the described year begins."""
    return date.fromisoformat(business.calendar.start or vocabulary.defaults.calendar_start)


def last_day(business: Business, vocabulary: Vocabulary) -> date:
    """The day before the same one of the next year; before 28 February for the 29th."""
    first = first_day(business, vocabulary)
    is_leap_day = (first.month, first.day) == (2, 29)
    again = first.replace(year=first.year + 1, day=28 if is_leap_day else first.day)
    return again - timedelta(1)
