"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import click

from thankbook.locales import ANYWHERE
from thankbook.locales.dayreading import YEARS, dates, is_out_of_years, out_of_years
from thankbook.reader.edition import Edition
from thankbook.textencoding.names import codec_named, known_names
from thankbook.validationwords import nearest


class Day(click.DateTime):
    """A day as year-month-day; one in another form is told what it most likely means."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        """The day at midnight; fails as a wrong usage."""
        try:
            found: datetime = super().convert(value, param, ctx)
        except click.BadParameter:
            meant = [day.isoformat() for day in dates(str(value), ANYWHERE)]
            if is_out_of_years(str(value), ANYWHERE):
                self.fail(out_of_years(f"'{value}'"), param, ctx)
            hint = f"Did you mean {' or '.join(meant)}?" if meant else "Write year-month-day."
            self.fail(f"'{value}' is not a date. {hint}", param, ctx)
        if found.year not in YEARS:
            self.fail(out_of_years(f"'{value}'"), param, ctx)
        return found


class ShareType(click.ParamType[Decimal]):
    """A part of a whole, from 0 to 1; a percentage is told what it most likely means."""

    name = "share"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> Decimal:
        """The share; fails as a wrong usage."""
        try:
            share = Decimal(str(value))
        except InvalidOperation:
            self.fail(f"'{value}' is not a number. Write 0.2 for 20 percent.", param, ctx)
        if 2 <= share <= 100:
            self.fail(f"'{value}' looks like a percentage. Write {share / 100}.", param, ctx)
        if not 0 <= share <= 1:
            self.fail(f"'{value}' is not a share from 0 to 1.", param, ctx)
        return share


class WrittenPath(click.Path):
    """A file or folder to write; ``-`` is no name for one, where nothing can be printed instead."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path; fails as a wrong usage."""
        if str(value) == "-":
            self.fail("This is written into files, not printed: name a path for '-'.", param, ctx)
        return super().convert(value, param, ctx)


business_option = click.option(
    "--business",
    type=click.Path(path_type=Path),
    help="The description, a file or a folder; without it, the one that mkdocs.yml names.",
)
start_option = click.option(
    "--start",
    type=Day(),
    callback=lambda _context, _option, value: _day(value),
    help="The first day of the planned year, in place of what the description says.",
)


def _codec(_context: click.Context, _option: click.Parameter, typed: str | None) -> str | None:
    if typed is None:
        return None
    codec = codec_named(typed)
    if codec is None:
        meant = nearest(typed, known_names())
        hint = f" Did you mean '{meant}'?" if meant else " For example windows-1250 or utf-8."
        raise click.BadParameter(f"There is no encoding '{typed}'.{hint}")
    return codec


encoding_option = click.option(
    "--encoding",
    metavar="NAME",
    callback=_codec,
    help="How the list was saved, such as windows-1250; without it, by the country.",
)


strict_option = click.option(
    "--strict", is_flag=True, help="Take every question about an unlikely figure for a problem."
)

FOR_PEOPLE = ("text", "table")
"""The formats that are printed for a screen; programs read all others."""


def edition_option(default: str | None) -> Callable[[click.decorators.FC], click.decorators.FC]:
    """The option ``--edition``; without a default, ``mkdocs.yml`` says which."""
    return click.option(
        "--edition",
        type=click.Choice([edition.value for edition in Edition]),
        default=default,
        show_default=default is not None,
        help="Who is to read it; the manager edition shows everything.",
    )


def format_option(
    *formats: str, shown: str
) -> Callable[[click.decorators.FC], click.decorators.FC]:
    """The option ``--format``; the first format is the usual one, ``shown`` what is printed."""
    return click.option(
        "--format",
        "as_format",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help=shown,
    )


def _day(value: datetime | None) -> date | None:
    return value.date() if value else None
