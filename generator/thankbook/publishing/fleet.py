"""Many playbooks published at once, each whole and by itself: one that fails stops no other."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from typing import Literal

from thankbook.problems import Problem, ProblemsFound
from thankbook.publishing.building import Order
from thankbook.publishing.publication import live_site, publish
from thankbook.publishing.releases.place import find_place
from thankbook.publishing.sitemaking import make_site

State = Literal["sound", "published", "unchanged", "problem"]


@dataclass(frozen=True, slots=True)
class Errand:
    """One playbook to make; without a target it is built and verified, and thrown away."""

    name: str
    order: Order
    target: Path | None
    replace_edition: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an errand."""

    errand: Errand
    state: State
    pages: int = 0
    problems: tuple[Problem, ...] = ()


def run_errands(errands: Sequence[Errand], jobs: int) -> Iterator[Outcome]:
    """What becomes of each errand, in their order, so many of them done at a time."""
    if min(jobs, len(errands)) < 2:
        yield from map(run_errand, errands)
        return
    # MkDocs's settings, log and environment are those of a process, so each errand has one.
    with ProcessPoolExecutor(min(jobs, len(errands)), get_context("spawn")) as pool:
        yield from pool.map(run_errand, errands)


def run_errand(errand: Errand) -> Outcome:
    """Make one playbook; whatever is wrong with it is an outcome, not an error."""
    try:
        return _verified(errand) if errand.target is None else _published(errand, errand.target)
    except ProblemsFound as found:
        return Outcome(errand, "problem", problems=found.problems)
    except OSError as error:
        problem = Problem(str(error.filename or errand.target), 0, "", f"{error.strerror}.")
        return Outcome(errand, "problem", problems=(problem,))


def _verified(errand: Errand) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        return Outcome(errand, "sound", make_site(errand.order, Path(folder)).verification.pages)


def _published(errand: Errand, target: Path) -> Outcome:
    place = find_place(target)
    order = replace(errand.order, since=live_site(place, errand.order.edition))
    publication = publish(
        place,
        order.edition,
        lambda folder: make_site(order, folder).own_files,
        replace_edition=errand.replace_edition,
    )
    state: State = "published" if publication.is_new else "unchanged"
    return Outcome(errand, state, publication.release.pages)
