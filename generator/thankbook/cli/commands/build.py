"""``thankbook build``."""

from __future__ import annotations

from pathlib import Path

import click

from thankbook.cli.options import WrittenPath, business_option, edition_option, strict_option
from thankbook.cli.problemreport import tell_kept, tell_questions, telling
from thankbook.cli.project import find_project
from thankbook.publishing.buildandverify import repeatable
from thankbook.publishing.building import BuildOptions, build_into
from thankbook.publishing.building import build as build_site
from thankbook.publishing.outputplace import refuse_in_sources


@click.command()
@business_option
@edition_option(default=None)
@click.option(
    "--out",
    type=WrittenPath(path_type=Path, file_okay=False),
    help="The folder of the site; without it, the one that mkdocs.yml names.",
)
@click.option(
    "--since",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="The folder of an earlier site: a page tells the team what is new.",
)
@strict_option
def build(
    business: Path | None,
    edition: str | None,
    out: Path | None,
    since: Path | None,
    *,
    strict: bool,
) -> None:
    """Build the site: a warning of MkDocs is a problem, an unlikely figure a question.

    The edition is the one that mkdocs.yml names, or staff.
    """
    project = find_project(business, edition)
    options = BuildOptions(Path("mkdocs.yml"), project.business, project.edition, since, strict)
    kept: tuple[str, ...] = ()
    with telling():
        # It takes the figures of the description to tell what is confidential by now.
        may_repeat = repeatable(options) if since else None
        if out is None:
            built = build_site(options, None, may_repeat)
            folder, questions = built.folder, built.questions
        else:
            refuse_in_sources(out)
            written, questions = build_into(options, out, may_repeat)
            folder, kept = out, written.kept
    tell_questions(questions)
    pages = sum(1 for _ in folder.rglob("*.html"))
    click.echo(f"{pages} pages of the {project.edition} edition in {folder}.", err=True)
    tell_kept(folder, kept)
