"""``thankbook lint``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import click

from thankbook.cli.output import Output, output_option
from thankbook.cli.problemreport import report, report_format_option
from thankbook.contentfolder import content_folder
from thankbook.library.items import Library
from thankbook.library.loading import languages_with_words
from thankbook.linting.librarylint import lint as lint_library
from thankbook.linting.librarylint import unlisted_rules
from thankbook.linting.rules import RULES
from thankbook.linting.rules.sources_covered import covered_lines
from thankbook.problems import Problem

_EXPLAINED = "'thankbook lint --rules' and docs/lint-rules.md explain each rule by its id."


@click.command()
@click.option("--language", help="Only the words of this language.")
@click.option("--rules", is_flag=True, help="Print what each rule asks for; check nothing.")
@report_format_option
@output_option
def lint(language: str | None, as_format: str, output: Output, *, rules: bool) -> None:
    """Check the content library: facts, words, evidence."""
    if rules:
        output.put("".join(f"{rule.id}\n  {rule.demand}\n" for rule in RULES))
        return
    content = content_folder()
    written = languages_with_words(content)
    if language and language not in written:
        raise click.UsageError(f"There are no words in '{language}', only in {', '.join(written)}.")
    results = [lint_library(content, name) for name in ((language,) if language else written)]
    problems = {*unlisted_rules(), *(problem for result in results for problem in result.problems)}
    for told in _aside(problems, [result.library.library for result in results if result.library]):
        click.echo(told, err=True)
    report(sorted(problems), as_format, put=output.put)


def _aside(problems: Iterable[Problem], libraries: Iterable[Library]) -> Iterator[str]:
    """Where findings are explained; where there are none, what was checked."""
    if any(problem.rule for problem in problems):
        yield _EXPLAINED
    if problems:
        return
    for library in libraries:
        carried, there = covered_lines(library)
        yield (
            f"Checked in '{library.language}': {_counted(library)}, by {len(RULES)} rules; "
            f"{carried} of {there} lines of the sources are carried."
        )


def _counted(library: Library) -> str:
    """How many items of each kind there are."""
    kinds = [item.kind for item in library.items()]
    return ", ".join(f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds))
