"""``thankbook check``."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import click

from thankbook.business.checkmany import checked
from thankbook.cli.options import Day
from thankbook.cli.output import Output, output_option
from thankbook.cli.owncontentcheck import own_content_problems
from thankbook.cli.problemreport import report, report_format_option
from thankbook.cli.project import find_project
from thankbook.contentfolder import content_folder
from thankbook.problems import Problem, ProblemsFound
from thankbook.vocabulary import load_vocabulary


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Take every warning for an error.")
@click.option("--due", is_flag=True, help="List what was to be read through again by today.")
@click.option("--on", type=Day(), help="Another day than today for --due.")
@report_format_option
@output_option
def check(
    files: tuple[Path, ...],
    as_format: str,
    output: Output,
    on: datetime | None,
    *,
    strict: bool,
    due: bool,
) -> None:
    """Check descriptions: every problem at once.

    Without FILES, the description that mkdocs.yml names. A folder stands for the descriptions in
    it, or for one that is divided into files. Errors must be corrected; warnings ask about a
    figure that is unlikely. A library of your own is checked too.
    """
    if on and not due:
        raise click.UsageError("--on goes with --due.")
    try:
        day = on.date() if on else datetime.now(UTC).date()
        problems = _overdue(files, day) if due else _found(files)
    except ProblemsFound as unread:
        problems = [*unread.problems]
    report(problems, as_format, strict=strict and not due, put=output.put)


def _found(files: tuple[Path, ...]) -> list[Problem]:
    project = None if files else find_project(None, None)
    paths = (project.business,) if project else files
    found = checked(paths, load_vocabulary(content_folder()))
    return sorted({*found.problems, *own_content_problems(found, project)})


def _overdue(files: tuple[Path, ...], day: date) -> list[Problem]:
    # Only this asks for the library and for what tailors it.
    from thankbook.preparation import Preparation
    from thankbook.publishing.overdue import overdue

    project = find_project(files[0] if files else None, None)
    paths, preparation = files or (project.business,), Preparation()
    problems: list[Problem] = []
    for path in paths:
        try:
            playbook = preparation.playbook(path, path.as_posix())
            found, count = overdue(playbook, None if files else project.own_pages, day)
        except ProblemsFound as wrong:
            problems += wrong.problems
            continue
        problems += found
        kept = "1 thing says" if count == 1 else f"{count} things say"
        told = f"{path}: {kept} when to be read through again"
        click.echo(f"{told}, {len(found)} overdue on {day}.", err=True)
    return problems
