"""What a calendar file carries on from an earlier one, so that clients take what has changed.

A client replaces an event that it knows only if the newer one says so: by a higher ``SEQUENCE``,
or by a later ``DTSTAMP`` and ``LAST-MODIFIED`` (RFC 5545, 3.8.7). No clock is needed for that: an
event that reads otherwise than before counts one further, and its stamps move on by a minute.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Component, Event

_STAMPS = ("DTSTAMP", "LAST-MODIFIED")
_REVISION = frozenset({*_STAMPS, "SEQUENCE", "STATUS"})
_CANCELLED = "CANCELLED"
_STEP = timedelta(minutes=1)
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def revised(now: bytes, before: bytes, *, with_cancelled: bool = False) -> bytes | None:
    """The calendar of now with its changes counted since before; None where that is no earlier one.

    ``with_cancelled`` keeps what went, called off, for as long as its day lies in the plan: those
    who import a file see it go. A subscriber gets the whole calendar each time and needs no such.
    """
    earlier = _events_in(before)
    calendar = Calendar.from_ical(now)
    current = _by_uid(calendar)
    if earlier is None or current.keys().isdisjoint(earlier):
        return None
    for uid, event in current.items():
        if uid in earlier:
            _carry_on(event, earlier[uid])
    if with_cancelled and current:
        first = min(_day(event) for event in current.values())
        for event in _gone(earlier, current.keys(), first):
            calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _events_in(content: bytes) -> dict[str, Event] | None:
    try:
        found = _by_uid(Calendar.from_ical(content))
        readable = all(_sequence(event) >= 0 and _day(event) for event in found.values())
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        return None
    return found if readable else None


def _by_uid(calendar: Component) -> dict[str, Event]:
    events = (part for part in calendar.walk("VEVENT") if isinstance(part, Event))
    return {str(event["UID"]): event for event in events}


def _carry_on(event: Event, before: Event) -> None:
    """Give an event the revision that it had, or the next one."""
    if _is_cancelled(before) or _told(event) != _told(before):
        _count_on(event, before)
        return
    for name in ("SEQUENCE", *_STAMPS):
        if name in before:
            event[name] = before[name]


def _count_on(event: Event, before: Event) -> None:
    sequence = _sequence(before) + 1
    stamps = {name: max(_stamp(event, name), _stamp(before, name) + _STEP) for name in _STAMPS}
    for name in _REVISION - {"STATUS"}:
        event.pop(name, None)
    event.add("sequence", sequence)
    for name, stamp in stamps.items():
        event.add(name, stamp)


def _gone(earlier: dict[str, Event], kept: Collection[str], first: date) -> Iterator[Event]:
    """Events that are called off: those of before that there are no more."""
    for uid, event in earlier.items():
        if uid in kept or _day(event) < first:
            continue
        if not _is_cancelled(event):
            _count_on(event, event)
            event.pop("STATUS", None)
            event.add("status", _CANCELLED)
        yield event


def _told(event: Event) -> bytes:
    """What an event says, whatever its revision is."""
    told = Event()
    for name, value in event.items():
        if name not in _REVISION:
            told[name] = value
    lines: bytes = told.to_ical()
    return lines


def _is_cancelled(event: Event) -> bool:
    return str(event.get("STATUS", "")) == _CANCELLED


def _sequence(event: Event) -> int:
    return int(event.decoded("SEQUENCE", 0))


def _stamp(event: Event, name: str) -> datetime:
    """When an event was last written; long ago where it does not say."""
    stamp = event.decoded(name, None) or event.decoded("DTSTAMP", None)
    if not isinstance(stamp, datetime):
        return _LONG_AGO
    return stamp if stamp.tzinfo else stamp.replace(tzinfo=UTC)


def _day(event: Event) -> date:
    begin: date = event.decoded("DTSTART")
    return begin.date() if isinstance(begin, datetime) else begin
