"""Nothing is planned on a day that may be a public holiday here, nor on one that is closed."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from thankbook.business.codes import code_names
from thankbook.business.regions import regions_of
from thankbook.reader.edition import Edition
from thankbook.tailoring.calendar.openingdays import Opening
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.slow

COUNTRIES = sorted(country for country in code_names("country") if regions_of(country))
CLOSED = "  closed: [sun, mon]"
START = "  start: 2027-01-04"


def located(tiny: str, country: str, *lines: str) -> str:
    within = "\n".join((CLOSED, START, *(f"  {line}" for line in lines)))
    return tiny.replace("country: DK", f"country: {country}").replace(CLOSED, within)


def kept_in(country: str, region: str | None) -> set[date]:
    return set(holidays.country_holidays(country, subdiv=region, years=(2027, 2028), expand=False))


def work_days(description, vocabulary) -> set[date]:
    weeks = Opening(description, vocabulary).year("en").weeks
    return {day for week in weeks for day in week.work_days}


@pytest.mark.parametrize("country", COUNTRIES)
def test_without_a_region_no_work_falls_on_a_holiday_of_any(country, tiny, describe, vocabulary):
    kept = kept_in(country, None).union(
        *(kept_in(country, region) for region in regions_of(country))
    )
    planned = work_days(describe(located(tiny, country)), vocabulary)
    assert planned
    assert planned.isdisjoint(kept)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_with_a_region_its_own_holidays_are_kept_and_no_others(tiny, describe, vocabulary, data):
    country = data.draw(st.sampled_from(COUNTRIES))
    region = data.draw(st.sampled_from(sorted(regions_of(country))))
    description = describe(located(tiny, country, f'region: "{region}"'))
    year = Opening(description, vocabulary).year("en")
    days = {year.start + timedelta(place) for place in range((year.end - year.start).days)}
    expected = {day for day in days if day.weekday() not in (0, 6)} - kept_in(country, region)
    assert work_days(description, vocabulary) == expected
    assert {day for week in year.weeks for day in week.open_days} == expected


@pytest.mark.parametrize(
    ("country", "day"),
    [
        ("GB", date(2027, 8, 30)),
        ("DE", date(2027, 11, 1)),
        ("CH", date(2027, 3, 26)),
        ("ES", date(2027, 3, 25)),
        ("AU", date(2027, 6, 14)),
        ("CA", date(2027, 5, 24)),
        ("US", date(2027, 11, 26)),
    ],
)
def test_the_plan_itself_keeps_them_free(country, day, tiny, describe, library):
    text = located(tiny, country).replace("[sun, mon]", "[]")
    plan = tailor(describe(text), library).plan
    assert plan.slots
    assert day not in {slot.day for slot in plan.slots}
    assert day in {holiday.day for holiday in plan.year.regional_holidays}
    week = plan.year.week_of(day)
    assert day in week.open_days, "it takes no minutes from a business that may be open"


def test_without_regions_of_its_own_only_the_countrys_holidays_are_kept(tiny, describe, vocabulary):
    description = describe(located(tiny, "FR", "region: none"))
    planned = work_days(description, vocabulary)
    assert planned.isdisjoint(kept_in("FR", None))
    assert date(2027, 3, 26) in planned, "Good Friday is kept in Alsace and Moselle"


def test_who_works_on_holidays_has_work_planned_on_them(tiny, describe, vocabulary):
    description = describe(located(tiny, "GB", "open_on_holidays: true"))
    year = Opening(description, vocabulary).year("en")
    assert {day for week in year.weeks for day in week.work_days} >= {
        day for day, _ in year.holidays if day.weekday() not in (0, 6)
    }


@pytest.mark.parametrize(
    "closed",
    [
        "[07-05..07-25, 12-24..01-05]",
        "[2027-02-01..2027-06-30]",
        "[10-01..04-30]",
        "[01-01..12-30]",
        "[01-01..12-31]",
    ],
)
def test_nothing_is_planned_while_the_business_is_closed(closed, tiny, describe, library):
    """Not for a season either; a year without an open day says that nothing finds a place."""
    playbook = tailor(describe(located(tiny, "DK", f"closed_dates: {closed}")), library)
    year, plan = playbook.plan.year, playbook.plan
    assert {slot.day for slot in plan.slots}.isdisjoint(year.closed_dates)
    assert plan.slots or plan.unplaced
    for role in playbook.description.business.team:
        weeks = playbook.costing.figures.open_weeks
        assert playbook.minutes_of(role.id).value <= role.minutes_per_week * weeks


def test_the_page_says_what_is_closed_and_why(tiny, describe, pages_of):
    text = located(tiny, "GB", "closed_dates: [12-24..01-05, 2027-07-05]")
    page = pages_of(describe(text), Edition.STAFF)["calendar.md"]
    assert "Closed: Sunday, Monday, December 24 to January 5, and July 5, 2027." in page.replace(
        "24 December to 5 January", "December 24 to January 5"
    ).replace("5 July 2027", "July 5, 2027")
    assert "30 August 2027: Late Summer Bank Holiday (ENG, NIR, WLS)" in page
    there = pages_of(describe(located(tiny, "GB", "region: England")), Edition.STAFF)
    assert "They are the public holidays of ENG (England)." in there["calendar.md"]
    assert "Late Summer Bank Holiday" in there["calendar.md"]
    assert "(ENG, NIR, WLS)" not in there["calendar.md"]
