"""What the commands that read a list of people share: its columns, its encoding, its labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from babel import Locale

from thankbook.sections.notes.papersizes import Paper
from thankbook.textencoding.encodedtext import Origin, usual_encoding
from thankbook.validationwords import nearest

LARGEST_LIST_BYTES = 16 * 1024**2
"""A hundred thousand people; nobody thanks more of them at once."""

column_option = click.option(
    "--column",
    multiple=True,
    metavar="BLANK=NAME|NUMBER",
    help="The column of a blank, where the list calls it otherwise.",
)


def named_columns(typed: Iterable[str], blanks: Sequence[str]) -> dict[str, str]:
    """The column of each blank as the user names it; raises ``UsageError`` for wrong ones."""
    columns: dict[str, str] = {}
    for column in typed:
        blank, _, name = (part.strip() for part in column.partition("="))
        if blank not in blanks or not name:
            meant = nearest(blank, blanks) if blank not in blanks else None
            hint = f"Did you mean '{meant}'?" if meant else f"Blanks are: {', '.join(blanks)}."
            raise click.UsageError(f"'{column}' names no column. Write BLANK=NAME. {hint}")
        if blank in columns:
            raise click.UsageError(f"--column names two columns for '{blank}'.")
        columns[blank] = name
    return columns


def first_free(label: int | None, paper: Paper) -> int:
    """The first label to print on; raises ``UsageError`` where the sheet has no such."""
    if label is None:
        return 1
    if paper.sheet is None:
        raise click.UsageError(f"--first-label is for sheets of labels, and '{paper.id}' is none.")
    count = paper.sheet.columns * paper.sheet.rows
    if label > count:
        raise click.UsageError(f"A sheet has {count} labels. There is no label {label}.")
    return label


def read_as(file: Path, saved_as: str, origin: Origin) -> str:
    """The encoding that a list was read in, and what to do if it was another one."""
    told = f"{file.as_posix()}: read as {saved_as}"
    if origin.encoding or saved_as.startswith("UTF"):
        return f"{told}."
    usual = ""
    if origin.country and saved_as == usual_encoding(origin.country):
        usual = f", as is usual in {Locale('en').territories[origin.country]}"
    return f"{told}{usual}. If letters are wrong, say --encoding NAME."
