"""The commands."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click

from thankbook import __version__
from thankbook.business.description import read_description
from thankbook.cli.explain import explain
from thankbook.cli.loyalty import loyalty
from thankbook.cli.newitem import new_item
from thankbook.cli.options import business_option
from thankbook.cli.plan import plan
from thankbook.cli.project import find_project
from thankbook.contentfolder import content_folder
from thankbook.library.loading import languages_with_words, load_library
from thankbook.linting.library import lint as lint_library
from thankbook.linting.rules.sources_covered import covered_lines
from thankbook.preparation import Preparation
from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.rendering import rendered_files
from thankbook.publishing.writing import write_folder
from thankbook.site.edition import Edition
from thankbook.vocabulary import load_vocabulary

_format = click.option(
    "--format",
    "as_format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How problems are printed.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="thankbook")
def main() -> None:
    """Turn a YAML description of a business into its own appreciation playbook.

    `mkdocs serve` shows the playbook, `mkdocs build` builds it.
    """


@main.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@_format
def check(files: tuple[Path, ...], as_format: str) -> None:
    """Check descriptions: every problem at once.

    Without FILES, the description that mkdocs.yml names.
    """
    vocabulary = load_vocabulary(content_folder())
    problems: list[Problem] = []
    for file in files or (find_project(None, None).business,):
        try:
            read_description(file, vocabulary)
        except ProblemsFound as found:
            problems.extend(found.problems)
    _finish(problems, as_format)


@main.command()
@click.option("--language", help="Only the words of this language.")
@_format
def lint(language: str | None, as_format: str) -> None:
    """Check the content library: facts, words, evidence."""
    content = content_folder()
    written = languages_with_words(content)
    if language and language not in written:
        raise click.UsageError(f"There are no words in '{language}', only in {', '.join(written)}.")
    languages = (language,) if language else written
    problems = {problem for name in languages for problem in lint_library(content, name)}
    if not problems:
        covered, there = covered_lines(load_library(content, languages[0]))
        click.echo(f"{covered} of {there} lines of the sources are carried.", err=True)
    _finish(sorted(problems), as_format)


@main.command()
@business_option
@click.option(
    "--out",
    required=True,
    type=click.Path(path_type=Path),
    help="The folder to write; files of yours in it are never overwritten.",
)
@click.option("--edition", type=click.Choice([edition.value for edition in Edition]))
def render(business: Path | None, out: Path, edition: str | None) -> None:
    """Write the pages as plain Markdown with a mkdocs.yml that needs no Thankbook."""
    project = find_project(business, edition)
    try:
        site = Preparation().site(project.business, project.business.as_posix(), project.edition)
        files = rendered_files(site, project.own_pages)
        changed = write_folder(out, files)
    except ProblemsFound as found:
        _finish(found.problems, "text")
        return
    click.echo(f"{len(files)} files in {out}, {len(changed)} of them changed.", err=True)


main.add_command(new_item)
main.add_command(loyalty)
main.add_command(plan)
main.add_command(explain)


def _finish(problems: Sequence[Problem], as_format: str) -> None:
    """Print the problems; exit with 1 if there are any."""
    if as_format == "json":
        click.echo(json.dumps([problem.as_dict() for problem in problems], indent=2))
    elif problems:
        click.echo("\n".join(str(problem) for problem in problems))
    summary = "1 problem." if len(problems) == 1 else f"{len(problems) or 'No'} problems."
    click.echo(summary, err=True)
    raise SystemExit(1 if problems else 0)
