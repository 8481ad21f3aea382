"""The plan as CSV: all of its work, or only what everybody may know of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from thankbook.sections.year.csvdialect import Dialect
from thankbook.sections.year.planevents import PlanEvent
from thankbook.sections.year.planinwords import YearWords
from thankbook.tailoring.calendar.slots import Slot

COLUMNS = ("day", "week", "tactic", "title", "kind", "number", "times", "role", "minutes")
YEAR_COLUMNS = ("day", "what", "roles")


def sheet(words: YearWords, dialect: Dialect, role_id: str = "") -> bytes:
    """A line for each role's part of each slot, by day; of one role only, where it is named.

    A slot that takes nobody any minutes has one line without a role.
    """
    lines = (line for slot in words.plan.slots for line in _lines(words, slot))
    of_role = (line for line in lines if not role_id or line[-2] in ("", role_id))
    return dialect.table((COLUMNS, *of_role))


def year_sheet(words: YearWords, events: Iterable[PlanEvent], dialect: Dialect) -> bytes:
    """A line for each event, by day."""
    titles = {role.id: role.title for role in words.maker.playbook.description.business.team}
    separator = words.maker.ui("list.separator")
    rows = (
        (
            event.day.isoformat(),
            event.summary,
            separator.join(titles[role_id] for role_id in event.roles),
        )
        for event in sorted(events, key=lambda event: event.day)
    )
    return dialect.table((YEAR_COLUMNS, *rows))


def _lines(words: YearWords, slot: Slot) -> Iterator[tuple[object, ...]]:
    week = words.plan.year.weeks[slot.week].monday.isoformat()
    title = words.titles[slot.item_id]
    begin = slot.day.isoformat(), week, slot.item_id, title, slot.kind, slot.number, slot.times
    for role_id, minutes in slot.minutes.items():
        yield (*begin, role_id, minutes)
    if not slot.minutes:
        yield (*begin, "", 0)
