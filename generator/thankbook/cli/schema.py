"""``thankbook schema``."""

from __future__ import annotations

import json

import click

from thankbook.business.reference import field_reference
from thankbook.business.schema import description_schema
from thankbook.contentfolder import content_folder
from thankbook.library.loading import load_library


@click.command()
@click.option(
    "--format",
    "as_format",
    type=click.Choice(["json", "markdown"]),
    default="json",
    show_default=True,
    help="The schema, or a reference of every field for people.",
)
def schema(as_format: str) -> None:
    """Print what a description may say, for editors to complete and explain it."""
    library = load_library(content_folder(), "en")
    if as_format == "markdown":
        click.echo(field_reference(library.vocabulary), nl=False)
        return
    made = description_schema(library.vocabulary, library.labels.labels)
    click.echo(json.dumps(made, indent=1, ensure_ascii=False))
