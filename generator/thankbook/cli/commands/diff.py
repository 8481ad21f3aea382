"""``thankbook diff``."""

from __future__ import annotations

import click

from thankbook.cli.replacedpages import OwnPages, own_pages, page_called
from thankbook.publishing.originals import Replacement, accept, difference, replacements


@click.command()
@click.argument("page", required=False)
@click.option("--mine", is_flag=True, help="What you changed, instead of what Thankbook changed.")
@click.option("--accept", "is_accepted", is_flag=True, help="Record the made page as seen.")
def diff(page: str | None, *, mine: bool, is_accepted: bool) -> None:
    """Show how the made page behind a page of yours has changed; exits with 1 if it has.

    Without PAGE, every page of yours that replaces a made one.
    """
    if is_accepted and page is None:
        raise click.UsageError("Which page? --accept goes with one PAGE that you have read.")
    own = own_pages()
    found = _wanted(own, page)
    if is_accepted:
        _accept(own, found[0])
        return
    differs = [
        _show(replacement, is_mine=mine) for replacement in found if replacement.is_compared or page
    ]
    raise SystemExit(1 if any(differs) else 0)


def _wanted(own: OwnPages, page: str | None) -> list[Replacement]:
    found = list(replacements(own.folder, own.site))
    if page is None:
        return found
    uri = page_called(page, [replacement.uri for replacement in found])
    return [replacement for replacement in found if replacement.uri == uri]


def _show(replacement: Replacement, *, is_mine: bool) -> bool:
    """Print a difference; whether there is one."""
    if not is_mine and replacement.is_compared and not replacement.has_changed:
        return False
    if replacement.original is None:
        what = "was kept" if not replacement.is_compared else "is there any more"
        click.echo(
            f"{replacement.shown_as}: no copy of its original {what}. "
            f"'thankbook diff {replacement.uri} --accept' keeps the page as it is made now.",
            err=True,
        )
        return True
    text = difference(replacement, is_mine=is_mine)
    click.echo(text, nl=False)
    return bool(text)


def _accept(own: OwnPages, replacement: Replacement) -> None:
    if replacement.made is None:
        raise click.UsageError(
            f"'{replacement.uri}' is made no more, so there is nothing to accept."
        )
    accept(own.folder, replacement)
    click.echo(f"{replacement.shown_as} is compared with the page as it is made now.", err=True)
