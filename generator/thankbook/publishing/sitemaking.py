"""From a project to a folder that is fit to be read: checked, built strictly, verified."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from thankbook.preparation import Preparation
from thankbook.publishing.building import Order, build
from thankbook.publishing.verification.placeholders import looks_unfilled
from thankbook.publishing.verification.verifying import Expectation, Verification, verify
from thankbook.site.edition import Edition
from thankbook.site.finished import PlaybookSite
from thankbook.site.playbooksite import build_site


def make_site(order: Order, folder: Path) -> Verification:
    """Put the site of a project into a folder; raises ``ProblemsFound`` at the first bad step."""
    expectation = expected_of(order)
    build(order, folder)
    return verify(folder, expectation)


def expected_of(order: Order) -> Expectation:
    """What the site must not hold; raises ``ProblemsFound`` if the description has problems."""
    playbook = Preparation().playbook(order.business, order.business.as_posix())
    staff, manager = (_paths(build_site(playbook, edition)) for edition in Edition)
    absent = manager - staff if order.edition is Edition.STAFF else frozenset()
    typed = frozenset(_texts(playbook.description.document.value))
    return Expectation(absent, frozenset(text for text in typed if looks_unfilled(text)))


def _paths(site: PlaybookSite) -> frozenset[str]:
    pages = (page.uri.removesuffix(".md") + ".html" for page in site.pages)
    return frozenset((*pages, *site.assets))


def _texts(value: object) -> Iterator[str]:
    """Every text within a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from _texts(one)
