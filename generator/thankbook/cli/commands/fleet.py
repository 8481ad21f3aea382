"""``thankbook fleet``."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import click

from thankbook.business.checkmany import businesses_in
from thankbook.cli.environment import today
from thankbook.cli.options import WrittenPath, edition_option, format_option, strict_option
from thankbook.cli.output import Output, output_option
from thankbook.cli.project import settings_file
from thankbook.publishing.building import BuildOptions
from thankbook.publishing.fleetjobs import Job, Outcome, run_jobs
from thankbook.publishing.outputplace import refuse_in_sources
from thankbook.reader.edition import Edition

_MOST_JOBS = 4
"""By default, so that other work on the machine goes on."""


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.argument("target", required=False, type=WrittenPath(path_type=Path, file_okay=False))
@edition_option(default="staff")
@click.option("--replace-edition", is_flag=True, help="Put managers' edition where staff's was.")
@click.option("--jobs", type=click.IntRange(1, 64), help="How many at a time; usually up to 4.")
@strict_option
@format_option("text", "json", shown="How the report is printed.")
@output_option
def fleet(
    folder: Path,
    target: Path | None,
    edition: str,
    jobs: int | None,
    as_format: str,
    output: Output,
    *,
    replace_edition: bool,
    strict: bool,
) -> None:
    """Publish the playbook of every description in DIR, each at TARGET/NAME.

    NAME is that of the file. Without TARGET, all are built and verified, and nothing is published.
    One that has a problem keeps its earlier version, and the others are published all the same.
    """
    settings, made = settings_file(), []
    for name, file in _named(folder).items():
        options = BuildOptions(settings, file, Edition(edition), strict=strict, on=today())
        made.append(Job(name, options, target and target / name, replace_edition))
    if target is not None:
        for job in made:
            refuse_in_sources(target / job.name)
        _make(target)
    outcomes = []
    most = jobs or min(os.cpu_count() or 1, _MOST_JOBS)
    with closing(run_jobs(made, most)) as running:
        for outcome in running:
            outcomes.append(outcome)
            if as_format == "text" and output.file is None:
                click.echo("\n".join(_lines(outcome)))
    if as_format == "json":
        told = [_described(outcome) for outcome in outcomes]
        output.put(json.dumps(told, indent=2, ensure_ascii=False) + "\n")
    elif output.file is not None:
        output.put("".join(f"{line}\n" for outcome in outcomes for line in _lines(outcome)))
    click.echo(_summary(outcomes), err=True)
    raise SystemExit(any(outcome.state == "problem" for outcome in outcomes))


def _named(folder: Path) -> dict[str, Path]:
    """Each description by the name of its playbook; ends with 2 where there are none, or twins."""
    if not folder.is_dir():
        raise click.UsageError(f"There is no folder {folder}.")
    files, warnings = businesses_in(folder)
    if files == [folder]:
        raise click.UsageError(
            f"{folder} holds no several descriptions. For one, use 'thankbook publish TARGET'."
        )
    twins = [name for name, count in Counter(file.stem for file in files).items() if count > 1]
    if twins:
        raise click.UsageError(f"Two descriptions in {folder} are called '{twins[0]}'.")
    for warning in warnings:
        click.echo(str(warning), err=True)
    return {file.stem: file for file in files}


def _make(target: Path) -> None:
    try:
        target.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.UsageError(f"{target} cannot be made: {error.strerror}.") from None


def _lines(outcome: Outcome) -> Iterator[str]:
    job, count = outcome.job, len(outcome.problems)
    if outcome.state == "problem":
        told = "1 problem" if count == 1 else f"{count} problems"
    else:
        told = f"{outcome.pages} pages"
    where = f" at {job.target}" if job.target and outcome.state != "problem" else ""
    yield f"{outcome.state:<9} {job.name}: {told}{where}"
    for problem in (*outcome.problems, *outcome.questions):
        yield "\n".join(f"{'':<9} {line}" for line in str(problem).splitlines())


def _described(outcome: Outcome) -> dict[str, object]:
    job = outcome.job
    return {
        "name": job.name,
        "description": job.options.business.as_posix(),
        "edition": job.options.edition.value,
        "target": job.target.as_posix() if job.target else None,
        "state": outcome.state,
        "pages": outcome.pages,
        "problems": [problem.as_dict() for problem in outcome.problems],
        "questions": [question.as_dict() for question in outcome.questions],
    }


def _summary(outcomes: list[Outcome]) -> str:
    counts = Counter(outcome.state for outcome in outcomes)
    words = {"problem": "with problems"}
    told = ", ".join(f"{count} {words.get(state, state)}" for state, count in counts.items())
    playbooks = "1 playbook" if len(outcomes) == 1 else f"{len(outcomes)} playbooks"
    return f"{playbooks}: {told}."
