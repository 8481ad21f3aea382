"""``thankbook new-item``."""

from __future__ import annotations

from pathlib import Path

import click

from thankbook.contentfolder import content_folder
from thankbook.library.itemfacts import FACTS
from thankbook.publishing.scaffolding import HALVES, scaffold_item


@click.command("new-item")
@click.argument("kind", type=click.Choice(list(FACTS)))
@click.argument("item_id", metavar="ID")
@click.option("--language", default="en", show_default=True, help="The language of the words.")
@click.option(
    "--library",
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder of a library of your own; an ID of ours begins as a copy to change.",
)
@click.option(
    "--only", type=click.Choice(HALVES), help="Only one half; the other one stays as it is."
)
def new_item(
    kind: str, item_id: str, language: str, library: Path | None, only: str | None
) -> None:
    """Start a library item: its facts and its words, every field explained.

    ID is the item's address for good: small letters, digits and hyphens.
    """
    content = content_folder()
    halves = (only,) if only else HALVES
    files = scaffold_item(
        library or content, language, kind, item_id, halves, content if library else None
    )
    for file in files:
        click.echo(file)
    if library is None:
        click.echo("Fill them in, then run 'thankbook lint'.", err=True)
    else:
        told = "Fill it in" if only else "Fill them in"
        click.echo(
            f"{told}, name the folder under 'library:' in your description, "
            "then run 'thankbook check'.",
            err=True,
        )
