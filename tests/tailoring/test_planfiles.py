"""The calendar file is read back, and an update moves its events."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import icalendar
import pytest
from tests.tailoring.conftest import SOME

from thankbook.documents.planjson import document
from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.sections.year.calendarfile import CalendarFiles
from thankbook.sections.year.calendarpages import calendar_pages
from thankbook.sections.year.csvdialect import PLAIN
from thankbook.sections.year.plancsv import sheet
from thankbook.sections.year.planevents import PlanEvents
from thankbook.sections.year.planinwords import YearWords
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow


def words_of(playbook) -> YearWords:
    return YearWords(page_maker(playbook, Edition.MANAGER))


def calendar_file(words) -> bytes:
    return CalendarFiles(words).file(PlanEvents(words).of_all_work())


def events_in(content: bytes):
    return icalendar.Calendar.from_ical(content).walk("VEVENT")


@SOME[0]
def test_the_calendar_file_reads_back_whole(planned):
    words = words_of(planned)
    content = calendar_file(words)
    events = events_in(content)
    assert len(events) == len(planned.plan.slots) + len(words.own_days())
    uids = [str(event["UID"]) for event in events]
    assert len(set(uids)) == len(uids)
    dated = sorted(event.decoded("DTSTART") for event in events)
    assert dated == sorted(
        [*(slot.day for slot in planned.plan.slots), *(day for day, _ in words.own_days())]
    )
    assert all(event["SUMMARY"] and event["DTSTAMP"] for event in events)
    assert all(b"\n" not in line and len(line) <= 75 for line in content.split(b"\r\n"))
    assert content == calendar_file(words_of(planned))


def test_an_update_moves_events_and_doubles_none(library, described):
    before = tailor(described("fjellklo"), library, date(2027, 1, 4))
    after = tailor(described("fjellklo"), library, date(2027, 3, 1))
    first, second = (
        {str(e["UID"]): e for e in events_in(calendar_file(words_of(p)))} for p in (before, after)
    )
    shared = first.keys() & second.keys()
    assert len(shared) > 0.9 * min(len(first), len(second))
    moved = [uid for uid in shared if first[uid]["DTSTART"].dt != second[uid]["DTSTART"].dt]
    assert len(moved) > 0.5 * len(shared)


def test_text_of_the_business_is_text_in_the_calendar(tiny, altered, describe, library):
    text = altered(
        tiny,
        ("name: Tiny", 'name: "A; B, C\\\\n=1"'),
        (
            "  closed: [sun, mon]",
            '  closed: [sun, mon]\n  own_dates: [{on: 02-29, what: "Cake; cream, and tea"}]',
        ),
    )
    playbook = tailor(describe(text), library)
    events = events_in(calendar_file(words_of(playbook)))
    assert "Cake; cream, and tea" in [str(event["SUMMARY"]) for event in events]


def test_the_sheet_has_every_minute(planned):
    text = sheet(words_of(planned), PLAIN["comma"]).decode()
    rows = list(csv.DictReader(io.StringIO(text)))
    minutes = sum(sum(slot.minutes.values()) for slot in planned.plan.slots)
    assert sum(int(row["minutes"]) for row in rows) == minutes
    assert not any(row["title"].startswith(("=", "+", "-", "@")) for row in rows)


def test_the_document_says_what_was_chosen(planned):
    told = json.loads(document(words_of(planned)))
    assert {tactic["id"] for tactic in told["tactics"]} == planned.portfolio.chosen
    assert told["points"] == sum(tactic["points"] for tactic in told["tactics"])
    for tactic in told["tactics"]:
        assert tactic["points"] == sum(tactic["score"].values())
    assert len(told["slots"]) == len(planned.plan.slots)


@pytest.mark.parametrize("edition", Edition)
def test_pages_hold_the_picture_in_words_and_in_a_table(planned, edition):
    pages = {page.uri: page for page in calendar_pages(page_maker(planned, edition))}
    page = pages["calendar.md"].markdown
    assert page.count("<svg") == page.count("</svg>") == 1
    assert 'role="img"' in page
    assert "<desc id=" in page
    table = page[page.index("## What starts when") :]
    words = words_of(planned)
    for title in words.titles.values():
        assert title[:12].split("'")[0] in page
    assert table.count("](tactics/") == len(planned.plan.beginnings)
    assert ("Who does what, week by week" in page) == (edition is Edition.MANAGER)
