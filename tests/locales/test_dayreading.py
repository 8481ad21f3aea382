"""Days and dates as people write them, weekdays and months by their names."""

from __future__ import annotations

import re
from datetime import date

import pytest
from babel.dates import format_date, format_skeleton
from hypothesis import given
from hypothesis import strategies as st

from thankbook.business.codes import code_names
from thankbook.locales import ANYWHERE, Territory
from thankbook.locales.calendarnames import WEEKDAYS, month, weekday
from thankbook.locales.dayreading import (
    DayOfYear,
    dates,
    days_of_year,
    named_day_pattern,
)

pytestmark = pytest.mark.slow

COUNTRIES = sorted(code_names("country"))
DAYS = st.dates(date(2000, 1, 1), date(2098, 12, 31))
GREGORIAN = {"TH", "IR", "AF", "SA"}
"""Countries that count years otherwise are left out."""


@given(day=DAYS, data=st.data())
def test_a_date_of_any_country_is_named_or_not_understood_and_never_another(day, data) -> None:
    territory = Territory(data.draw(st.sampled_from(COUNTRIES)))
    if not territory.official_locales or territory.country in GREGORIAN:
        return
    locale = data.draw(st.sampled_from(territory.official_locales))
    for width in ("short", "medium", "long"):
        text = format_date(day, width, locale=locale)
        found = dates(text, territory)
        assert not found or day in found, (text, locale)
    found = days_of_year(format_skeleton("Md", day, locale=locale), territory)
    assert not found or DayOfYear(day.month, day.day) in found


@given(day=DAYS)
@pytest.mark.parametrize("country", ["", "AT", "US", "SE", "JP"])
def test_the_proposed_form_means_one_day_everywhere(country, day) -> None:
    short = DayOfYear(day.month, day.day).short
    assert days_of_year(short, Territory(country)) == (DayOfYear(day.month, day.day),)
    assert re.fullmatch(named_day_pattern(), short)


def test_the_pattern_of_named_days_admits_each_day_and_no_other() -> None:
    names = [date(2000, number, 1).strftime("%B") for number in range(1, 13)]
    for name in names:
        for day in range(34):
            number = names.index(name) + 1
            is_day = DayOfYear(number, day).is_real
            for form in (
                f"{day} {name}",
                f"{name} {day}",
                f"{day}. {name[:3]}",
                f"{name[:3]} {day}",
            ):
                assert bool(re.fullmatch(named_day_pattern(), form)) == is_day, form


@pytest.mark.parametrize(
    ("text", "country", "meant"),
    [
        ("31/12", "AT", "31 Dec"),
        ("31.12.", "AT", "31 Dec"),
        ("31-12", "AT", "31 Dec"),
        ("12-31", "AT", "31 Dec"),
        ("04-10", "AT", "4 Oct, 10 Apr"),
        ("04-10", "US", "10 Apr"),
        ("04-10", "", "4 Oct, 10 Apr"),
        ("04-04", "AT", "4 Apr"),
        ("4/10", "GB", "4 Oct"),
        ("4/10", "US", "10 Apr"),
        ("4.10.", "DE", "4 Oct"),
        ("10. 4.", "HU", "10 Apr, 4 Oct"),
        ("4. Oktober", "DE", "4 Oct"),
        ("4 octobre", "FR", "4 Oct"),
        ("4 de octubre", "ES", "4 Oct"),
        ("October 4th", "US", "4 Oct"),
        ("Dec 24", "AT", "24 Dec"),
        ("10月4日", "JP", "4 Oct"),
        ("٤/١٠", "EG", "4 Oct"),
        ("02-30", "US", ""),
        ("13-13", "US", ""),
        ("soon", "US", ""),
    ],
)
def test_what_a_day_may_mean(text, country, meant) -> None:
    found = days_of_year(text, Territory(country))
    assert ", ".join(sorted((day.short for day in found), key=meant.find)) == meant


@pytest.mark.parametrize(
    ("text", "country", "meant"),
    [
        ("04.01.2027", "DE", "2027-01-04"),
        ("04/01/2027", "GB", "2027-01-04"),
        ("04/01/2027", "US", "2027-04-01"),
        ("04/01/2027", "", "2027-01-04, 2027-04-01"),
        ("2027/01/04", "US", "2027-01-04"),
        ("2027-1-4", "US", "2027-01-04"),
        ("4.1.27", "CH", "2027-01-04"),
        ("4 January 2027", "AT", "2027-01-04"),
        ("Jan 4, 2027", "US", "2027-01-04"),
        ("4 Jan 27", "AT", "2027-01-04"),
        ("4. Januar 2027", "DE", "2027-01-04"),
        ("2027年1月4日", "JP", "2027-01-04"),
        ("4 January", "US", ""),
        ("2027-02-30", "US", ""),
        ("x" * 99, "US", ""),
    ],
)
def test_what_a_date_may_mean(text, country, meant) -> None:
    assert ", ".join(day.isoformat() for day in dates(text, Territory(country))) == meant


@pytest.mark.parametrize("country", ["AT", "SE", "FR", "JP", "EG", "GR", "US"])
def test_every_name_of_a_weekday_and_a_month_in_the_languages_of_a_country(country) -> None:
    territory = Territory(country)
    for locale in territory.official_locales:
        for number, name in locale.days["format"]["wide"].items():
            assert weekday(name, territory) == WEEKDAYS[number]
        for number, name in locale.months["format"]["wide"].items():
            assert month(name, territory) == number


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("Sunday", "sun"), ("SUN", "sun"), ("Sun.", "sun"), ("Tues", "tue"), ("T", None), ("x", None)],
)
def test_english_weekdays_are_known_everywhere(typed, meant) -> None:
    assert weekday(typed, ANYWHERE) == meant
