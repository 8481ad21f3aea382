"""Options that several commands share."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

business_option = click.option(
    "--business",
    type=click.Path(path_type=Path, dir_okay=False),
    help="The description; without it, the one that mkdocs.yml names.",
)
start_option = click.option(
    "--start",
    type=click.DateTime(["%Y-%m-%d"]),
    callback=lambda _context, _option, value: _day(value),
    help="The first day of the planned year, in place of what the description says.",
)


def _day(value: datetime | None) -> date | None:
    return value.date() if value else None
