"""``thankbook figures``."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from thankbook.cli.options import business_option, format_option
from thankbook.cli.output import Output, output_option
from thankbook.cli.project import find_project
from thankbook.problems import Problem, ProblemsFound

if TYPE_CHECKING:
    from thankbook.cli.figuresreport import Report
    from thankbook.sales.columnnames import Role

_COLUMN = "NAME|NUMBER"


@click.command()
@click.argument("sales", type=click.Path(path_type=Path))
@click.option("--customer", metavar=_COLUMN, help="The column that tells who bought.")
@click.option("--date", "day", metavar=_COLUMN, help="The column with the day of the sale.")
@click.option("--amount", metavar=_COLUMN, help="The column with what was paid.")
@click.option("--receipt", metavar=_COLUMN, help="The column with the number of the receipt.")
@click.option(
    "--dates",
    type=click.Choice(["ymd", "dmy", "mdy"]),
    help="Whether year, day or month comes first, if the dates do not tell.",
)
@click.option(
    "--decimal",
    type=click.Choice(["comma", "point"]),
    help="What begins the decimals, if the amounts do not tell.",
)
@click.option(
    "--one-order",
    type=click.Choice(["receipt", "day", "row"]),
    help="What makes one order: the rows of a receipt (where there is a column of them), "
    "the rows of a customer on a day (else), or each row.",
)
@click.option("--walk-in", multiple=True, help="What stands for people without a name.")
@click.option("--without-repeats", is_flag=True, help="Leave out rows that repeat another.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="The last day to count.")
@business_option
@click.option("--write", is_flag=True, help="Put the figures into the business's description.")
@format_option("text", "json", shown="How the figures are printed.")
@output_option
def figures(
    sales: Path,
    business: Path | None,
    *,
    write: bool,
    as_format: str,
    output: Output,
    **said: Any,
) -> None:
    """Count the figures of a description from an export of the till.

    SALES is a CSV file with a row for each sale or each line of a receipt: who, when, how much.
    Nothing that tells of a customer is printed or kept, and the export itself is only read.
    """
    description = find_project(business, None).business if write else None
    try:
        report = _report(sales, said)
        changes = _written(description, report) if description else ""
    except ProblemsFound as found:
        click.echo(str(found))
        raise SystemExit(1) from None
    made = report.as_json() if as_format == "json" else report.as_text()
    output.put(f"{made}\n")
    if description:
        _tell_changes(description, changes, to_stderr=as_format == "json")


def _report(sales: Path, said: dict[str, Any]) -> Report:
    # Reading tables takes half a second to load, which no other command should wait for.
    from thankbook.cli.figuresreport import Report
    from thankbook.sales.figures import figures_of
    from thankbook.sales.orders import orders_in
    from thankbook.sales.reading import ReadingOptions, read_sales

    roles: dict[Role, str] = {"customer": "customer", "date": "day"}
    roles |= {"amount": "amount", "receipt": "receipt"}
    options = ReadingOptions(
        columns={role: said[option] for role, option in roles.items() if said[option]},
        dates=said["dates"],
        decimal=said["decimal"],
        walk_ins=said["walk_in"],
        without_repeats=said["without_repeats"],
        until=_last_day(said["until"]),
    )
    rows = read_sales(_bytes_of(sales), sales.as_posix(), options)
    if said["one_order"] == "receipt" and not rows.has_receipts:
        raise click.UsageError("There is no column of receipts. Name one with --receipt.")
    orders = orders_in(rows, said["one_order"])
    return Report(sales.name, rows, orders, figures_of(orders, sales.as_posix()))


def _last_day(until: datetime | None) -> date:
    """Sales after today are mistyped or ordered ahead."""
    today = datetime.now().astimezone().date()
    return min(until.date(), today) if until else today


def _bytes_of(sales: Path) -> bytes:
    from thankbook.sales.encoding import LARGEST_EXPORT_BYTES

    try:
        with sales.open("rb") as stream:
            return stream.read(LARGEST_EXPORT_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        found = f"The file cannot be read: {reason}."
        problem = Problem(sales.as_posix(), 0, "", found, "Name the CSV file of the export.")
        raise ProblemsFound([problem]) from None


def _written(description: Path, report: Report) -> str:
    from thankbook.cli.figureswriting import write_figures

    return write_figures(description, report.usable(), report.origin())


def _tell_changes(description: Path, changes: str, *, to_stderr: bool) -> None:
    if changes:
        click.echo(changes, err=to_stderr)
        click.echo(f"Written into {description.as_posix()}.", err=True)
    else:
        click.echo(f"{description.as_posix()} has these figures already.", err=True)
