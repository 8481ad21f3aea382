"""The plan as iCalendar: all-day events that an update moves and never doubles."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from thankbook.business.parts import Role
from thankbook.library.isolation import MARKS
from thankbook.sections.year.planevents import PlanEvent
from thankbook.sections.year.planinwords import YearWords

_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029], " ") | {
    ord("\t"): "\t",
    ord("\n"): "\n",
    **MARKS,
}
"""No text may hold them (RFC 5545, 3.3.11); what is not ASCII of them ends a line for some.

Nor does one need isolates: a calendar shows it alone."""

_ASK_AGAIN = timedelta(days=1)
"""How often a calendar that subscribed looks for a newer one."""


@dataclass(frozen=True)
class CalendarFiles:
    """Makes calendar files of one plan; an event that stands in several is written once."""

    words: YearWords
    _written: dict[PlanEvent, bytes] = field(default_factory=dict)

    def file(self, events: Iterable[PlanEvent], role: Role | None = None) -> bytes:
        """Each event on its day; the same bytes for the same plan. ``role`` is whose they are.

        ``planfiles.revising`` carries on what an earlier file of the same plan said.
        """
        name = self.words.maker.playbook.description.business.name
        calendar = Calendar()
        calendar.add("prodid", "-//Thankbook//plan//EN")
        calendar.add("version", "2.0")
        whose = f"{name}: {role.title}" if role else name
        calendar.add("x-wr-calname", whose.translate(_CONTROLS))
        calendar.add("refresh-interval", _ASK_AGAIN, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", "P1D")
        head, end, _ = calendar.to_ical().partition(b"END:VCALENDAR")
        return b"".join((head, *map(self._lines, events), end, b"\r\n"))

    def _lines(self, event: PlanEvent) -> bytes:
        if event not in self._written:
            self._written[event] = _event(self.words, event).to_ical()
        return self._written[event]


def uid(known_as: str, *occurrence: object) -> str:
    """What names an event for good: the playbook, the item, and which of its slots it is."""
    name = "/".join(str(part) for part in (known_as, *occurrence))
    return f"{uuid5(NAMESPACE_URL, f'thankbook:{name}')}@thankbook"


def _event(words: YearWords, of_plan: PlanEvent) -> Event:
    description = words.maker.playbook.description
    # No clock: the plan's own first day stands for the time of writing.
    written = datetime.combine(words.plan.year.start, time(), UTC)
    event = Event()
    event.add("uid", uid(description.known_as, *of_plan.occurrence))
    event.add("dtstamp", written)
    event.add("last-modified", written)
    event.add("sequence", 0)
    event.add("summary", of_plan.summary.translate(_CONTROLS))
    event.add("dtstart", of_plan.day)
    event.add("dtend", of_plan.day + timedelta(1))
    event.add("transp", "TRANSPARENT")
    if of_plan.description:
        event.add("description", of_plan.description.translate(_CONTROLS))
    if of_plan.url:
        event.add("url", of_plan.url)
    titles = [
        role.title.translate(_CONTROLS)
        for role in description.business.team
        if role.id in of_plan.roles
    ]
    if titles:
        event.add("categories", titles)
    return event
