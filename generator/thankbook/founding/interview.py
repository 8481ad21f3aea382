"""The interview of ``thankbook new``: question by question, back and forth, and a summary."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from itertools import takewhile
from typing import Any

from thankbook.founding.interviewanswers import PLACES, checked_answer
from thankbook.founding.questionlist import Asked, most_to_come, questions
from thankbook.founding.questions import Prompts, Typed, WentBack
from thankbook.founding.questionwords import QuestionWords
from thankbook.founding.usualanswers import Usual, is_another
from thankbook.founding.yesorno import yes_or_no
from thankbook.library.labels import Labels
from thankbook.locales import Territory
from thankbook.problems import ProblemsFound

_OF_NO_LIST = ("trade_name", "traits", "family", "danger", "nouns")
"""What is only asked, and only counts, for a trade of no list."""
_STILL_GUESSED = ("customers", "budget")
"""Figures that stay marked when the usual one was taken over without a change."""


class Interview:
    """Asks what has not been said; ``guesses`` are usual figures that were taken over."""

    def __init__(
        self,
        usual: Usual,
        labels: Labels,
        prompts: Prompts,
        said: Mapping[str, Any] | None = None,
    ) -> None:
        self._usual = usual
        self._prompts = prompts
        self._words = QuestionWords(usual, labels)
        self._given = frozenset(said or ())
        self._answers: dict[str, Any] = dict(said or {})
        self._parts: dict[str, dict[str, Any]] = {"traits": {}, "nouns": {}}
        self._settled: set[str] = set(self._given)

    @property
    def said(self) -> dict[str, Any]:
        """Every answer; a usual one that was taken over follows the answers before it."""
        return self._said_before("")

    def _said_before(self, last: str) -> dict[str, Any]:
        """The answers before one of them, in the order of the file."""
        said: dict[str, Any] = {}
        for key in takewhile(lambda key: key != last, PLACES):
            value = self._answers.get(key)
            # Only a country without a currency of its own is asked for one.
            is_taken = key in self._settled or (key == "currency" and "country" in said)
            if value is None and is_taken:
                value = self._usual.answer(key, said)
            if key in self._parts:
                value = self._parts[key]
            if value is not None and (key not in _OF_NO_LIST or (value and is_another(said))):
                said[key] = value
        return said

    @property
    def guesses(self) -> frozenset[str]:
        """The figures that are no more than usual."""
        return frozenset(_STILL_GUESSED) & (self._settled - self._answers.keys())

    def ask(self, *keys: str) -> None:
        """Ask for these keys; without any, for all, with a summary at the end."""
        if keys:
            self._pass_through(lambda: keys)
            return
        self._pass_through(lambda: tuple(self._open()))
        while chosen := self._chosen_to_change():
            self._change(chosen)

    def _change(self, key: str) -> None:
        """Ask for one answer again, and for what nobody has been asked for before it changed."""
        self._pass_through(lambda: (key,), within_summary=True)
        while opened := tuple(key for key in self._open() if key not in self._settled):
            self._pass_through(partial(tuple, opened))

    def _open(self) -> Mapping[str, Asked]:
        """What is asked after all that was said, but for what was given from the start."""
        asked = questions(self._usual, self.said)
        return {key: question for key, question in asked.items() if key not in self._given}

    def _pass_through(
        self, wanted: Callable[[], tuple[str, ...]], *, within_summary: bool = False
    ) -> None:
        """Ask one after the other; going back from the first stays there, or leaves it."""
        at = 0
        while at < len(keys := wanted()):
            count = len(keys) + most_to_come(self._usual, self.said)
            place = "" if within_summary else f"{at + 1} of {count}"
            try:
                self._ask(keys[at], place, may_go_back=at > 0 or within_summary)
            except WentBack:
                if within_summary:
                    return
                at = max(0, at - 1)
            else:
                at += 1

    def _chosen_to_change(self) -> str:
        """The key of the answer that is to change; nothing where all is right."""
        keys = tuple(self._open())
        question = self._words.summary(self._open(), self.said)
        try:
            typed = str(self._prompts.ask(question, lambda typed: _no_number(typed, len(keys))))
        except WentBack:
            return keys[-1]
        return keys[int(typed) - 1] if typed else ""

    def _ask(self, key: str, place: str, *, may_go_back: bool) -> None:
        said = self.said
        asked = questions(self._usual, said)[key]
        question = self._words.question(key, asked, said, place, may_go_back=may_go_back)
        typed = self._prompts.ask(question, lambda typed: self._wrong(key, asked, typed))
        if typed == question.usual and key in self._settled:
            return
        if key == "industry" and isinstance(typed, tuple):
            # What was looked for is the name of a trade of no list, and leads to those near it.
            typed, looked_for = typed
            self._usual = replace(self._usual, looked_for=looked_for)
            self._words = self._words.of(self._usual)
        self._settle(key, asked, typed)

    def _settle(self, key: str, asked: Asked, typed: Typed) -> None:
        """Keep an answer, unless it is the usual one, which follows the answers before it."""
        group, _, part = key.partition(".")
        usual = self._words.typed(key, asked, self._said_before(group))
        is_own = typed not in ("", ()) and typed != usual
        reached = asked.reached(key, typed)
        value = self._checked(reached, asked.read(typed)) if is_own else None
        self._settled.add(key)
        for place_key in asked.places or (key,):
            self._answers.pop(place_key, None)
        if part:
            parts = {key: kept for key, kept in self._parts[group].items() if key != part}
            self._parts[group] = parts if value is None else {**self._parts[group], part: value}
        elif value is not None:
            self._answers[reached] = value

    def _wrong(self, key: str, asked: Asked, typed: Typed) -> str:
        if typed in ("", ()) and asked.unless_unknown:
            return ""
        if key == "industry" and isinstance(typed, tuple):
            return ""
        try:
            self._checked(asked.reached(key, typed), asked.read(typed))
        except ProblemsFound as found:
            problem = found.problems[0]
            return f"{problem.found} {problem.expected}".strip()
        return ""

    def _checked(self, key: str, typed: Typed) -> Any:
        """The value of an answer, numbers and days as they are written in the country named."""
        territory = Territory(self.said.get("country", ""))
        if key.startswith("traits."):
            return yes_or_no(str(typed))
        # A noun is a text like the name of a trade.
        of_model = "trade_name" if key.startswith("nouns.") else key
        return checked_answer(of_model, typed, self._usual.vocabulary, territory)


def _no_number(typed: Typed, most: int) -> str:
    text = str(typed)
    if not text or (text.isascii() and text.isdecimal() and 1 <= int(text) <= most):
        return ""
    return f"Enter alone, or a number from 1 to {most}."
