"""The day that the first planned year of a new business begins on."""

from __future__ import annotations

from datetime import date, timedelta

_DAYS_TO_PREPARE = 7


def plan_start(today: date) -> str:
    """The first Monday that leaves a week to prepare, as year-month-day."""
    ready = today + timedelta(days=_DAYS_TO_PREPARE)
    return (ready + timedelta(days=-ready.weekday() % 7)).isoformat()


def july_of(start: str) -> int:
    """The year of the first July in a year that is planned from a day on."""
    first = date.fromisoformat(start)
    return first.year + (first.month > 7)
