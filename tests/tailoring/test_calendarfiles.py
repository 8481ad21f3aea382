"""Calendar files: what any text becomes in one, and how changes are counted without a clock."""

from __future__ import annotations

import csv
import io
import re
from datetime import date, timedelta

import icalendar
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.reader.siteaddress import SiteAddress
from thankbook.sections.year import icalendarlines
from thankbook.sections.year.calendarfile import CalendarFiles
from thankbook.sections.year.calendarupdates import revised
from thankbook.sections.year.csvdialect import dialect_of
from thankbook.sections.year.planevents import PlanEvent, PlanEvents
from thankbook.sections.year.planinwords import YearWords
from thankbook.sections.year.yearfiles import CALENDAR, TABLE, WORK_TABLE, YearFiles
from thankbook.site.changes.earliercalendars import with_earlier_calendars
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow

CLOSED = "  closed: [sun, mon]"
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(str.strip)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
DAYS = st.dates(date(2027, 1, 4), date(2027, 12, 31))


@pytest.fixture(scope="module")
def playbook(tiny, describe, library):
    own = "  own_dates: [{on: 12 Apr, what: Our birthday}]"
    return tailor(describe(tiny.replace(CLOSED, f"{CLOSED}\n{own}")), library)


@pytest.fixture(scope="module")
def words(playbook):
    return YearWords(page_maker(playbook, Edition.STAFF))


def events_in(content: bytes) -> dict[str, icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(content)
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


def events_of(days: dict[str, date], text: str = "x") -> list[PlanEvent]:
    return [PlanEvent((name,), day, f"{name} {text}") for name, day in days.items()]


@given(st.lists(st.builds(PlanEvent, st.tuples(TEXTS), DAYS, TEXTS, TEXTS), max_size=3))
def test_any_text_reads_back_and_no_line_is_too_long(words, events):
    content = CalendarFiles(words).file(events)
    assert all(b"\n" not in line and len(line) <= 75 for line in content.split(b"\r\n"))
    read = list(icalendar.Calendar.from_ical(content).walk("VEVENT"))
    for event, made in zip(read, events, strict=True):
        assert str(event["SUMMARY"]) == CONTROL.sub(" ", made.summary)
        assert str(event["DESCRIPTION"]) == CONTROL.sub(" ", made.description)
        assert event["DTSTART"].dt == made.day
        assert not event.errors
    again = revised(content, content)
    assert again == content if events else again is None


WRITTEN = st.text("\\^,;:\n xé語👩", max_size=300)


@given(WRITTEN, st.lists(st.text("\\^,;: xé語👩", min_size=1), min_size=1, max_size=3))
def test_lines_are_those_that_icalendar_writes(text, several):
    event = icalendar.Event()
    event.add("description", text)
    event.add("categories", several)
    lines = (icalendarlines.text("CATEGORIES", *several), icalendarlines.text("DESCRIPTION", text))
    assert event.to_ical() == icalendarlines.component("VEVENT", lines)


NAMES = "abcde"
PLANS = st.dictionaries(st.sampled_from(NAMES), DAYS, min_size=1)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PLANS, min_size=2, max_size=6))
def test_an_event_counts_one_further_each_time_it_reads_otherwise(words, plans):
    """Over any number of versions; one that went is called off once, and may come back."""
    always = {"z": date(2027, 1, 4)}
    before = CalendarFiles(words).file(events_of(always | plans[0]))
    for plan in plans[1:]:
        now = CalendarFiles(words).file(events_of(always | plan))
        counted = revised(now, before, with_cancelled=True)
        old, new = events_in(before), events_in(counted)
        assert old.keys() <= new.keys()
        for uid, event in new.items():
            if uid not in old:
                assert event["SEQUENCE"] == 0
                continue
            was = old[uid]
            is_same = (event["DTSTART"].dt, event.get("STATUS")) == (
                was["DTSTART"].dt,
                was.get("STATUS"),
            )
            assert event["SEQUENCE"] == was["SEQUENCE"] + (not is_same)
            assert (event["DTSTAMP"].dt > was["DTSTAMP"].dt) != is_same
            assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt
        assert {uid for uid, event in new.items() if "STATUS" not in event} == events_in(now).keys()
        assert revised(now, counted, with_cancelled=True) == counted
        before = counted


def test_a_day_before_the_plan_is_not_called_off(words):
    earlier = {"a": date(2027, 1, 4), "b": date(2027, 3, 1)}
    before = CalendarFiles(words).file(events_of(earlier))
    now = CalendarFiles(words).file(events_of({"b": date(2027, 3, 1)}))
    assert len(events_in(revised(now, before, with_cancelled=True))) == 1


def test_a_description_tells_who_the_steps_and_where_to_read_more(words, playbook):
    (event, *_) = PlanEvents(words).of_the_year()
    assert event.description.count("\n") >= 5
    assert "\n\n1. " in event.description
    assert event.description.endswith(
        f"The playbook says more: Tactics, {words.titles[event.occurrence[0]]}."
    )
    assert event.url == ""
    address = SiteAddress("https://intranet.example/our playbook/".replace(" ", "-"))
    at_home = YearWords(page_maker(playbook, Edition.STAFF, address))
    (event, *_) = PlanEvents(at_home).of_the_year()
    page = f"https://intranet.example/our-playbook/tactics/{event.occurrence[0]}.html"
    assert event.description.endswith(f"\n\n{page}")
    assert event.url == page
    (calendar, *_) = YearFiles(at_home).offered()
    assert calendar.subscription == "webcal://intranet.example/our-playbook/calendar/all.ics"


def test_staff_are_offered_what_the_page_says_and_managers_all_work(playbook):
    staff, manager = (build_site(playbook, edition) for edition in Edition)
    assert WORK_TABLE in manager.assets
    assert WORK_TABLE not in staff.assets
    page = next(page.markdown for page in staff.pages if page.uri == "calendar.md")
    for name in (CALENDAR, TABLE, "calendar/role-owner.ics", "calendar/role-counter.ics"):
        assert f"]({name})" in page
        assert staff.assets[name]
    begun, days = len(playbook.plan.beginnings), len(playbook.plan.days_apart())
    assert len(events_in(staff.assets[CALENDAR])) == begun + days + 1
    rows = list(csv.reader(io.StringIO(staff.assets[TABLE].decode("utf-8-sig")), delimiter=";"))
    assert len(rows) == begun + days + 2
    for role in ("owner", "counter"):
        assert len(events_in(staff.assets[f"calendar/role-{role}.ics"])) <= begun + days + 1


def test_a_published_calendar_carries_on_from_the_one_before(playbook, library, tmp_path):
    first = build_site(playbook, Edition.STAFF)
    for name, data in first.assets.items():
        if name.endswith(".ics"):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_bytes(data)
    assert with_earlier_calendars(first, tmp_path) == first
    later = tailor(playbook.description, library, playbook.plan.year.start + timedelta(28))
    second = with_earlier_calendars(build_site(later, Edition.STAFF), tmp_path)
    before, after = events_in(first.assets[CALENDAR]), events_in(second.assets[CALENDAR])
    moved = [
        uid for uid in before.keys() & after if before[uid]["DTSTART"] != after[uid]["DTSTART"]
    ]
    assert moved
    assert {int(after[uid]["SEQUENCE"]) for uid in moved} == {1}
    assert not any("STATUS" in event for event in after.values())


@pytest.mark.parametrize(
    ("countries", "delimiter"),
    [
        (("DE", "AT", "FR", "DK", "NL", "ES", "BR", "PL", "FI", "CH", "LI", "BE", "ID"), ";"),
        (("US", "GB", "IE", "AU", "CA", "JP", "MX", "IN", "IL", "KR", "AQ"), ","),
    ],
)
def test_columns_are_parted_as_excel_of_the_country_expects(countries, delimiter):
    assert {dialect_of(country).delimiter for country in countries} == {delimiter}
    table = dialect_of(countries[0]).table([("Café", "=1+1", "@x", 3)])
    assert table == f"\ufeffCafé{delimiter}'=1+1{delimiter}'@x{delimiter}3\n".encode()
