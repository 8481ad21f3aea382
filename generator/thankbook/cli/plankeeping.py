"""``thankbook plan --keep``: a plan put beside its description, after asking."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from thankbook.business.keptplan import plan_file
from thankbook.cli.problemreport import telling
from thankbook.cli.project import find_project
from thankbook.cli.resultsreport import proposals
from thankbook.documents.planfile import PlanFile
from thankbook.files.wholefiles import replace_whole, write_new
from thankbook.preparation import Preparation
from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.tailoring.planchanges import plan_changes


def keep_plan(business: Path | None, start: date | None, today: date, *, is_agreed: bool) -> None:
    """Write the plan of a business beside its description; one that is there changes if agreed.

    Nothing new begins before ``today`` where a plan is kept already.
    """
    description = find_project(business, None).business
    file = plan_file(description)
    before = file.read_bytes() if file.is_file() else None
    not_before = today if before is not None else None
    playbook = Preparation().playbook(
        description, description.as_posix(), start, not_before=not_before
    )
    maker = page_maker(playbook, Edition.MANAGER)
    written = PlanFile(maker, plan_changes(playbook))
    for line in proposals(maker):
        click.echo(line, err=True)
    if before is not None and not written.changes.is_any:
        click.echo(f"{file.as_posix()} stays as it is.", err=True)
        return
    for line in written.told():
        click.echo(line)
    if before is not None and not (is_agreed or _agreed(file)):
        click.echo("Nothing was written.", err=True)
        return
    made = written.text().encode()
    with telling():
        if before is None:
            write_new({file: made})
        else:
            replace_whole({file: made}, made_from={file: before})
    click.echo(f"Written into {file.as_posix()}.", err=True)


def _agreed(file: Path) -> bool:
    if not sys.stdin.isatty():
        raise click.UsageError(f"{file.as_posix()} would change. Add --yes to write it.")
    return click.confirm(f"Write this into {file.as_posix()}?", err=True)
