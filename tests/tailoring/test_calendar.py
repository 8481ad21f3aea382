"""The year: nobody works when closed, nobody beyond their minutes, three beginnings at first."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.tailoring.conftest import BUSINESSES

from thankbook.business.parts import WEEKDAYS
from thankbook.reader.edition import Edition
from thankbook.tailoring.calendar.calendaryear import Year, months_later
from thankbook.tailoring.calendar.occasions import is_dated, weekly
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow

STARTS = [None, date(2027, 2, 15), date(2028, 12, 31)]


@pytest.fixture(scope="module")
def playbook(business_id, described, library):
    """The businesses begin their years by turns."""
    start = STARTS[sorted(BUSINESSES).index(business_id) % len(STARTS)]
    return tailor(described(business_id), library, start)


def test_no_work_on_a_closed_day_or_a_public_holiday(playbook):
    year = playbook.plan.year
    holidays = {day for day, _ in year.holidays}
    for slot in playbook.plan.slots:
        assert year.start <= slot.day < year.end
        assert slot.day.weekday() not in year.closed
        assert slot.day not in holidays
        assert slot.day in year.weeks[slot.week].open_days


def test_no_week_goes_beyond_a_roles_minutes(playbook):
    year = playbook.plan.year
    for role in playbook.description.business.team:
        for week in year.weeks:
            slots = playbook.plan.in_week(week)
            minutes = sum(slot.minutes.get(role.id, 0) for slot in slots)
            share = role.minutes_per_week * len(week.open_days) // year.open_days_per_week
            assert minutes <= min(share, role.minutes_per_week), (role.id, week.monday)


def test_three_are_begun_in_the_first_month_and_a_few_in_each_later_one(playbook):
    plan, ramp = playbook.plan, playbook.library.vocabulary.ramp
    begun = Counter(beginning.month.number for beginning in plan.beginnings)
    assert begun[0] == min(ramp.first_month, len(plan.beginnings))
    for month in plan.year.months[1:]:
        most = ramp.quiet_month if month.is_quiet else ramp.each_month
        assert begun[month.number] <= most
    assert {
        beginning.candidate.item.id for beginning in plan.beginnings
    } == playbook.portfolio.chosen


def test_nothing_is_done_before_it_begins(playbook):
    begin = {
        beginning.candidate.item.id: beginning.week.number for beginning in playbook.plan.beginnings
    }
    for slot in playbook.plan.slots:
        assert slot.week >= begin[slot.item_id]


def test_all_of_the_work_is_in_the_year_or_said_not_to_be(playbook):
    """Setting up, what has its day and what recurs add up to the minute, no matter who does it."""
    plan = playbook.plan
    for beginning in plan.beginnings:
        cost, item_id = beginning.candidate.cost, beginning.candidate.item.id
        if cost is None:
            assert not [slot for slot in plan.slots if slot.item_id == item_id]
            continue
        slots = [slot for slot in plan.slots if slot.item_id == item_id]
        lost = [gone for gone in plan.unplaced if gone.item_id == item_id]
        placed = sum(sum(slot.minutes.values()) for slot in slots)
        gone = sum(sum(unplaced.minutes.values()) for unplaced in lost)
        times = sum(slot.times for slot in slots) + sum(unplaced.times for unplaced in lost)
        each, setup = sum(cost.minutes_each_time.values()), sum(cost.setup_minutes.values())
        assert placed + gone == times * each + setup, item_id
        assert times <= cost.times.value + 1


def test_slots_of_a_tactic_are_counted_from_one_in_order(playbook):
    numbers: dict[tuple[str, str], list[int]] = {}
    for slot in playbook.plan.slots:
        numbers.setdefault((slot.item_id, slot.kind), []).append(slot.number)
    for counted in numbers.values():
        assert counted == list(range(1, len(counted) + 1))


def test_the_months_add_up_to_the_year(playbook):
    plan = playbook.plan
    for role in playbook.description.business.team:
        by_month = [plan.minutes(plan.in_month(month), role.id).value for month in plan.year.months]
        assert sum(by_month) == plan.minutes(plan.slots, role.id).value
    money = sum(plan.money(plan.in_month(month)).value for month in plan.year.months)
    assert money == plan.money(plan.slots).value
    assert money <= playbook.money_per_year().value


def test_what_recurs_is_due_evenly(planned):
    """In full weeks a share never differs by more than one from week to week."""
    year = planned.plan.year
    full = {w.number for w in year.weeks if len(w.work_days) == year.open_days_per_week}
    for beginning in planned.plan.beginnings:
        rhythm, cost = beginning.candidate.item.facts.rhythm, beginning.candidate.cost
        if cost is None or is_dated(rhythm):
            continue
        due = {
            turn.week.number: turn.times
            for turn in weekly(rhythm, year, beginning.week, int(cost.times.value))
        }
        counts = [
            due.get(number, 0) for number in full if number >= beginning.week.number and number < 52
        ]
        assert max(counts) - min(counts) <= 1, beginning.candidate.item.id


def test_a_country_whose_holidays_nobody_knows_has_none_and_says_so(
    tiny, describe, library, pages_of, monkeypatch
):
    def unknown(country, **_):
        raise NotImplementedError(country)

    monkeypatch.setattr(holidays, "country_holidays", unknown)
    description = describe(tiny)
    year = tailor(description, library).plan.year
    assert not year.knows_holidays
    assert year.holidays == ()
    assert "do not know the public holidays" in pages_of(description, Edition.STAFF)["calendar.md"]


def test_norways_holidays_are_kept(library, described):
    days = dict(tailor(described("fjellklo"), library).plan.year.holidays)
    assert {date(2027, 5, 1), date(2027, 5, 17), date(2027, 12, 25)} <= days.keys()


@given(st.dates(date(2000, 1, 1), date(2098, 12, 31)), st.sets(st.integers(0, 6), max_size=6))
def test_weeks_and_months_of_any_year(start, closed):
    year = Year(start, frozenset(closed), frozenset({7}), (), knows_holidays=True)
    assert year.end == months_later(start, 12)
    open_days = [day for week in year.weeks for day in week.open_days]
    assert open_days == sorted(set(open_days))
    assert all(start <= day < year.end and day.weekday() not in closed for day in open_days)
    assert [month.number for month in year.months] == list(range(12))
    assert all(
        year.week_of(day).number == week.number for week in year.weeks for day in week.open_days
    )


@pytest.mark.parametrize("open_day", range(7))
def test_a_business_with_one_open_day_has_a_year_whatever_day_that_is(open_day, library, describe):
    """Also where that day is a public holiday in the last weeks of a month or of the year."""
    text = BUSINESSES["fjordlys"].read_text("utf-8")
    closed = [day for place, day in enumerate(WEEKDAYS) if place != open_day]
    text = re.sub(r"^  closed: .*$", f"  closed: [{', '.join(closed)}]", text, flags=re.MULTILINE)
    for start in (date(2027, 1, 4), date(2027, 12, 26), date(2032, 2, 29)):
        plan = tailor(describe(text), library, start).plan
        assert plan.slots
        assert {slot.day.weekday() for slot in plan.slots} == {open_day}


def test_a_year_without_an_open_day_has_no_work_and_says_what_has_no_place(
    tiny, describe, library, monkeypatch, pages_of
):
    def all_days(*_, years, **__):
        firsts = [date(year, 1, 1) for year in years]
        return {first + timedelta(day): "A holiday" for first in firsts for day in range(366)}

    known = holidays.country_holidays("DK", years=())
    monkeypatch.setattr(
        holidays,
        "country_holidays",
        lambda _country, years=(), **_: all_days(years=years) if years else known,
    )
    description = describe(tiny)
    playbook = tailor(description, library)
    assert playbook.plan.beginnings
    assert not playbook.plan.slots
    assert {unplaced.item_id for unplaced in playbook.plan.unplaced} == playbook.portfolio.chosen
    assert pages_of(description, Edition.MANAGER)["calendar.md"]
