"""``thankbook schema``."""

from __future__ import annotations

from pathlib import Path

import click

from thankbook.business.reference import field_reference
from thankbook.cli.options import format_option
from thankbook.cli.schemafile import is_of_our_kind, schema_of_today
from thankbook.contentfolder import content_folder
from thankbook.files.wholefiles import replace_whole
from thankbook.vocabulary import load_vocabulary


@click.command()
@format_option("json", "markdown", shown="The schema, or a reference of every field for people.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write it into this file, in place of an older one of its kind.",
)
@click.option(
    "--part",
    is_flag=True,
    help="The schema of a file of which other files give the rest: in a folder, or a base.",
)
def schema(as_format: str, out: Path | None, *, part: bool) -> None:
    """Print what a description may say, for editors to complete and explain it."""
    if part and as_format != "json":
        raise click.UsageError("--part is about the schema; the reference is of every field.")
    if as_format == "markdown":
        made = field_reference(load_vocabulary(content_folder()))
    else:
        made = schema_of_today(part=part)
    if out is None:
        click.echo(made.encode(), nl=False)
    else:
        _replace(out, made)


def _replace(file: Path, made: str) -> None:
    """Write a file anew; one that begins in another way is somebody's own and stays."""
    try:
        if file.exists() and not is_of_our_kind(file.read_text(encoding="utf-8"), made):
            raise click.UsageError(f"{file.as_posix()} is something else. Name another file.")
        replace_whole({file: made.encode()})
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is something else"
        raise click.UsageError(f"{file.as_posix()} cannot be written: {reason}.") from None
