"""No entry rests on memory."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.library.items import Evidence
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import problem_at
from thankbook.problems import Problem


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """Every entry names a study, law or page, with a link and where it was looked up."""
    for entry in linted.library.evidence.values():
        if not entry.facts.studies:
            found = "This entry names nothing that a reader could look up."
            expected = "Expected a study, a law or a page that tells the claim, with year and link."
            yield problem_at(entry.facts_document, ("studies",), found, expected)
        yield from _of_studies(entry)


def _of_studies(entry: Evidence) -> Iterator[Problem]:
    for index, study in enumerate(entry.facts.studies):
        path = ("studies", index)
        if not study.address:
            found = f"'{study.title}' has no link."
            yield problem_at(entry.facts_document, (*path, "doi"), found, "Give its DOI or a link.")
        if not study.seen:
            found = f"'{study.title}' was not looked up."
            expected = "Expected in 'seen' where it was found, and what was seen there."
            yield problem_at(entry.facts_document, (*path, "seen"), found, expected)
