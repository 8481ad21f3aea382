"""``thankbook check``."""

from __future__ import annotations

from pathlib import Path

import click

from thankbook.business.checking import checked
from thankbook.cli.project import find_project
from thankbook.cli.report import format_option, report
from thankbook.contentfolder import content_folder
from thankbook.vocabulary import load_vocabulary


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Take every warning for an error.")
@format_option("text", "json", "github")
def check(files: tuple[Path, ...], as_format: str, *, strict: bool) -> None:
    """Check descriptions: every problem at once.

    Without FILES, the description that mkdocs.yml names. A folder stands for the descriptions in
    it, or for one that is divided into files. Errors must be corrected; warnings ask about a
    figure that is unlikely.
    """
    paths = files or (find_project(None, None).business,)
    report(checked(paths, load_vocabulary(content_folder())), as_format, strict=strict)
