"""The plan as iCalendar: all-day events that an update moves and never doubles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from thankbook.business.parts import Role
from thankbook.site.pages.yearwords import YearWords
from thankbook.tailoring.calendar.slots import Slot


def calendar_file(words: YearWords) -> bytes:
    """Every slot and every day of the business as an event; the same bytes for the same plan."""
    calendar = Calendar()
    calendar.add("prodid", "-//Thankbook//plan//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", words.maker.playbook.description.business.name)
    for event in _events(words):
        calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def uid(known_as: str, *occurrence: object) -> str:
    """What names an event for good: the playbook, the item, and which of its slots it is."""
    name = "/".join(str(part) for part in (known_as, *occurrence))
    return f"{uuid5(NAMESPACE_URL, f'thankbook:{name}')}@thankbook"


def _events(words: YearWords) -> Iterator[Event]:
    description = words.maker.playbook.description
    known_as, business = description.known_as, description.business
    for slot in words.plan.slots:
        event = _event(words, slot.day, words.work(slot))
        event.add("uid", uid(known_as, slot.item_id, slot.kind, slot.number))
        event.add("description", _who(words, slot))
        if slot.minutes:
            event.add("categories", [role.title for role in _roles(words, slot)])
        yield event
    for month_day in business.calendar.own_dates:
        for day, what in words.plan.own_days([(month_day.on, month_day.what)]):
            event = _event(words, day, what)
            event.add("uid", uid(known_as, "own", month_day.on, what))
            yield event


def _event(words: YearWords, day: date, what: str) -> Event:
    event = Event()
    event.add("summary", what)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(1))
    # No clock: the plan's own first day stands for the time of writing.
    event.add("dtstamp", datetime.combine(words.plan.year.start, time(), UTC))
    event.add("transp", "TRANSPARENT")
    return event


def _who(words: YearWords, slot: Slot) -> str:
    maker = words.maker
    if not slot.minutes:
        return maker.ui("cost.no_extra_minutes")
    return maker.ui("list.separator").join(
        maker.ui("cost.role_minutes", role=role.title, minutes=_duration(words, slot, role))
        for role in _roles(words, slot)
    )


def _duration(words: YearWords, slot: Slot, role: Role) -> str:
    return words.maker.ui("unit.minutes", count=slot.minutes[role.id])


def _roles(words: YearWords, slot: Slot) -> list[Role]:
    team = words.maker.playbook.description.business.team
    return [role for role in team if role.id in slot.minutes]
