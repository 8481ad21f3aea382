"""``thankbook render``."""

from __future__ import annotations

from pathlib import Path

import click

from thankbook.cli.options import WrittenPath, business_option, edition_option
from thankbook.cli.problemreport import tell_kept, telling
from thankbook.cli.project import find_project
from thankbook.files.ownedfolder import OwnedFolder
from thankbook.preparation import Preparation
from thankbook.publishing.inclusion import Inclusion, inclusion
from thankbook.publishing.outputplace import refuse_in_sources
from thankbook.publishing.rendering import rendered_files


@click.command()
@business_option
@click.option(
    "--out",
    required=True,
    type=WrittenPath(path_type=Path),
    help="The folder to write; files of yours in it are never overwritten.",
)
@edition_option(default=None)
def render(business: Path | None, out: Path, edition: str | None) -> None:
    """Write the pages as plain Markdown with a mkdocs.yml that needs no Thankbook."""
    project = find_project(business, edition)
    with telling():
        refuse_in_sources(out)
        site = Preparation().site(project.business, project.business.as_posix(), project.edition)
        made = (*(page.uri for page in site.pages), *site.assets)
        own = Inclusion()
        if project.settings is not None and project.own_pages is not None:
            own = inclusion(project.settings, made)
        files = rendered_files(site, own)
        written = OwnedFolder("thankbook render").write(out, files)
    counts = {"new": written.new, "changed": written.changed, "gone": written.gone}
    told = ", ".join(f"{len(names)} {what}" for what, names in counts.items() if names)
    click.echo(f"{len(files)} files in {out}: {told or 'none changed'}.", err=True)
    tell_kept(out, written.kept)
