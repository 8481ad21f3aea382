"""The plan as CSV: a line for each role's part of each slot."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from thankbook.site.pages.yearwords import YearWords
from thankbook.tailoring.calendar.slots import Slot

COLUMNS = ("day", "week", "tactic", "title", "kind", "number", "times", "role", "minutes")
_STARTS_A_FORMULA = ("=", "+", "-", "@")


def sheet(words: YearWords) -> str:
    """Lines by day; a slot that takes nobody any minutes has one line without a role."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for slot in words.plan.slots:
        writer.writerows(_lines(words, slot))
    return text.getvalue()


def _lines(words: YearWords, slot: Slot) -> Iterator[tuple[object, ...]]:
    week = words.plan.year.weeks[slot.week].monday.isoformat()
    title = _harmless(words.titles[slot.item_id])
    begin = slot.day.isoformat(), week, slot.item_id, title, slot.kind, slot.number, slot.times
    for role_id, minutes in slot.minutes.items():
        yield (*begin, role_id, minutes)
    if not slot.minutes:
        yield (*begin, "", 0)


def _harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text
