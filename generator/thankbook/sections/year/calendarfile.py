"""The plan as iCalendar: all-day events that an update moves and never doubles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from thankbook.business.parts import Role
from thankbook.library.isolation import MARKS
from thankbook.sections.year import icalendarlines as lines
from thankbook.sections.year.planevents import PlanEvent
from thankbook.sections.year.planinwords import YearWords

_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029], " ") | {
    ord("\t"): "\t",
    ord("\n"): "\n",
    **MARKS,
}
"""No text may hold them (RFC 5545, 3.3.11); what is not ASCII of them ends a line for some.

Nor does one need isolates: a calendar shows it alone."""

_ASK_AGAIN = "P1D"
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
        whose = f"{name}: {role.title}" if role else name
        head = (
            lines.line("VERSION", "2.0"),
            lines.line("PRODID", "-//Thankbook//plan//EN"),
            lines.text("X-WR-CALNAME", whose.translate(_CONTROLS)),
            lines.line("REFRESH-INTERVAL;VALUE=DURATION", _ASK_AGAIN),
            lines.line("X-PUBLISHED-TTL", _ASK_AGAIN),
        )
        return lines.component("VCALENDAR", (*head, *map(self._lines, events)))

    def _lines(self, event: PlanEvent) -> bytes:
        if event not in self._written:
            self._written[event] = lines.component("VEVENT", _event(self.words, event))
        return self._written[event]


def uid(known_as: str, *occurrence: object) -> str:
    """What names an event for good: the playbook, the item, and which of its slots it is."""
    name = "/".join(str(part) for part in (known_as, *occurrence))
    return f"{uuid5(NAMESPACE_URL, f'thankbook:{name}')}@thankbook"


def _event(words: YearWords, event: PlanEvent) -> Iterator[bytes]:
    """The lines of an event, in the order in which ``icalendar`` writes them."""
    description = words.maker.playbook.description
    # No clock: the plan's own first day stands for the time of writing.
    written = datetime.combine(words.plan.year.start, time(), UTC)
    yield lines.text("SUMMARY", event.summary.translate(_CONTROLS))
    yield lines.day("DTSTART", event.day)
    yield lines.day("DTEND", event.day + timedelta(1))
    yield lines.moment("DTSTAMP", written)
    yield lines.line("UID", uid(description.known_as, *event.occurrence))
    yield lines.line("SEQUENCE", "0")
    team = (role for role in description.business.team if role.id in event.roles)
    if titles := [role.title.translate(_CONTROLS) for role in team]:
        yield lines.text("CATEGORIES", *titles)
    if event.description:
        yield lines.text("DESCRIPTION", event.description.translate(_CONTROLS))
    yield lines.moment("LAST-MODIFIED", written)
    yield lines.line("TRANSP", "TRANSPARENT")
    if event.url:
        yield lines.line("URL", event.url)
