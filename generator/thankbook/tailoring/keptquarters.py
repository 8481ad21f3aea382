"""How long a team has kept to its plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from thankbook.business.planresults import PlanResults
from thankbook.library.items import Tactic
from thankbook.vocabulary import Vocabulary

_MONTHS_OF_QUARTER = 3
_QUARTERS = 4
_NEVER_LACKING = ("working_days", "orders", "customers", "known_customers", "colleagues")
"""What is counted of a business and there in every quarter; complaints need not come."""


def kept_quarters(
    begins: Mapping[str, date],
    results: PlanResults,
    first_day: date,
    tactics: Mapping[str, Tactic],
    vocabulary: Vocabulary,
) -> int:
    """How many quarters in a row a plan was kept, from a first day on.

    A quarter is kept if each of its three months has results, and if every tactic that had begun by
    its first month, and is due in each quarter, was done in it at least once.
    """
    recurring = {
        name for name in begins if name in tactics and _is_quarterly(tactics[name], vocabulary)
    }
    count = 0
    while True:
        names = _months_from(first_day, _MONTHS_OF_QUARTER * count)
        due = {name for name in recurring if f"{begins[name]:%Y-%m}" <= names[0]}
        months = [results.months[name] for name in names if name in results.months]
        done = {name for month in months for name, made in month.tactics.items() if made.done}
        if len(months) < len(names) or not due or not due <= done:
            return count
        count += 1


def _is_quarterly(item: Tactic, vocabulary: Vocabulary) -> bool:
    rhythm = vocabulary.rhythms[item.facts.rhythm.per]
    if rhythm.per_year is not None:
        return rhythm.per_year * item.facts.rhythm.times >= _QUARTERS
    return rhythm.counts in _NEVER_LACKING


def _months_from(first_day: date, offset: int) -> tuple[str, ...]:
    first = first_day.year * 12 + first_day.month - 1 + offset
    numbers = range(first, first + _MONTHS_OF_QUARTER)
    return tuple(f"{number // 12:04}-{number % 12 + 1:02}" for number in numbers)
