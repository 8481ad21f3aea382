"""``thankbook results``."""

from __future__ import annotations

from pathlib import Path

import click

from thankbook.business.planresults import is_month
from thankbook.cli.options import business_option, format_option
from thankbook.cli.output import Output, output_option


class Month(click.ParamType[str]):
    """A month as year-month."""

    name = "month"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The month as it was typed; fails as a wrong usage."""
        if not is_month(value):
            self.fail(f"'{value}' is no month. Write year-month, for example 2027-01.", param, ctx)
        return value


@click.command()
@business_option
@click.option("--add", "month", type=Month(), help="Add the fields of this month to the file.")
@format_option("text", "json", shown="How the results are printed.")
@output_option
def results(business: Path | None, month: str | None, as_format: str, output: Output) -> None:
    """Say what came of the plan, by the numbers that were written down.

    The numbers stand beside the description, as NAME.results.yaml: what was done in each month,
    visits of those with a tactic and without, notes, complaints, measures. --add begins the file,
    or adds a month to it. What did not work is told with the line that leaves it out.
    """
    from thankbook.cli.resultsreport import add_month, report

    if month is not None:
        if output.file or as_format != "text":
            raise click.UsageError("--add goes with neither --out nor --format.")
        add_month(business, month)
        return
    output.put(report(business, is_json=as_format == "json") + "\n")
