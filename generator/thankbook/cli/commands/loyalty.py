"""``thankbook loyalty``."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from thankbook.cli.options import business_option, format_option
from thankbook.cli.output import Output, output_option
from thankbook.cli.projectplaybook import prepared_playbook
from thankbook.documents.loyaltyjson import document
from thankbook.documents.loyaltytable import table
from thankbook.reader.edition import Edition
from thankbook.reader.pagemaker import page_maker
from thankbook.sections.loyalty.verdictinwords import LoyaltyWords

_TEXTS: dict[str, Callable[[LoyaltyWords], str]] = {"table": table, "json": document}


@click.command()
@business_option
@format_option(*_TEXTS, shown="How the comparison is printed.")
@output_option
def loyalty(business: Path | None, as_format: str, output: Output) -> None:
    """The loyalty programs that fit: what each brings and costs, and whether to launch it.

    Everything is shown, what is for managers too. Profit is a range over 10,000 futures.
    """
    playbook = prepared_playbook(business)
    words = LoyaltyWords(page_maker(playbook, Edition.MANAGER))
    output.put(_TEXTS[as_format](words) + "\n")
