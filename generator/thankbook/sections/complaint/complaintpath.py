"""The path of a complaint as data: questions that lead to questions and, soon, to an end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

RULE = "rule-"
"""How the id of a question about one rule begins; the rule's own id follows."""


@dataclass(frozen=True, slots=True)
class Way:
    """An answer, and the question or the end that it leads to."""

    answer: str
    to: str


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What decides which questions are asked: rules, public places for reviews, a lone owner."""

    rules: tuple[str, ...] = ()
    is_reviewed: bool = False
    is_alone: bool = False


@dataclass(frozen=True, slots=True)
class Path:
    """Questions by id, each with its ways, in the order in which they can be asked."""

    first: str
    questions: Mapping[str, tuple[Way, ...]]

    def ends(self) -> tuple[str, ...]:
        """The ids of the ends, in the order in which they are first led to."""
        targets = (way.to for ways in self.questions.values() for way in ways)
        return tuple(dict.fromkeys(to for to in targets if to not in self.questions))


def complaint_path(circumstances: Circumstances) -> Path:
    """Safety first, then who can read it, what we have promised, whose doing, who mends it."""
    rules = circumstances.rules
    after_public = "which_rule" if rules else "fault"
    after_danger = "seen" if circumstances.is_reviewed else after_public
    questions: dict[str, tuple[Way, ...]] = {
        "hurt": (Way("yes", "danger"), Way("no", after_danger))
    }
    if circumstances.is_reviewed:
        questions["seen"] = (Way("yes", "public"), Way("no", after_public))
    if rules:
        about = (Way(rule, f"{RULE}{rule}") for rule in rules)
        questions["which_rule"] = (*about, Way("none", "fault"))
        for rule in rules:
            questions[f"{RULE}{rule}"] = (Way("settles", "kept_rule"), Way("beyond", "fault"))
    questions["fault"] = (Way("ours", "limit"), Way("unsure", "limit"), Way("theirs", "not_ours"))
    questions["limit"] = tuple(_who_mends(is_alone=circumstances.is_alone))
    return Path("hurt", questions)


def _who_mends(*, is_alone: bool) -> Iterator[Way]:
    yield Way("within", "mend")
    if is_alone:
        yield Way("more_alone", "own_time")
    else:
        yield Way("more", "hand_over")
        yield Way("person", "person")
