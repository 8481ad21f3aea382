"""A question made from a business's own facts: one right answer, some wrong ones, and why."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from thankbook.library.placeholders import with_capital
from thankbook.sections.onboarding.readingtime import count_words


@dataclass(frozen=True, slots=True)
class Scenario:
    """A situation, the answers in the order in which they are shown, and what the book says."""

    id: str
    stage: str
    situation: str
    answers: tuple[str, ...]
    right: int
    why: str
    uri: str

    @property
    def words(self) -> int:
        """The words of a question with its answers and its explanation."""
        return count_words(" ".join((self.situation, *self.answers, self.why)))


def asked(
    scenario_id: str,
    stage: str,
    situation: str,
    *,
    right: str,
    wrong: Iterable[str],
    why: str,
    uri: str,
) -> Scenario | None:
    """A question with up to three wrong answers, or none where fewer than two are left to choose.

    The order looks like chance and is the same for the same words.
    """
    others = [text for text in dict.fromkeys(wrong) if not _is_same(text, right)][:3]
    if len(others) < 2:
        return None
    answers = sorted((right, *others), key=lambda text: _mixed(scenario_id, text))
    begun = with_capital(situation)
    place = answers.index(right)
    return Scenario(scenario_id, stage, begun, tuple(answers), place, why, uri)


def _is_same(one: str, other: str) -> bool:
    """Whether two answers say the same, signs and capitals aside."""
    return "".join(filter(str.isalnum, one.casefold())) == "".join(
        filter(str.isalnum, other.casefold())
    )


def _mixed(scenario_id: str, text: str) -> str:
    return hashlib.sha256(f"{scenario_id}\n{text}".encode()).hexdigest()
