"""The stages of a starter's path and what stands in them."""

from __future__ import annotations

from dataclasses import dataclass

from thankbook.library.items import Checklist
from thankbook.sections.onboarding.scenario import Scenario

DAYS = {"day1": 1, "week1": 5, "day30": 30, "day60": 60, "day90": 90}
"""Each stage with the day that its checklist is for."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to tick: what it is, the page it leads to, and the words there."""

    id: str
    text: str
    uri: str = ""
    words: int = 0


@dataclass(frozen=True, slots=True)
class Stage:
    """A part of the path: steps to tick, checklists to work through, questions to answer."""

    id: str
    steps: tuple[Step, ...]
    lists: tuple[Checklist, ...]
    scenarios: tuple[Scenario, ...]

    @property
    def words(self) -> int:
        """The words to be read in it: of the pages it leads to, and of its own questions."""
        return sum(step.words for step in self.steps) + sum(
            scenario.words for scenario in self.scenarios
        )

    @property
    def tick_ids(self) -> tuple[str, ...]:
        """Everything that can be ticked, in the order of the page."""
        lines = (
            f"{checklist.id}/{line}" for checklist in self.lists for line in checklist.facts.items
        )
        return (*(step.id for step in self.steps), *lines)

    @property
    def question_ids(self) -> tuple[str, ...]:
        """Its questions, in the order of the page."""
        return tuple(scenario.id for scenario in self.scenarios)
