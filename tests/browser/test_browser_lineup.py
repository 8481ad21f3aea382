"""The line-up page: opens on the day that it is, and shows any other as it was planned."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from tests.browser.lineups import expected, heading, shown

from thankbook.tailoring.lineup.yearlineups import YearLineUps

pytestmark = pytest.mark.browser

TWELVE_MINUTES_MS = 720_000
"""From ten to midnight to the day after, however long the page took to open."""


def test_every_day_of_the_year_is_what_python_worked_out(
    lineup_at: Callable[..., object], line_ups: YearLineUps
) -> None:
    page = lineup_at("2027-06-01T08:00:00+02:00")
    year = line_ups.playbook.plan.year
    found = page.evaluate(
        """async days => {
            const found = [];
            for (const day of days) {
                location.hash = day; window.dispatchEvent(new Event('hashchange'));
                await window.isWhole();
                const title = kind => document.querySelector(`[data-${kind}] .tb-piece-title`)
                    .textContent;
                const line = document.querySelector('[data-tactic] > ol > li');
                found.push([title('tactic'), line.value, title('note'), title('number')]);
            }
            return found;
        }""",
        [day.isoformat() for day in line_ups.days],
    )
    for day, theirs in zip(line_ups.days, found, strict=True):
        assert tuple(theirs) == expected(line_ups, day), day
    assert len(found) > 290
    assert year.start <= line_ups.days[0]


def test_it_opens_on_today_and_follows_midnight(
    lineup_at: Callable[..., object], line_ups: YearLineUps
) -> None:
    page = lineup_at("2027-03-12T23:50:00+01:00")
    assert heading(page) == "Friday, 12 March 2027"
    assert shown(page, "tactic") == expected(line_ups, date(2027, 3, 12))[0]
    page.clock.run_for(TWELVE_MINUTES_MS)
    assert heading(page) == "Saturday, 13 March 2027"
    assert shown(page, "tactic") == expected(line_ups, date(2027, 3, 13))[0]


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Pacific/Auckland", "Wednesday, 3 March 2027"),
        ("Pacific/Honolulu", "Tuesday, 2 March 2027"),
    ],
)
def test_today_is_the_readers_own(zone: str, day: str, lineup_at: Callable[..., object]) -> None:
    assert heading(lineup_at("2027-03-02T20:00:00+00:00", timezone_id=zone)) == day


def test_any_date_can_be_chosen_in_the_field_and_by_address(
    lineup_at: Callable[..., object],
) -> None:
    page = lineup_at("2027-03-12T09:00:00+01:00", "#2027-04-13")
    assert heading(page) == "Tuesday, 13 April 2027"
    page.locator("[data-day]").fill("2027-08-14")
    assert heading(page) == "Saturday, 14 August 2027"
    assert "First school day" in page.locator(".tb-lineup-now").inner_text()
    page.locator("[data-day]").fill("")
    assert heading(page) == "Saturday, 14 August 2027"
    # An address that no day has opens on today.
    page.goto(page.url.partition("#")[0] + "#2027-99-99")
    page.reload()
    assert heading(page) == "Friday, 12 March 2027"


def test_special_days_are_told_a_week_ahead_and_closed_ones_say_so(
    lineup_at: Callable[..., object], line_ups: YearLineUps
) -> None:
    page = lineup_at("2027-03-22T09:00:00+01:00")
    # A Monday, on which the bakery is closed, in the week before Easter.
    notice = page.locator("[data-notice]").inner_text()
    assert "Tuesday, 23 March 2027" in notice
    assert shown(page, "tactic") == expected(line_ups, date(2027, 3, 23))[0]
    specials = page.locator("[data-on]:visible").all_inner_texts()
    assert any("Good Friday" in line for line in specials)
    page.locator("[data-day]").fill("2027-03-26")
    now = page.locator(".tb-lineup-now").inner_text()
    assert "Good Friday" in now
    assert page.locator("[data-notice]").is_visible()
    page.locator("[data-day]").fill("2027-07-06")
    assert page.locator("[data-quiet-month]").is_visible()
    page.locator("[data-day]").fill("2027-08-04")
    assert not page.locator("[data-quiet-month]").is_visible()
    assert not page.locator("[data-notice]").is_visible()


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-12-02T09:00:00+01:00", "The plan starts on 4 January 2027"),
        ("2028-01-04T09:00:00+01:00", "The plan ended on 3 January 2028"),
        ("2031-05-07T09:00:00+02:00", "The plan ended on 3 January 2028"),
    ],
)
def test_outside_of_the_year_it_says_so_and_goes_on(
    moment: str, words: str, lineup_at: Callable[..., object], line_ups: YearLineUps
) -> None:
    page = lineup_at(moment)
    assert words in page.locator("[data-notice]").inner_text()
    day, start = date.fromisoformat(moment[:10]), line_ups.playbook.plan.year.start
    inside = start + timedelta((day - start).days % 364)
    assert inside.weekday() == day.weekday()
    assert shown(page, "tactic") == expected(line_ups, inside)[0]
