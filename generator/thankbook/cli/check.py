"""``thankbook check``."""

from __future__ import annotations

from pathlib import Path

import click

from thankbook.business.description import read_description
from thankbook.cli.project import find_project
from thankbook.cli.report import format_option, report
from thankbook.contentfolder import content_folder
from thankbook.problems import Problem, ProblemsFound
from thankbook.vocabulary import load_vocabulary


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--strict", is_flag=True, help="Take every warning for an error.")
@format_option("text", "json", "github")
def check(files: tuple[Path, ...], as_format: str, *, strict: bool) -> None:
    """Check descriptions: every problem at once.

    Without FILES, the description that mkdocs.yml names. Errors must be corrected; warnings ask
    about a figure that is unlikely.
    """
    vocabulary = load_vocabulary(content_folder())
    problems: list[Problem] = []
    for file in files or (find_project(None, None).business,):
        try:
            problems.extend(read_description(file, vocabulary).warnings)
        except ProblemsFound as found:
            problems.extend(found.problems)
    report(problems, as_format, strict=strict)
