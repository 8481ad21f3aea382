"""From a project to a folder that is fit to be read: checked, built strictly, verified."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from thankbook.contentfolder import content_folder
from thankbook.preparation import Preparation
from thankbook.problems import Problem
from thankbook.publishing.building import BuildOptions, MayRepeat, build
from thankbook.publishing.verification.confidential import Secrets, secrets_of
from thankbook.publishing.verification.moneysigns import money_signs
from thankbook.publishing.verification.verifying import Expectation, Verification, verify
from thankbook.reader.edition import Confidentiality, Edition
from thankbook.site.finished import PlaybookSite
from thankbook.site.playbooksite import build_site
from thankbook.tailoring.playbook import Playbook


@dataclass(frozen=True)
class Made:
    """A site that was found right, what somebody wrote into it by hand, and what is unlikely."""

    verification: Verification
    own_files: frozenset[str]
    questions: tuple[Problem, ...] = ()


def make_site(options: BuildOptions, folder: Path) -> Made:
    """Put the site of a project into a folder; raises ``ProblemsFound`` at the first bad step."""
    expectation = expected_of(options)
    built = build(options, folder, expectation.secrets.spares)
    return Made(verify(folder, expectation, built.own_pages), built.own_files, built.questions)


def repeatable(options: BuildOptions) -> MayRepeat:
    """Which words of an earlier site may be said again; raises ``ProblemsFound``."""
    return expected_of(options).secrets.spares


def expected_of(options: BuildOptions) -> Expectation:
    """What the site must not hold; raises ``ProblemsFound`` if the description has problems."""
    playbook = Preparation().playbook(options.business, options.business.as_posix())
    staff, manager = (_paths(build_site(playbook, edition)) for edition in Edition)
    typed = frozenset(_texts(playbook.description.document.value))
    if options.edition is Edition.MANAGER:
        return Expectation(typed=typed)
    return Expectation(manager - staff, typed, _secrets(playbook, typed))


def _secrets(playbook: Playbook, typed: Iterable[str]) -> Secrets:
    """What staff must not be told; the library says the same to every business."""
    business = playbook.description.business
    signs = money_signs(business.currency, business.country)
    words = (content_folder() / "text").rglob("*.yaml")
    texts = (*typed, *(file.read_text("utf-8") for file in words))
    return secrets_of(playbook.description, signs, _open_figures(playbook), texts)


def _open_figures(playbook: Playbook) -> Iterator[Decimal]:
    """What staff may be told of the tactics' costs."""
    shows = Confidentiality(playbook.description, Edition.STAFF).shows
    for candidate in playbook.portfolio.candidates:
        if candidate.cost is not None:
            figures = (
                candidate.cost.times,
                candidate.cost.known_money,
                *candidate.cost.minutes_per_year.values(),
            )
            yield from (figure.value for figure in figures if shows(figure))


def _paths(site: PlaybookSite) -> frozenset[str]:
    pages = (page.uri.removesuffix(".md") + ".html" for page in site.pages)
    return frozenset((*pages, *site.assets))


def _texts(value: object) -> Iterator[str]:
    """Every text within a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
