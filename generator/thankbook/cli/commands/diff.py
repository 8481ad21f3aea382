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
    differs = [_show(one, is_mine=mine) for one in found if one.is_compared or page]
    raise SystemExit(1 if any(differs) else 0)


def _wanted(own: OwnPages, page: str | None) -> list[Replacement]:
    found = list(replacements(own.folder, own.site))
    if page is None:
        return found
    uri = page_called(page, [one.uri for one in found])
    return [one for one in found if one.uri == uri]


def _show(one: Replacement, *, is_mine: bool) -> bool:
    """Print a difference; whether there is one."""
    if not is_mine and one.is_compared and not one.has_changed:
        return False
    if one.original is None:
        what = "was kept" if not one.is_compared else "is there any more"
        click.echo(
            f"{one.shown_as}: no copy of its original {what}. "
            f"'thankbook diff {one.uri} --accept' keeps the page as it is made now.",
            err=True,
        )
        return True
    text = difference(one, is_mine=is_mine)
    click.echo(text, nl=False)
    return bool(text)


def _accept(own: OwnPages, one: Replacement) -> None:
    if one.made is None:
        raise click.UsageError(f"'{one.uri}' is made no more, so there is nothing to accept.")
    accept(own.folder, one)
    click.echo(f"{one.shown_as} is compared with the page as it is made now.", err=True)
