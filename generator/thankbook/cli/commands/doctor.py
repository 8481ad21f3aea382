"""``thankbook doctor``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

import click

from thankbook.cli.installation import installation_findings
from thankbook.cli.options import business_option, format_option
from thankbook.cli.output import Output, output_option
from thankbook.cli.projectfindings import project_findings
from thankbook.publishing.targetcheck import Finding, folder_findings


@click.command()
@click.argument("target", required=False, type=click.Path(path_type=Path))
@business_option
@format_option("text", "json", shown="How the findings are printed.")
@output_option
def doctor(target: Path | None, business: Path | None, as_format: str, output: Output) -> None:
    """Look at the installation, the project, and the folder TARGET to publish to.

    Every line says what was found, and what to do where something is not well.
    """
    findings = [*installation_findings(), *_tried("project", project_findings(business))]
    if target is not None:
        findings += _tried("folder", folder_findings(target))
    if as_format == "json":
        made = json.dumps([asdict(finding) for finding in findings], indent=2, ensure_ascii=False)
    else:
        made = "\n".join(_lines(findings))
    output.put(f"{made}\n")
    problems = sum(finding.state == "problem" for finding in findings)
    warnings = sum(finding.state == "warning" for finding in findings)
    click.echo(f"Problems: {problems}. Warnings: {warnings}.", err=True)
    raise SystemExit(1 if problems else 0)


def _tried(subject: str, findings: Iterable[Finding]) -> Iterator[Finding]:
    """What was found, up to a file or folder that cannot even be looked at."""
    try:
        yield from findings
    except OSError as error:
        found = f"{error.filename} cannot be looked at: {error.strerror}."
        yield Finding(subject, "problem", found, "Ask who may read it, or whose it is.")


def _lines(findings: Iterable[Finding]) -> Iterable[str]:
    for finding in findings:
        yield f"{finding.state:<8} {finding.subject}: {finding.found}"
        if finding.advice:
            yield f"{'':<8} {finding.advice}"
