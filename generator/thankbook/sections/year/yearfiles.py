"""The files that the page of the year offers: a calendar for everybody and each role, a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from thankbook.sections.year.calendarfile import CalendarFiles
from thankbook.sections.year.csvdialect import dialect_of
from thankbook.sections.year.plancsv import sheet, year_sheet
from thankbook.sections.year.planevents import PlanEvents, events_of_role
from thankbook.sections.year.planinwords import YearWords

FOLDER = "calendar"
CALENDAR, TABLE, WORK_TABLE = (f"{FOLDER}/{name}" for name in ("all.ics", "all.csv", "weeks.csv"))


@dataclass(frozen=True, slots=True)
class OfferedCalendar:
    """A calendar file: whose it is, where it lies, and the address that subscribes to it."""

    whose: str
    path: str
    subscription: str


@dataclass(frozen=True)
class YearFiles:
    """Makes the files of one edition; they say what the page of the year says, and no more."""

    words: YearWords

    def offered(self) -> tuple[OfferedCalendar, ...]:
        """The calendars, that for everybody first; in a team of one role there is no other."""
        team = self.words.maker.playbook.description.business.team
        everybody = self.words.maker.ui("year.everybody")
        whose = {CALENDAR: everybody}
        if len(team) > 1:
            whose |= {_path(role.id): role.title for role in team}
        subscription = self.words.maker.address.subscription
        return tuple(
            OfferedCalendar(name, path, subscription(path)) for path, name in whose.items()
        )

    def files(self) -> Mapping[str, bytes]:
        """Every file by its place in the site."""
        business = self.words.maker.playbook.description.business
        events, dialect = PlanEvents(self.words).of_the_year(), dialect_of(business.country)
        calendars = CalendarFiles(self.words)
        files = {CALENDAR: calendars.file(events), TABLE: year_sheet(self.words, events, dialect)}
        for role in business.team if len(business.team) > 1 else ():
            files[_path(role.id)] = calendars.file(events_of_role(events, role.id), role)
        return files

    def for_managers(self) -> Mapping[str, bytes]:
        """All of the work, week by week."""
        country = self.words.maker.playbook.description.business.country
        return {WORK_TABLE: sheet(self.words, dialect_of(country))}


def _path(role_id: str) -> str:
    return f"{FOLDER}/role-{role_id}.ics"
