"""How the people of a new business are spread over kinds of work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from thankbook.founding.usualanswers import Said, Usual


@dataclass(frozen=True)
class Post:
    """A role of the team: how many people, and what they have in minutes a week together."""

    kind: str
    title: str
    people: int
    minutes_per_week: int


def posts(usual: Usual, said: Said, people: int) -> Iterator[Post]:
    """One who leads, and the others by the usual shares of the trade."""
    minutes = usual.starting.minutes_each
    alone = people == 1
    lead_minutes = usual.starting.minutes_alone if alone else minutes["lead"]
    yield Post("lead", usual.title(said, "lead"), 1, lead_minutes)
    for kind, count in _apportioned(people - 1, usual.family(said).team).items():
        if count:
            yield Post(kind, usual.title(said, kind), count, count * minutes[kind])


def _apportioned(people: int, shares: Mapping[str, Decimal]) -> dict[str, int]:
    """Whole people by shares, those left over to the largest remainders."""
    exact = {kind: people * share for kind, share in shares.items()}
    counts = {kind: int(part) for kind, part in exact.items()}
    left = people - sum(counts.values())
    by_remainder = sorted(exact, key=lambda kind: counts[kind] - exact[kind])
    for kind in by_remainder[:left]:
        counts[kind] += 1
    return counts
