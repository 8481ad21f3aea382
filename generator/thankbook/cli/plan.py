"""``thankbook plan``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import click

from thankbook.cli.options import business_option, format_option, start_option
from thankbook.cli.output import Output, output_option
from thankbook.cli.prepared import prepared_playbook
from thankbook.site.edition import Edition
from thankbook.site.limitwords import LimitWords
from thankbook.site.page import page_maker
from thankbook.site.pages.yearwords import YearWords
from thankbook.site.planfiles.calendarfile import calendar_file
from thankbook.site.planfiles.document import document
from thankbook.site.planfiles.sheet import sheet
from thankbook.site.planfiles.table import table

_TEXTS: Mapping[str, Callable[[YearWords], str | bytes]] = {
    "table": lambda words: table(words) + "\n",
    "json": lambda words: document(words) + "\n",
    "csv": sheet,
    "ics": calendar_file,
}


@click.command()
@business_option
@start_option
@format_option(*_TEXTS, shown="How the plan is printed; ics is what calendars import.")
@output_option
def plan(business: Path | None, start: date | None, as_format: str, output: Output) -> None:
    """The best tactics that the business can afford, and its year with them.

    Everything is shown, what is for managers too. The year begins on --start, or on the day that
    the description gives under calendar.start.
    """
    playbook = prepared_playbook(business, start)
    words = YearWords(page_maker(playbook, Edition.MANAGER))
    limit_words = LimitWords(playbook, words.maker.formatting)
    for conflict in playbook.portfolio.conflicts:
        click.echo(" ".join(limit_words.conflict(conflict)), err=True)
    output.put(_TEXTS[as_format](words))
