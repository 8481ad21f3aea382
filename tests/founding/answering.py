"""Somebody who answers an interview from a list of answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from thankbook.founding.questions import Question, Typed, WentBack

BACK = "<"
ENTER = ""


class Answering:
    """Gives one answer after the other, ``ENTER`` for the usual one; keeps what was asked."""

    def __init__(self, answers: Iterable[Typed]) -> None:
        self._answers = iter(answers)
        self.asked: list[Question] = []

    def ask(self, question: Question, check: Callable[[Typed], str]) -> Typed:
        """The next answer; an answer that is refused fails the test, a missing one is Enter."""
        self.asked.append(question)
        answer = next(self._answers, ENTER)
        if answer == BACK:
            raise WentBack
        answer = question.usual if answer == ENTER else answer
        wrong = check(answer)
        assert not wrong, (question.text, answer, wrong)
        return answer
