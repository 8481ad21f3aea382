"""Someone who answers an interview from a list of answers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from thankbook.founding.questions import Question, Typed, WentBack

BACK = "<"
ENTER = ""


class Answering:
    """Gives one answer after the other, ``ENTER`` for the usual one; keeps what was asked.

    Yes or no is answered by the traits that hold, where these are given.
    """

    def __init__(self, answers: Iterable[Typed], holds: Collection[str] | None = None) -> None:
        self._answers = iter(answers)
        self._holds = holds
        self.asked: list[Question] = []

    def ask(self, question: Question, check: Callable[[Typed], str]) -> Typed:
        """The next answer; an answer that is refused fails the test, a missing one is Enter."""
        self.asked.append(question)
        if question.kind == "yes_no" and self._holds is not None:
            return "yes" if question.key.partition(".")[2] in self._holds else "no"
        answer = next(self._answers, ENTER)
        if answer == BACK:
            raise WentBack
        answer = question.usual if answer == ENTER else answer
        wrong = check(answer)
        assert not wrong, (question.text, answer, wrong)
        return answer
