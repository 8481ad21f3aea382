"""``thankbook papers``."""

from __future__ import annotations

import click

from thankbook.cli.output import Output, output_option
from thankbook.cli.paperoptions import PaperType, one_paper, sheet_option
from thankbook.contentfolder import content_folder
from thankbook.documents.envelopes import ENVELOPES
from thankbook.documents.testprint import as_test_print, size_mm
from thankbook.library.loading import load_library
from thankbook.sections.notes.papersizes import PAPERS, Paper

_ALL = (*PAPERS, *ENVELOPES)


@click.command()
@click.argument("paper", required=False, type=PaperType(_ALL))
@sheet_option
@output_option
def papers(paper: Paper | None, sheet: Paper | None, output: Output) -> None:
    """List papers, sheets of labels and envelopes; print the outlines of one to test it.

    With PAPER or --sheet, and --out FILE.html, the outlines are written with rulers. Print them on
    plain paper at 100 % and hold them and the sheet against the light.
    """
    chosen = one_paper(paper, sheet)
    if chosen is None:
        if output.file:
            raise click.UsageError("Name the paper to print, or measure one with --sheet.")
        for known in _ALL:
            click.echo(f"{known.id:<10}  {_described(known)}")
        return
    if output.file is None:
        click.echo(f"{chosen.id:<10}  {_described(chosen)}")
        return
    phrases = load_library(content_folder(), "en").phrases
    output.put(as_test_print(chosen, phrases))


def _described(paper: Paper) -> str:
    width, height = size_mm(paper)
    if paper in ENVELOPES:
        return f"envelope, {width:g} x {height:g} mm"
    if paper.sheet is None:
        return f"{width:g} x {height:g} mm"
    sheet = paper.sheet
    return (
        f"{sheet.columns} x {sheet.rows} labels of {paper.width_mm:g} x {paper.height_mm:g} mm "
        f"on {width:g} x {height:g} mm"
    )
