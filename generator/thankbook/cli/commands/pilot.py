"""``thankbook pilot``."""

from __future__ import annotations

from pathlib import Path

import click

from thankbook.cli.options import business_option, encoding_option, format_option
from thankbook.cli.output import Output, output_option
from thankbook.cli.peopleoptions import LARGEST_LIST_BYTES, column_option, named_columns
from thankbook.cli.problemreport import telling
from thankbook.textencoding.bounded import bounded_bytes
from thankbook.textencoding.encodedtext import Origin


@click.command()
@click.argument("results", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@click.option("--with", "with_program", metavar="GROUP", help="The group that had the program.")
@click.option(
    "--useful",
    type=click.FloatRange(0, 100),
    metavar="PERCENT",
    help="From how many percent more orders on the program pays, for the group as a whole.",
)
@click.option(
    "--program",
    metavar="ID",
    help="The program of the description that was tried; gives what --useful says.",
)
@column_option
@encoding_option
@business_option
@format_option("text", "json", shown="How the readout is printed.")
@output_option
def pilot(
    results: Path,
    with_program: str | None,
    useful: float | None,
    program: str | None,
    column: tuple[str, ...],
    encoding: str | None,
    business: Path | None,
    as_format: str,
    output: Output,
) -> None:
    """Read what a pilot has shown: the effect, how sure it is, and what follows.

    RESULTS is a CSV file with a row for each customer: group, orders_before, orders_after, and
    money_before, money_after where you have them. It is only read, and nobody is named.
    """
    from thankbook.cli.pilotreport import COLUMNS, report
    from thankbook.contentfolder import content_folder
    from thankbook.library.loading import load_library
    from thankbook.sales.plaintable import plain_table

    if useful is not None and program is not None:
        raise click.UsageError("--useful and --program exclude each other.")
    columns = named_columns(column, [*COLUMNS])
    with telling():
        data = bounded_bytes(results, LARGEST_LIST_BYTES, "Name the CSV file of one pilot.")
        table = plain_table(data, results.as_posix(), Origin(None, encoding))
        share = _break_even(business, program) if program else (useful or 0.0) / 100
        found = report(table, columns, with_program, share)
    phrases = load_library(content_folder(), "en").phrases
    output.put((found.as_json() if as_format == "json" else found.as_text(phrases)) + "\n")


def _break_even(business: Path | None, program: str) -> float:
    """From which share of extra orders on a program of the description pays."""
    from thankbook.cli.projectplaybook import prepared_playbook
    from thankbook.validationwords import nearest

    study = prepared_playbook(business).study
    assessment = study.of(program)
    if assessment is None:
        known = [each.program.id for each in study.assessments]
        meant = nearest(program, known)
        hint = f"Did you mean '{meant}'?" if meant else f"These are: {', '.join(known)}."
        raise click.UsageError(f"No program '{program}' was worked out. {hint}")
    if assessment.best.break_even.uplift is None:
        raise click.UsageError(f"No number of extra orders makes '{program}' pay.")
    return assessment.best.break_even.uplift
