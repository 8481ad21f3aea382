"""``thankbook lint``."""

from __future__ import annotations

import click

from thankbook.cli.output import Output, output_option
from thankbook.cli.problemreport import report, report_format_option
from thankbook.contentfolder import content_folder
from thankbook.library.loading import languages_with_words, load_library
from thankbook.linting.library import lint as lint_library
from thankbook.linting.rules.sources_covered import covered_lines


@click.command()
@click.option("--language", help="Only the words of this language.")
@report_format_option
@output_option
def lint(language: str | None, as_format: str, output: Output) -> None:
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
    report(sorted(problems), as_format, put=output.put)
