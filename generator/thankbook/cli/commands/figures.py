"""``thankbook figures``."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from thankbook.cli.options import Day, ShareType, business_option, encoding_option, format_option
from thankbook.cli.output import Output, output_option
from thankbook.cli.project import find_project
from thankbook.problems import ProblemsFound
from thankbook.textencoding.bounded import bounded_bytes

if TYPE_CHECKING:
    from thankbook.cli.figuresreport import Report
    from thankbook.sales.columnnames import Role

_COLUMN = "NAME|NUMBER"


def _pairs(
    _context: click.Context, _option: click.Parameter, typed: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """Columns and values; a name of a column may hold the sign between them, a value not."""
    pairs = [pair.rpartition("=") for pair in typed]
    if wrong := next((pair for pair in pairs if not pair[0].strip() or not pair[2].strip()), None):
        raise click.BadParameter(f"Write COLUMN=VALUE, and not '{''.join(wrong)}'.")
    return tuple((column, value) for column, _, value in pairs)


@click.command()
@click.argument("sales", type=click.Path(path_type=Path))
@click.option("--customer", metavar=_COLUMN, help="The column that tells who bought.")
@click.option(
    "--no-customers",
    is_flag=True,
    help="No column tells who bought: count the average order and the orders of a year only.",
)
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
@click.option(
    "--only",
    multiple=True,
    metavar="COLUMN=VALUE",
    callback=_pairs,
    help="A value of a column that counts; every other of that column is left out.",
)
@click.option(
    "--without",
    multiple=True,
    metavar="COLUMN=VALUE",
    callback=_pairs,
    help="A value of a column that does not count.",
)
@click.option(
    "--currency",
    metavar="CODE",
    help="The one currency that counts, where a column tells the currency of each sale.",
)
@click.option(
    "--vat",
    type=ShareType(),
    help="The VAT or sales tax that is in the amounts: 0.2 is 20 percent, 0 none.",
)
@click.option(
    "--whole-period",
    is_flag=True,
    help="Count the whole export, and not its last twelve months.",
)
@click.option("--walk-in", multiple=True, help="What stands for people without a name.")
@click.option("--without-repeats", is_flag=True, help="Leave out rows that repeat another.")
@encoding_option
@click.option("--until", type=Day(), help="The last day to count.")
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
    report = _report(sales, business, said)
    changes = _written(description, report) if description else ""
    made = report.as_json() if as_format == "json" else report.as_text()
    output.put(f"{made}\n")
    if description:
        _tell_changes(description, changes, to_stderr=as_format == "json")


def _report(sales: Path, business: Path | None, said: dict[str, Any]) -> Report:
    # Reading tables takes half a second to load, which no other command should wait for.
    from thankbook.cli.figuresreport import Report
    from thankbook.sales.customersovertime import customers_over_time
    from thankbook.sales.exportreader import ReadingOptions, read_sales
    from thankbook.sales.orders import orders_in
    from thankbook.sales.salesfigures import figures_of
    from thankbook.textencoding.encodedtext import LARGEST_TABLE_BYTES, Origin

    roles: dict[Role, str] = {"customer": "customer", "date": "day"}
    roles |= {"amount": "amount", "receipt": "receipt"}
    if said["customer"] and said["no_customers"]:
        raise click.UsageError("--customer and --no-customers exclude each other.")
    data = bounded_bytes(sales, LARGEST_TABLE_BYTES, "Name the CSV file of two or three years.")
    options = ReadingOptions(
        columns={role: said[option] for role, option in roles.items() if said[option]},
        dates=said["dates"],
        decimal=said["decimal"],
        walk_ins=said["walk_in"],
        without_repeats=said["without_repeats"],
        until=_last_day(said["until"]),
        only=said["only"],
        without=said["without"],
        currency=said["currency"],
        with_customers=not said["no_customers"],
        origin=Origin(_country(data, business), said["encoding"]),
    )
    rows = read_sales(data, sales.as_posix(), options)
    if said["one_order"] == "receipt" and not rows.has_receipts:
        raise click.UsageError("There is no column of receipts. Name one with --receipt.")
    orders = orders_in(rows, said["one_order"])
    figures = figures_of(
        orders,
        sales.as_posix(),
        with_customers=rows.has_customers,
        is_whole=said["whole_period"],
    )
    return Report(
        sales.name,
        rows,
        orders,
        figures,
        customers_over_time(orders.table, figures.period) if rows.has_customers else None,
        said["vat"],
    )


def _last_day(until: datetime | None) -> date:
    """Sales after today are mistyped or ordered ahead."""
    today = datetime.now().astimezone().date()
    return min(until.date(), today) if until else today


def _country(data: bytes, business: Path | None) -> str | None:
    """The country of the business if it is known, for an export that is not in UTF-8."""
    from thankbook.business.composing.documentcache import Documents
    from thankbook.business.composing.layers import read_layers

    try:
        data.decode()
    except UnicodeDecodeError:
        pass
    else:
        return None
    try:
        file = find_project(business, None).business
        said = read_layers(file, file.as_posix(), Documents()).document.value
    except (click.UsageError, ProblemsFound, OSError):
        return None
    country = said.get("country") if isinstance(said, dict) else None
    return country if isinstance(country, str) else None


def _written(description: Path, report: Report) -> str:
    from thankbook.founding.figureswriting import write_figures

    return write_figures(description, report.usable(), report.origin())


def _tell_changes(description: Path, changes: str, *, to_stderr: bool) -> None:
    if changes:
        click.echo(changes, err=to_stderr)
        click.echo(f"Written into {description.as_posix()}.", err=True)
    else:
        click.echo(f"{description.as_posix()} has these figures already.", err=True)
