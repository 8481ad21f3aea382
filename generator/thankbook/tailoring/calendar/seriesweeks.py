"""The weeks of what has its day, moved as little as can be to where there is room for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from thankbook.tailoring.calendar.calendaryear import Week

HasRoom = Callable[[Sequence[Week]], bool]
"""Whether there is room for something in all of some weeks together."""


def moved(due: Sequence[Week], able: Sequence[Week], has_room: HasRoom) -> tuple[Week, ...]:
    """Weeks for what is due, fewer where there is no room; ``able`` are those it may lie in.

    All of the times move together, so that they still lie evenly apart. Only where no such move
    finds room does each look for a week of its own.
    """
    together = (tuple(_together(due, able, step)) for step in _steps(_reach(due, able)))
    for weeks in together:
        if len(weeks) == len(due) and has_room(weeks):
            return weeks
    placed: list[Week] = []
    for week in due:
        nearest = sorted(able, key=lambda other: (_apart(other, week), other.number))
        near = (other for other in nearest if _apart(other, week) <= _reach(due, able))
        found = next((other for other in near if has_room((*placed, other))), None)
        placed += [found] if found else []
    return tuple(sorted(placed, key=lambda week: week.number))


def _together(due: Sequence[Week], able: Sequence[Week], step: int) -> Iterator[Week]:
    by_number = {week.number: week for week in able}
    for week in due:
        if found := by_number.get(week.number + step):
            yield found


def _reach(due: Sequence[Week], able: Sequence[Week]) -> int:
    """By how many weeks a time may move: up to where the next one was; a single one anywhere."""
    if len(due) < len(("one", "next")):
        return max((_apart(week, other) for week in due for other in able), default=0)
    between = (_apart(week, later) for week, later in pairwise(due))
    return max(1, min(between) - 1)


def _apart(week: Week, other: Week) -> int:
    return abs(week.number - other.number)


def _steps(reach: int) -> Iterator[int]:
    """0, later by one, earlier by one, later by two ..."""
    yield 0
    for step in range(1, reach + 1):
        yield from (step, -step)
