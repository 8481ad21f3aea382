"""``thankbook new-item``."""

from __future__ import annotations

import click

from thankbook.contentfolder import content_folder
from thankbook.library.facts import FACTS
from thankbook.problems import ProblemsFound
from thankbook.publishing.scaffolding import scaffold_item


@click.command("new-item")
@click.argument("kind", type=click.Choice(list(FACTS)))
@click.argument("item_id", metavar="ID")
@click.option("--language", default="en", show_default=True, help="The language of the words.")
def new_item(kind: str, item_id: str, language: str) -> None:
    """Start a library item: its facts and its words, every field explained.

    ID is the item's address for good: small letters, digits and hyphens.
    """
    try:
        files = scaffold_item(content_folder(), language, kind, item_id)
    except ProblemsFound as found:
        click.echo(str(found))
        raise SystemExit(1) from None
    for file in files:
        click.echo(file)
    click.echo("Fill them in, then run 'thankbook lint'.", err=True)
