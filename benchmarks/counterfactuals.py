"""How many counterfactuals hold: ``python benchmarks/counterfactuals.py``, or with descriptions.

Each sentence about what would bring a tactic in, or what its going would change, is written into
the description as it is told, and the tactics are chosen again. ``--every N`` takes every Nth one.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from thankbook.business.description import Description, read_description
from thankbook.contentfolder import content_folder
from thankbook.library.items import Library
from thankbook.library.loading import load_library
from thankbook.tailoring.binaryprogram import UnsolvedError
from thankbook.tailoring.counterfactual import is_in, is_in_without, swap, thresholds
from thankbook.tailoring.descriptionchanges import (
    with_item_kept_in,
    with_item_kept_out,
    with_limit,
    without_reasons,
)
from thankbook.tailoring.playbook import Playbook, tailor

Outcome = tuple[str, str, bool]
"""What kind of sentence it is, of which tactic, and whether it holds."""


def outcomes(playbook: Playbook, every: int = 1) -> Iterator[Outcome]:
    """Each counterfactual that a manager can read of a playbook's tactics, tried."""
    portfolio, description = playbook.portfolio, playbook.description
    for candidate in portfolio.outside[::every]:
        name = candidate.item.id
        for threshold in thresholds(playbook, name):
            if threshold.stopped:
                yield "open", name, True
                continue
            limit = portfolio.limit(threshold.limit_id)
            growth = limit.in_steps(threshold.growth, description.business.currency)
            raised = with_limit(description, limit, growth)
            yield "comes in with", name, raised is not None and is_in(playbook, raised, name)
        yield "room", name, _has_room(playbook, name)
        kept_in = with_item_kept_in(description, name)
        yield "keep_in", name, is_in(playbook, kept_in, name)
        yield from _swapped(playbook, name, playbook.chosen_for(kept_in).chosen)
    for name in sorted(portfolio.chosen)[::every]:
        kept_out = with_item_kept_out(description, name)
        yield from _swapped(playbook, name, playbook.chosen_for(kept_out).chosen)
    fitting = {candidate.item.id for candidate in portfolio.candidates}
    for item in [item for item in playbook.library.tactics.values() if item.id not in fitting][
        ::every
    ]:
        found = is_in_without(playbook, item)
        if found:
            reasons = playbook.fit.against(item.facts)
            ways = without_reasons(description, reasons, playbook.library.vocabulary)
            yield "without that", item.id, all(is_in(playbook, way, item.id) for way in ways)


def _has_room(playbook: Playbook, name: str) -> bool:
    """Whether the chosen tactics and one more keep all limits once these are as is told."""
    portfolio, description = playbook.portfolio, playbook.description
    candidate = portfolio.candidate(name)
    grown: Description | None = description
    for shortfall in portfolio.shortfalls(candidate) if candidate else ():
        limit = shortfall.limit
        told = limit.in_steps(shortfall.lacking.value, description.business.currency)
        grown = grown and with_limit(grown, limit, told)
    if grown is None:
        return False
    return not playbook.chosen_for(grown).selection.overdrawn({*portfolio.chosen, name})


def _swapped(playbook: Playbook, name: str, chosen: frozenset[str]) -> Iterator[Outcome]:
    """Whether those come and go that are named."""
    try:
        told = swap(playbook.portfolio, name)
    except UnsolvedError:
        return
    if told is not None:
        before = playbook.portfolio.chosen
        yield "swap", name, (before - {*told.goes} | {*told.comes}) == chosen


def measured(file: Path, library: Library, every: int) -> tuple[Counter[str], Counter[str]]:
    """How many of each kind were tried and held; what does not hold is printed."""
    playbook = tailor(read_description(file, library.vocabulary), library)
    tried, held = Counter[str](), Counter[str]()
    for kind, name, holds in outcomes(playbook, every):
        tried[kind] += 1
        held[kind] += holds
        if not holds:
            print(f"  {file.stem}: {kind} {name}")
    return tried, held


def main() -> None:
    """The figures of the examples, or of the descriptions that are named."""
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--every", type=int, default=1)
    arguments = parser.parse_args()
    examples = sorted((content_folder() / "businesses").glob("*.yaml"))
    library = load_library(content_folder(), "en")
    all_tried, all_held = Counter[str](), Counter[str]()
    for file in arguments.files or examples:
        tried, held = measured(file, library, arguments.every)
        all_tried += tried
        all_held += held
        print(file, _told(tried, held), flush=True)
    print("all", _told(all_tried, all_held))


def _told(tried: Counter[str], held: Counter[str]) -> str:
    parts = [f"{kind} {held[kind]}/{tried[kind]}" for kind in sorted(tried)]
    return ", ".join([*parts, f"together {held.total()}/{tried.total()}"])


if __name__ == "__main__":
    main()
