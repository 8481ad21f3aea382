"""What cannot be had together: the limits in conflict, and what would resolve it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from thankbook.tailoring.binaryprogram import Row, maximized
from thankbook.tailoring.selection import Selection

_GIVEN_UP = "given up/"


@dataclass(frozen=True)
class Relaxation:
    """By how much limits would have to grow, together, for a conflict to be gone."""

    raises: Mapping[str, Decimal]


@dataclass(frozen=True)
class Conflict:
    """A cover that cannot be served beside those that matter more.

    ``limits`` and ``beside`` are as few as can be: without any one of them it could be served.
    Each of the relaxations is enough; each raises its limits by as little as can be.
    """

    cover: str
    limits: tuple[str, ...]
    beside: tuple[str, ...]
    relaxations: tuple[Relaxation, ...]


def kept_covers(selection: Selection, by_importance: Sequence[str]) -> tuple[str, ...]:
    """The covers that can be served together, a more important one before all that follow.

    The elastic model: each cover may be given up at a price that is higher than that of all less
    important ones together.
    """
    covers = {name: selection.covers[name] for name in by_importance}
    price = {f"{_GIVEN_UP}{name}": 2**place for place, name in enumerate(reversed(by_importance))}
    rows = selection.limited_to(selection.limits, ()).rows() + [
        Row(dict.fromkeys([*sorted(serving), f"{_GIVEN_UP}{name}"], 1), at_least=1)
        for name, serving in covers.items()
    ]
    objective = {name: -amount for name, amount in price.items()}
    chosen = maximized([*selection.names, *sorted(price)], objective, rows) or frozenset[str]()
    return tuple(name for name in by_importance if f"{_GIVEN_UP}{name}" not in chosen)


def conflict_of(selection: Selection, cover: str, kept: Sequence[str]) -> Conflict:
    """Why a cover cannot be served beside those that are kept."""
    limits, beside = _fewest(selection, cover, kept)
    needed = selection.limited_to(selection.limits, [cover, *kept])
    single = [needed.least_raise([limit]) for limit in limits]
    raises = [raised for raised in single if raised]
    if not raises:
        # Behind the limits that are in the way there may be others: all of them may grow.
        together = needed.least_raise(selection.limits)
        raises = [together] if together else []
    return Conflict(cover, limits, beside, tuple(Relaxation(raised) for raised in raises))


def _fewest(
    selection: Selection, cover: str, kept: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A deletion filter: whatever can be taken away with the conflict still there, is."""
    limits, beside = list(selection.limits), list(kept)
    for name in reversed(kept):
        fewer = [other for other in beside if other != name]
        if not selection.limited_to(limits, [cover, *fewer]).is_feasible():
            beside = fewer
    for name in selection.limits:
        fewer = [other for other in limits if other != name]
        if not selection.limited_to(fewer, [cover, *beside]).is_feasible():
            limits = fewer
    return tuple(limits), tuple(beside)
