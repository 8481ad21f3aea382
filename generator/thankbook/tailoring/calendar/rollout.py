"""In which order and when tactics are begun: three in the first month, not thirty."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from thankbook.tailoring.calendar.calendaryear import Month, Week, Year
from thankbook.tailoring.candidates import Candidate
from thankbook.tailoring.coverconstraints import is_recovery
from thankbook.vocabulary import Ramp


@dataclass(frozen=True)
class Beginning:
    """The month and week in which a tactic is begun."""

    candidate: Candidate
    month: Month
    week: Week


def in_order(chosen: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """What is there for mistakes first, then by points: so every month ends better than it began.

    Nothing else that is thanked for would survive a complaint that nobody answers. Points for
    little effort play no part: they rest on how often something comes, which may be for managers,
    and everybody sees in which order tactics begin. Of equals the one that takes fewer minutes
    each time comes first.
    """
    ranked = sorted(
        chosen, key=lambda candidate: (-_worth(candidate), _minutes(candidate), candidate.item.id)
    )
    recovery = [candidate for candidate in ranked if is_recovery(candidate)][:1]
    return (*recovery, *(candidate for candidate in ranked if candidate not in recovery))


def _worth(candidate: Candidate) -> int:
    return sum(part.points for part in candidate.score.parts if part.code != "effort")


def _minutes(candidate: Candidate) -> int:
    return sum(candidate.item.facts.minutes.values())


def beginnings(chosen: Sequence[Candidate], year: Year, ramp: Ramp) -> tuple[Beginning, ...]:
    """Every chosen tactic with its beginning, the first to begin first."""
    waiting = list(in_order(chosen))
    begun: list[Beginning] = []
    months = year.months_with_work
    for place, month in enumerate(months):
        pace = _pace(month, len(waiting), len(months) - place, ramp, is_first=not place)
        count = min(pace, len(waiting))
        for candidate, later_by in zip(waiting[:count], _weeks_apart(count), strict=True):
            begun.append(Beginning(candidate, month, year.first_open_week(month, later_by)))
        waiting = waiting[count:]
    return tuple(begun)


def _pace(month: Month, waiting: int, months_left: int, ramp: Ramp, *, is_first: bool) -> int:
    """How many are begun in a month; more than usual only if the year would not be enough."""
    if is_first and months_left > 1:
        return ramp.first_month
    usual = ramp.quiet_month if month.is_quiet else ramp.each_month
    return max(usual, -(-waiting // months_left))


def _weeks_apart(count: int) -> Iterator[int]:
    """Weeks of a month for its beginnings, as far apart as four weeks let them be."""
    for place in range(count):
        yield place * 4 // count
