"""How often a small edit changes a plan: ``python benchmarks/churn.py``, or with descriptions.

Twenty edits of one percent, each by itself; and twelve months in which four figures drift by up to
three percent. Once with nothing kept, once beside the plan that was kept before the first edit (and
after each month, as an owner would who agrees to every change).
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from thankbook.business.description import Description, read_description
from thankbook.business.keptplan import KeptPlan
from thankbook.contentfolder import content_folder
from thankbook.library.items import Library
from thankbook.library.loading import load_library
from thankbook.tailoring.planchanges import plan_changes
from thankbook.tailoring.playbook import Playbook, tailor

SEED = 16
MONTHS = 12
_PERCENT = Decimal("0.01")
_DRIFTING = (
    ("customers", "active"),
    ("money", "average_order"),
    ("money", "yearly_retention"),
    ("customers", "complaints_per_year"),
)
Path_ = tuple[str | int, ...]


@dataclass(frozen=True)
class Churn:
    """What edits did to one plan."""

    tactics: int
    edits: int
    sets_changed: int
    starts_moved: int
    swaps: int
    came_back: int


def edits(description: Description) -> Iterator[tuple[Path_, Callable[[Any], Any]]]:
    """Twenty small edits: figures by one percent either way, minutes and people by one."""
    both: tuple[Path_, ...] = (
        ("appreciation_budget_per_year",),
        ("customers", "active"),
        ("money", "average_order"),
        ("money", "gross_margin"),
        ("money", "yearly_retention"),
        ("customers", "complaints_per_year"),
    )
    for path in both:
        for sign in (1, -1):
            yield path, lambda value, sign=sign: _times(value, 1 + sign * _PERCENT)
    first, last = 0, len(description.business.team) - 1
    for role in (first, last):
        for step in (1, -1):
            yield (
                ("team", role, "minutes_per_week"),
                lambda value, step=step: max(0, value + step),
            )
    yield ("team", last, "people"), lambda value: value + 1
    for sign in (1, -1):
        yield (
            ("customers", "segments", 0, "orders_per_year"),
            lambda value, sign=sign: _times(value, 1 + sign * _PERCENT),
        )
    yield ("money", "orders_per_customer_per_year"), lambda value: _times(value, 1 + _PERCENT)


def edited(description: Description, path: Path_, change: Callable[[Any], Any]) -> Description:
    """The description with one value changed; as it is where it does not give that value."""
    return replace(description, business=_changed(description.business, path, change))


def _changed(part: Any, path: Path_, change: Callable[[Any], Any]) -> Any:
    if not path:
        return part if part is None else change(part)
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        entries = list(part)
        entries[step] = _changed(entries[step], rest, change)
        return tuple(entries)
    return part.model_copy(update={step: _changed(getattr(part, step), rest, change)})


def _times(value: Any, factor: Decimal) -> Any:
    changed = Decimal(value) * factor
    if isinstance(value, int):
        step = 1 if factor > 1 else -1
        return round(changed) if round(changed) != value else value + step
    return min(changed, Decimal(1)) if 0 < value < 1 else changed


def kept_of(playbook: Playbook) -> KeptPlan:
    """The plan of a playbook as its file would keep it."""
    begins = plan_changes(playbook).begins
    days = {name: day.isoformat() for name, day in begins.items()}
    return KeptPlan(version=1, tactics=days)


def churn(description: Description, library: Library, *, is_kept: bool) -> Churn:
    """What the edits and the months do to the plan of one business."""
    before = tailor(description, library)
    kept = kept_of(before) if is_kept else None
    sets = starts = count = 0
    for path, change in edits(description):
        after = tailor(edited(description, path, change), library, kept=kept)
        count += 1
        is_other = after.portfolio.chosen != before.portfolio.chosen
        sets += is_other
        starts += not is_other and _starts(after) != _starts(before)
    swaps, came_back = _drift(description, library, kept, before)
    return Churn(len(before.portfolio.chosen), count, sets, starts, swaps, came_back)


def _drift(
    description: Description, library: Library, kept: KeptPlan | None, before: Playbook
) -> tuple[int, int]:
    """How many tactics came in over twelve months, and how many of them had left before."""
    chance, swaps, came_back = random.Random(SEED), 0, 0
    there, left = before.portfolio.chosen, set[str]()
    for _ in range(MONTHS):
        for path in _DRIFTING:
            factor = Decimal(str(round(1 + chance.uniform(-0.03, 0.03), 4)))
            description = edited(
                description, path, lambda value, factor=factor: _times(value, factor)
            )
        after = tailor(description, library, kept=kept)
        new = after.portfolio.chosen - there
        swaps += len(new)
        came_back += len(new & left)
        left |= there - after.portfolio.chosen
        there = after.portfolio.chosen
        kept = kept_of(after) if kept else None
    return swaps, came_back


def _starts(playbook: Playbook) -> dict[str, Any]:
    return {
        start.candidate.item.id: playbook.plan.day_of(start) for start in playbook.plan.beginnings
    }


def main() -> None:
    """Print a line for each description, without and with a kept plan."""
    content = content_folder()
    library = load_library(content, "en")
    files = [Path(name) for name in sys.argv[1:]] or sorted((content / "businesses").glob("*.yaml"))
    print(
        "business, tactics: sets changed and starts moved of edits; swaps in 12 months, come back"
    )
    for file in files:
        description = read_description(file, library.vocabulary)
        for is_kept in (False, True):
            found = churn(description, library, is_kept=is_kept)
            told = "kept    " if is_kept else "not kept"
            print(
                f"{file.stem}, {found.tactics}: {told} {found.sets_changed} and"
                f" {found.starts_moved} of {found.edits}; {found.swaps}, {found.came_back}",
                flush=True,
            )


if __name__ == "__main__":
    main()
