"""``thankbook plan``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import click

from thankbook.business.parts import Role
from thankbook.cli.options import Day, business_option, format_option, start_option
from thankbook.cli.output import Output, output_option, put_together
from thankbook.cli.plankeeping import keep_plan
from thankbook.cli.problemreport import telling
from thankbook.cli.project import site_address
from thankbook.cli.projectplaybook import prepared_playbook
from thankbook.documents.heldbeyondlimits import held_beyond_limits
from thankbook.documents.planjson import document
from thankbook.documents.plantable import table
from thankbook.reader.edition import Edition
from thankbook.reader.limitsinwords import LimitWords
from thankbook.reader.pagemaker import page_maker
from thankbook.sections.year.calendarfile import CalendarFiles
from thankbook.sections.year.calendarupdates import revised
from thankbook.sections.year.csvdialect import PLAIN, Dialect, dialect_of
from thankbook.sections.year.plancsv import sheet
from thankbook.sections.year.planevents import PlanEvents, events_of_role
from thankbook.sections.year.planinwords import YearWords
from thankbook.validationwords import nearest

_EXCEL = "excel"
_BY_ROLE = ("csv", "ics")


@dataclass(frozen=True)
class Wanted:
    """What of a plan is asked for: of which role, if of one, and how a CSV is parted."""

    words: YearWords
    role: Role | None
    delimiter: str

    def text(self) -> str:
        """The plan as a table."""
        return table(self.words) + "\n"

    def json(self) -> str:
        """The plan for programs."""
        return document(self.words) + "\n"

    def csv(self) -> bytes:
        """The work as a sheet."""
        dialect: Dialect = PLAIN.get(self.delimiter) or dialect_of(self._country)
        return sheet(self.words, dialect, self.role.id if self.role else "")

    def ics(self) -> bytes:
        """The work as a calendar."""
        events = PlanEvents(self.words).of_all_work()
        if self.role:
            events = events_of_role(events, self.role.id)
        return CalendarFiles(self.words).file(events, self.role)

    @property
    def _country(self) -> str:
        return self.words.maker.playbook.description.business.country


_MADE: Mapping[str, Callable[[Wanted], str | bytes]] = {
    "table": Wanted.text,
    "json": Wanted.json,
    "csv": Wanted.csv,
    "ics": Wanted.ics,
}


@click.command()
@business_option
@start_option
@format_option(*_MADE, shown="How the plan is printed; ics is what calendars import.")
@click.option("--role", "role_id", metavar="ROLE", help="With csv or ics: the work of this role.")
@click.option(
    "--each-role", is_flag=True, help="With csv or ics: beside --out FILE, FILE-ROLE for each role."
)
@click.option(
    "--delimiter",
    type=click.Choice([_EXCEL, *PLAIN]),
    default=_EXCEL,
    show_default=True,
    help="What parts the columns of a csv; excel is what Excel opens in the business's country.",
)
@click.option(
    "--keep", is_flag=True, help="Keep the plan in a file beside the description; a later one asks."
)
@click.option("--yes", is_flag=True, help="With --keep: change a kept plan without asking.")
@click.option("--on", type=Day(), help="With --keep: another day than today to go on from.")
@output_option
def plan(
    business: Path | None,
    start: date | None,
    as_format: str,
    role_id: str | None,
    delimiter: str,
    output: Output,
    on: datetime | None,
    *,
    each_role: bool,
    keep: bool,
    yes: bool,
) -> None:
    """The best tactics that the business can afford, and its year with them.

    Everything is shown, what is for managers too. The year begins on --start, or on the day that
    the description gives under calendar.start.

    With --keep the plan is written beside the description, as NAME.plan.yaml. What stands there
    stays as long as it can; a later plan says what changes, and why, and asks.

    An ics that takes the place of an earlier one (--out FILE --replace) counts what has changed
    since, so that calendars take it.
    """
    _refuse_wrong_usage(as_format, role_id, output, each_role=each_role)
    if (yes or on) and not keep:
        raise click.UsageError("--yes and --on go with --keep.")
    if keep:
        if output.file or as_format != "table":
            raise click.UsageError("--keep goes with neither --out nor --format.")
        today = on or datetime.now().astimezone()
        keep_plan(business, start, today.date(), is_agreed=yes)
        return
    playbook = prepared_playbook(business, start)
    maker = page_maker(playbook, Edition.MANAGER, site_address(business))
    team = maker.playbook.description.business.team
    role = _role(team, role_id) if role_id else None
    limit_words = LimitWords(playbook, maker.reader)
    words = YearWords(maker)
    outputs = {role: output} | (_beside(output, team) if each_role else {})
    for conflict in playbook.portfolio.conflicts:
        click.echo(" ".join(limit_words.conflict(conflict)), err=True)
    for problem in held_beyond_limits(maker):
        click.echo(problem.found, err=True)
    made = {
        place: _counted_on(_MADE[as_format](Wanted(words, whose, delimiter)), place.file)
        for whose, place in outputs.items()
    }
    put_together(made)


def _refuse_wrong_usage(
    as_format: str, role_id: str | None, output: Output, *, each_role: bool
) -> None:
    if (role_id or each_role) and as_format not in _BY_ROLE:
        raise click.UsageError("--role and --each-role go with --format csv or ics.")
    if role_id and each_role:
        raise click.UsageError("Either --role or --each-role.")
    if each_role and output.file is None:
        raise click.UsageError("--each-role goes with --out FILE.")


def _role(team: tuple[Role, ...], role_id: str) -> Role:
    by_id = {role.id: role for role in team}
    if role_id not in by_id:
        meant = nearest(role_id, by_id)
        more = f"Did you mean '{meant}'?" if meant else f"The roles are: {', '.join(by_id)}."
        raise click.UsageError(f"There is no role '{role_id}'. {more}")
    return by_id[role_id]


def _beside(output: Output, team: tuple[Role, ...]) -> dict[Role | None, Output]:
    """A file for each role, named after the one for everybody: ``plan-counter.ics``."""
    file = output.file or Path()
    places: dict[Role | None, Output] = {
        role: replace(output, file=file.with_stem(f"{file.stem}-{role.id}")) for role in team
    }
    with telling():
        for place in places.values():
            place.refuse_foreign()
    return places


def _counted_on(made: str | bytes, file: Path | None) -> str | bytes:
    """A calendar with its changes counted since the one in the file, if it is one of this plan."""
    if file is None or not file.is_file() or not isinstance(made, bytes):
        return made
    if not made.startswith(b"BEGIN:VCALENDAR"):
        return made
    counted = revised(made, file.read_bytes(), with_cancelled=True)
    if counted is None:
        told = f"{file.as_posix()} is no earlier calendar of this plan: all events are new."
        click.echo(told, err=True)
    return counted or made
