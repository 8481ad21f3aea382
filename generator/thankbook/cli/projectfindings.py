"""Whether the project of the current folder is found and sound."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from thankbook.business.description import read_description
from thankbook.cli.cachefindings import cache_findings
from thankbook.cli.project import find_project, settings_here, settings_problems
from thankbook.cli.schemafile import is_of_our_kind, named_schemas, schema_of_today
from thankbook.contentfolder import content_folder
from thankbook.problems import ProblemsFound
from thankbook.publishing.targetcheck import Finding
from thankbook.vocabulary import load_vocabulary

_MEND = "MkDocs reads this file first, so nothing is built until it is mended."


def project_findings(business: Path | None) -> Iterator[Finding]:
    """``mkdocs.yml``, the description that it names, and the folder of own pages."""
    if settings_here() is None:
        advice = "Run this in the folder of your playbook; building and publishing need the file."
        yield Finding("mkdocs.yml", "warning", f"There is none in {Path.cwd()}.", advice)
        if business is None:
            return
    try:
        project = find_project(business, None)
    except ProblemsFound as mistakes:
        for problem in mistakes.problems:
            yield Finding("mkdocs.yml", "problem", " ".join(str(problem).split()), _MEND)
        return
    except click.UsageError as error:
        advice = "Name the description under plugins: - thankbook: business: (and edition: there)."
        yield Finding("mkdocs.yml", "problem", str(error), advice)
        return
    # A missing folder of own pages is a finding of its own, below.
    wrong = [problem for problem in settings_problems(project) if problem.field != "docs_dir"]
    for problem in wrong:
        yield Finding("mkdocs.yml", "problem", " ".join(str(problem).split()), _MEND)
    if project.settings and not wrong:
        yield Finding(
            "mkdocs.yml", "ok", f"It names {project.business}, edition {project.edition}."
        )
        yield from cache_findings(project.settings)
    yield _description(project.business)
    if project.business.exists():
        yield from _schemas(project.business)
    if project.own_pages is not None and not project.own_pages.is_dir():
        found = f"There is no folder {project.own_pages} for pages of your own."
        yield Finding("own pages", "problem", found, f"Make it: mkdir {project.own_pages}")


def _schemas(description: Path) -> Iterator[Finding]:
    """Whether an editor is told what this Thankbook knows, not what an earlier one knew."""
    for file in sorted(named_schemas(description)):
        text = file.read_text(encoding="utf-8", errors="replace")
        for option, made in (("", schema_of_today()), ("--part ", schema_of_today(part=True))):
            if text == made:
                yield Finding("schema", "ok", f"{file} is of this Thankbook.")
            elif is_of_our_kind(text, made):
                found = f"{file} is of another Thankbook, and editors complete what that one knew."
                advice = f"Run: thankbook schema {option}--out {file}"
                yield Finding("schema", "warning", found, advice)


def _description(file: Path) -> Finding:
    try:
        description = read_description(file, load_vocabulary(content_folder()))
    except ProblemsFound as found:
        advice = f"'thankbook check {file}' lists them. The first: {found.problems[0]}"
        count = len(found.problems)
        told = f"{file} has {count} {'problem' if count == 1 else 'problems'}."
        return Finding("description", "problem", told, " ".join(advice.split()))
    if description.warnings:
        advice = f"'thankbook check {file}' lists them."
        told = f"{file} has {len(description.warnings)} unlikely figures."
        return Finding("description", "warning", told, advice)
    return Finding("description", "ok", f"{file}: {description.business.name}")
