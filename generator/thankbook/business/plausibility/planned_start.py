"""A planned year far from this edition's own, or one whose public holidays nobody knows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from thankbook.business.codes import code_names
from thankbook.business.plannedyear import first_day, last_day
from thankbook.business.plausibility.context import Context
from thankbook.business.regions import years_with_holidays
from thankbook.problems import Problem
from thankbook.validationwords.wrongfields import right

_YEARS = 5


def check(context: Context) -> Iterator[Problem]:
    """The year that is planned lies near the one that is planned where none is said."""
    business, vocabulary = context.business, context.vocabulary
    start = business.calendar.start
    if start is None:
        return
    first, last = first_day(business, vocabulary), last_day(business, vocabulary)
    usual = date.fromisoformat(vocabulary.defaults.calendar_start)
    if abs(first.year - usual.year) > _YEARS:
        found = f"'{start}' is {abs(first.year - usual.year)} years from {usual.year}."
        yield context.ask(("calendar", "start"), found, "Is the year right?")
        return
    known = years_with_holidays(right(business.country))
    if known and not (first.year in known and last.year in known):
        name = code_names("country")[business.country]
        found = f"Public holidays of {name} are known for {known[0]} to {known[-1]} only."
        question = "Is the year right? If so, write those of the year as 'closed_dates'."
        yield context.ask(("calendar", "start"), found, question)
