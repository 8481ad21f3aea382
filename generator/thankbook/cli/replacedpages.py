"""The project whose made pages are replaced by hand-written ones."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from thankbook.cli.project import find_project
from thankbook.preparation import Preparation
from thankbook.problems import Problem
from thankbook.publishing.originals import named, replacements, warnings_of
from thankbook.reader.edition import Edition
from thankbook.site.finished import PlaybookSite
from thankbook.validationwords import nearest


@dataclass(frozen=True)
class OwnPages:
    """The folder of hand-written pages, and the site that they belong to."""

    folder: Path
    site: PlaybookSite


def own_pages() -> OwnPages:
    """Those of the current folder; raises ``ProblemsFound``.

    Pages are compared as the staff edition has them, because a hand-written page is in both.
    """
    project = find_project(None, None)
    if project.own_pages is None:
        raise click.UsageError("There is no mkdocs.yml here that names a folder of pages.")
    file = project.business
    site = Preparation().site(file, file.as_posix(), Edition.STAFF)
    return OwnPages(project.own_pages, site)


def page_called(typed: str, uris: Collection[str]) -> str:
    """The address of a page that was typed; a wrong usage where there is none."""
    uri = named(typed, dict.fromkeys(uris))
    if uri is None:
        names = {address.removesuffix(".md"): address for address in uris}
        names |= {name.rsplit("/", 1)[-1]: address for name, address in names.items()}
        meant = names.get(nearest(typed.removesuffix(".md"), names) or "")
        hint = f" Did you mean '{meant}'?" if meant else " Try its address, as tactics/NAME.md."
        raise click.UsageError(f"There is no page '{typed}'.{hint}")
    return uri


def replaced_pages_problems(folder: Path, site: PlaybookSite) -> Iterator[Problem]:
    """Warnings about replaced pages; those that cannot be compared are noted aside."""
    found = list(replacements(folder, site))
    for replacement in found:
        yield from warnings_of(replacement)
    unknown = [replacement.shown_as for replacement in found if not replacement.is_compared]
    if unknown:
        click.echo(
            f"Note: nobody can tell whether the page behind {', '.join(unknown)} has changed. "
            "'thankbook diff PAGE --accept' compares it from now on.",
            err=True,
        )
