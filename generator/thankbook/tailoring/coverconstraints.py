"""What a choice of tactics must not leave out, wherever something eligible can serve it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from thankbook.business.description import Description
from thankbook.tailoring.candidates import Candidate

CoverKind = Literal["recovery", "goal", "stage", "free"]


@dataclass(frozen=True)
class Cover:
    """At least one of the tactics in ``by`` must be chosen, for the goal or stage ``of``."""

    kind: CoverKind
    of: str
    by: frozenset[str]

    @property
    def id(self) -> str:
        """A name of its own among the covers."""
        return f"{self.kind}/{self.of}" if self.of else self.kind


def is_recovery(candidate: Candidate) -> bool:
    """Whether a tactic puts every mistake right: it is done for each complaint."""
    facts = candidate.item.facts
    is_for_each = facts.rhythm.per == "complaint" and facts.rhythm.share == 1
    return is_for_each and "recover" in facts.goals


def covers(description: Description, candidates: Sequence[Candidate]) -> tuple[Cover, ...]:
    """Every cover that some candidate can serve, the most important first."""
    return tuple(cover for cover in _covers(description, candidates) if cover.by)


def _covers(description: Description, candidates: Sequence[Candidate]) -> Iterator[Cover]:
    business = description.business
    # Not whatever can also be used after a mistake: what answers each of them.
    yield Cover(
        "recovery", "", _ids(candidate for candidate in candidates if is_recovery(candidate))
    )
    for goal in business.goals:
        yield Cover(
            "goal",
            goal,
            _ids(candidate for candidate in candidates if goal in candidate.item.facts.goals),
        )
    for stage in dict.fromkeys(segment.stage for segment in business.customers.segments):
        if stage != "complaint":
            serving = (
                candidate for candidate in candidates if stage in candidate.item.facts.stages
            )
            yield Cover("stage", stage, _ids(serving))
    free = (candidate for candidate in candidates if candidate.cost and candidate.cost.is_free)
    yield Cover("free", "", _ids(free))


def _ids(candidates: Iterator[Candidate]) -> frozenset[str]:
    return frozenset(candidate.item.id for candidate in candidates)
