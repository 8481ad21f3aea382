"""``thankbook adopt``."""

from __future__ import annotations

import click

from thankbook.cli.replacedpages import own_pages, page_called
from thankbook.publishing.originals import adopt as adopt_page


@click.command()
@click.argument("page")
def adopt(page: str) -> None:
    """Make a page yours: write it into your folder of pages, to be changed by hand.

    PAGE is its address, such as tactics/greet-by-name.md, or its last part. From then on your
    page stands in place of the made one, and 'thankbook check' says when that one changes.
    """
    own = own_pages()
    uri = page_called(page, [made.uri for made in own.site.pages])
    file = adopt_page(own.folder, uri, own.site)
    click.echo(file.as_posix())
    click.echo("Change it as you like. What it began as is kept beside it.", err=True)
