"""In which order and when tactics are begun: three in the first month, not thirty."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from thankbook.tailoring.calendar.calendaryear import Month, Week, Year
from thankbook.tailoring.candidates import Candidate
from thankbook.tailoring.coverconstraints import is_recovery
from thankbook.vocabulary import Ramp

_NO_WORTH = ("effort", "kept")
"""Parts of a score that say nothing about which of two tactics begins first."""


@dataclass(frozen=True)
class Beginning:
    """The month and week in which a tactic is begun.

    What has been ``running_since`` a day before the year goes on in its first week.
    """

    candidate: Candidate
    month: Month
    week: Week
    running_since: date | None = None


@dataclass(frozen=True)
class Timing:
    """What is known of beginnings before any is planned.

    ``begins`` are days that stand; nothing else begins before ``not_before``.
    """

    begins: Mapping[str, date] = field(default_factory=dict)
    not_before: date | None = None


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
    return sum(part.points for part in candidate.score.parts if part.code not in _NO_WORTH)


def _minutes(candidate: Candidate) -> int:
    return sum(candidate.item.facts.minutes.values())


def beginnings(
    chosen: Sequence[Candidate], year: Year, ramp: Ramp, timing: Timing | None = None
) -> tuple[Beginning, ...]:
    """Every chosen tactic with its beginning, the first to begin first; days that stand stay."""
    timing = timing or Timing()
    ordered = in_order(chosen)
    standing = [
        candidate
        for candidate in ordered
        if timing.begins.get(candidate.item.id, date.max) < year.end
    ]
    waiting = [candidate for candidate in ordered if candidate not in standing]
    begun = [_standing(candidate, timing.begins[candidate.item.id], year) for candidate in standing]
    months = [
        month
        for month in year.months_with_work
        if timing.not_before is None or year.last_day_of(month) >= timing.not_before
    ] or [year.months_with_work[-1]]
    taken = Counter(
        beginning.month.number for beginning in begun if beginning.running_since is None
    )
    for place, month in enumerate(months):
        is_first = not place and not begun
        pace = _pace(month, len(waiting), len(months) - place, ramp, is_first=is_first)
        count = min(max(pace - taken[month.number], 0), len(waiting))
        for candidate, later_by in zip(waiting[:count], _weeks_apart(count), strict=True):
            begun.append(Beginning(candidate, month, _week(year, month, later_by, timing)))
        waiting = waiting[count:]
    # What has no room in the pace of the last month begins in it all the same.
    last = _week(year, months[-1], 0, timing)
    begun += [Beginning(candidate, months[-1], last) for candidate in waiting]
    return tuple(sorted(begun, key=_place))


def _week(year: Year, month: Month, later_by: int, timing: Timing) -> Week:
    """A week of a month, or the next one whose days for work are all not too early."""
    week = year.first_open_week(month, later_by)
    if timing.not_before is None or year.first_day_of(week) >= timing.not_before:
        return week
    able = (week for week in year.weeks if week.work_days)
    later = (week for week in able if week.work_days[0] >= timing.not_before)
    return next(later, week)


def _place(beginning: Beginning) -> tuple[bool, int]:
    return beginning.running_since is None, beginning.week.number


def _standing(candidate: Candidate, day: date, year: Year) -> Beginning:
    """A beginning on a day that stands, or what has been running since one."""
    first = year.months_with_work[0]
    if day < year.start:
        return Beginning(candidate, first, year.first_open_week(first, 0), day)
    week = year.week_of(day)
    with_work = (later for later in year.weeks[week.number :] if later.work_days)
    return Beginning(candidate, year.month_of(day), next(with_work, week))


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
