"""Papers on the command line: by name, by what makers call them, or measured by their owner."""

from __future__ import annotations

from collections.abc import Sequence

import click

from thankbook.documents.labelsheet import EXAMPLE, WrongSheet, own_sheet
from thankbook.sections.notes.papersizes import Paper
from thankbook.validationwords import nearest

_MAKERS_NAMES = {
    "l7165": "labels-8",
    "l7163": "labels-14",
    "l7160": "labels-21",
    "l7159": "labels-24",
    "5163": "labels-10",
    "5160": "labels-30",
    "#10": "no-10",
    "10": "no-10",
}
"""The numbers of Avery, which other makers repeat, and the name of the American envelope."""


class PaperType(click.ParamType):  # type: ignore[type-arg]  # generic from click 8.5 on
    """A paper of a list, by its name."""

    name = "paper"

    def __init__(self, papers: Sequence[Paper]) -> None:
        self.papers = {paper.id: paper for paper in papers}

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> Paper:
        """The paper; fails with the nearest name."""
        if isinstance(value, Paper):
            return value
        typed = str(value).strip().casefold()
        name = _MAKERS_NAMES.get(typed, typed)
        if name not in self.papers:
            meant = nearest(name, self.papers)
            hint = f"Did you mean '{meant}'?" if meant else f"There are {', '.join(self.papers)}."
            self.fail(f"There is no paper '{value}' here. {hint}", param, ctx)
        return self.papers[name]


def _own_sheet(
    _context: click.Context, _option: click.Parameter, typed: str | None
) -> Paper | None:
    if typed is None:
        return None
    try:
        return own_sheet(typed)
    except WrongSheet as wrong:
        raise click.BadParameter(str(wrong)) from None


sheet_option = click.option(
    "--sheet",
    metavar="MEASURES",
    callback=_own_sheet,
    help=f"A sheet of labels of your own, in millimeters: {EXAMPLE}",
)


def one_paper(paper: Paper | None, sheet: Paper | None) -> Paper | None:
    """The paper that is named or measured; raises ``UsageError`` for both."""
    if paper and sheet:
        raise click.UsageError("--paper names a sheet and --sheet measures one: leave one out.")
    return paper or sheet
