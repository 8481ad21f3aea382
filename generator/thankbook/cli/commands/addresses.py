"""``thankbook addresses``."""

from __future__ import annotations

from pathlib import Path

import click

from thankbook.cli.options import WrittenPath, business_option, encoding_option
from thankbook.cli.paperoptions import PaperType, one_paper, sheet_option
from thankbook.cli.peopleoptions import (
    LARGEST_LIST_BYTES,
    column_option,
    first_free,
    named_columns,
    read_as,
)
from thankbook.cli.problemreport import telling
from thankbook.cli.projectplaybook import prepared_playbook
from thankbook.documents.envelopes import ENVELOPES, SENDER_MM
from thankbook.documents.notecards import Card, Look, as_page
from thankbook.documents.peoplecolumns import Wanted
from thankbook.documents.peoplelist import read_people
from thankbook.documents.postaladdresses import BLANKS, address_lines, problems_of
from thankbook.files.wholefiles import write_new
from thankbook.problems import ProblemsFound
from thankbook.publishing.outputplace import refuse_near_sites
from thankbook.sections.notes.papersizes import PAPERS, Paper
from thankbook.textencoding.bounded import bounded_bytes
from thankbook.textencoding.encodedtext import Origin

_LABELS = tuple(paper for paper in PAPERS if paper.sheet)


@click.command()
@business_option
@click.option(
    "--from",
    "people",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    required=True,
    help="A CSV file, a row for each person, as an address book exports it.",
)
@click.option(
    "--out",
    type=WrittenPath(path_type=Path, dir_okay=False),
    required=True,
    help="The .html file to write.",
)
@click.option(
    "--paper",
    type=PaperType((*ENVELOPES, *_LABELS)),
    help="An envelope or a sheet of labels; 'thankbook papers' lists them.",
)
@sheet_option
@click.option("--first-label", type=click.IntRange(1), help="The first free label of the sheet.")
@click.option("--sender", multiple=True, metavar="LINE", help="A line of the sender, on envelopes.")
@column_option
@encoding_option
def addresses(
    business: Path | None,
    people: Path,
    out: Path,
    paper: Paper | None,
    sheet: Paper | None,
    first_label: int | None,
    sender: tuple[str, ...],
    column: tuple[str, ...],
    encoding: str | None,
) -> None:
    """Print the addresses of a list of people on envelopes or labels.

    Lines stand in the order of each country. Nothing comes onto the site or leaves this computer.
    """
    chosen = one_paper(paper, sheet)
    if chosen is None:
        raise click.UsageError("Which envelope or sheet? 'thankbook papers' lists them.")
    if out.suffix.lower() != ".html":
        raise click.UsageError("Name an .html file with --out.")
    is_envelope = chosen in ENVELOPES
    if sender and not is_envelope:
        raise click.UsageError("--sender is for envelopes.")
    if first_label and is_envelope:
        raise click.UsageError(f"--first-label is for sheets of labels, and '{chosen.id}' is none.")
    columns, start = named_columns(column, [*BLANKS]), first_free(first_label, chosen)
    playbook = prepared_playbook(business)
    home = playbook.description.business.country
    with telling():
        refuse_near_sites(people, out)
        cards = _cards(people, columns, Origin(home, encoding))
        look = Look(are_addresses=True, sender=sender, sender_mm=SENDER_MM)
        made = as_page(cards, chosen, start, playbook.library.phrases, look)
        write_new({out: made.encode()}, is_private=True)
    counted = "1 address" if len(cards) == 1 else f"{len(cards)} addresses"
    told_of = f"{counted} in {out}. Delete it when it is printed; it holds people's names."
    click.echo(told_of, err=True)


def _cards(file: Path, columns: dict[str, str], origin: Origin) -> list[Card]:
    """The address of each row; raises ``ProblemsFound``."""
    data = bounded_bytes(file, LARGEST_LIST_BYTES, "Name a CSV file with a row for each person.")
    wanted = Wanted(BLANKS, (), columns)
    read = read_people(data, file.as_posix(), wanted, origin)
    click.echo(read_as(file, read.saved_as, origin), err=True)
    home = origin.country or ""
    problems = list(problems_of(read.rows, file.as_posix(), home))
    if any(problem.severity == "error" for problem in problems):
        raise ProblemsFound(problems)
    for problem in problems:
        click.echo(str(problem), err=True)
    return [Card(row.line, (address_lines(row.values, home),)) for row in read.rows]
