"""What was to be read through or planned again by a day: descriptions, own items, own pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from pydantic import ConfigDict, Field

from thankbook.library.items import Library
from thankbook.problems import Problem
from thankbook.publishing.frontmatter import FRONT_MATTER
from thankbook.strictmodel import StrictModel, validated
from thankbook.tailoring.playbook import Playbook
from thankbook.upkeep import Upkeep
from thankbook.yamlfile import YamlDocument, parse_yaml

FIELD = "upkeep"
_EXPECTED = "Read it through, mend it, and write the day into 'reviewed'."


class _FrontMatter(StrictModel):
    """What a hand-written page says above its text; all but its upkeep is MkDocs's."""

    model_config = ConfigDict(extra="ignore")

    upkeep: Upkeep | None = Field(
        default=None,
        description="who keeps the page true, and when it is looked at again",
        examples=[{"owner": "Mette Holm", "reviewed": "2026-11-01"}],
    )


def kept_true(
    playbook: Playbook, own_pages: Path | None
) -> Iterator[tuple[YamlDocument, int, Upkeep]]:
    """Everything that says when it is looked at again: its document, the line, and what it says.

    Raises ``ProblemsFound`` for a page whose front matter cannot be read.
    """
    description = playbook.description
    if description.business.upkeep:
        line = description.line_of(FIELD)
        yield description.document, line, description.business.upkeep
    yield from _items(playbook.library)
    for file in sorted(own_pages.rglob("*.md")) if own_pages else ():
        yield from _page(file)


def overdue(
    playbook: Playbook, own_pages: Path | None, on: date
) -> tuple[tuple[Problem, ...], int]:
    """What is overdue on a day, and how many things say when they are looked at again."""
    kept = list(kept_true(playbook, own_pages))
    problems = [_problem(document, line, upkeep, on) for document, line, upkeep in kept]
    problems += [_library(playbook.library, on), _year_over(playbook, on)]
    return tuple(problem for problem in problems if problem), len(kept)


def _items(library: Library) -> Iterator[tuple[YamlDocument, int, Upkeep]]:
    for item in library.items():
        upkeep = getattr(item.facts, FIELD, None)
        if upkeep:
            yield item.facts_document, item.facts_document.place_of((FIELD,)).line, upkeep


def _page(file: Path) -> Iterator[tuple[YamlDocument, int, Upkeep]]:
    found = FRONT_MATTER.match(file.read_bytes())
    if found is None or not found["lines"].strip():
        return
    # A line of dashes stands above, and lines are counted from the top of the page.
    document = parse_yaml(b"\n" + found["lines"], file.as_posix())
    if not isinstance(document.value, dict):
        return
    upkeep = validated(document, _FrontMatter).upkeep
    if upkeep:
        yield document, document.place_of((FIELD,)).line, upkeep


def _library(library: Library, on: date) -> Problem | None:
    """The shipped library ages as well; its readers can only take a newer one."""
    upkeep = library.vocabulary.upkeep
    if on <= upkeep.review_by:
        return None
    found = f"The library that came with Thankbook was to be read again by {upkeep.review_by}."
    expected = "See whether there is a newer Thankbook."
    return Problem("content/vocabulary.yaml", 0, FIELD, found, expected, "warning")


def _year_over(playbook: Playbook, on: date) -> Problem | None:
    """Whether the year that is planned lies behind: its pages and calendars tell of days gone."""
    end = playbook.plan.year.end
    if on < end:
        return None
    found = f"The year that is planned ended on {end - timedelta(1)}."
    expected = f"Write the first day of the next one, for example {end}."
    return playbook.description.document.problem(("calendar", "start"), found, expected)


def _problem(document: YamlDocument, line: int, upkeep: Upkeep, on: date) -> Problem | None:
    if on <= upkeep.review_by:
        return None
    days = (on - upkeep.review_by).days
    late = "1 day" if days == 1 else f"{days} days"
    found = f"{upkeep.owner} was to read this again by {upkeep.review_by}, {late} ago."
    return Problem(document.file_of((FIELD,)), line, FIELD, found, _EXPECTED)
