"""The questions of ``thankbook new``, one after the other, each with its usual answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, Protocol

from thankbook.business.codes import code_names
from thankbook.business.exchange import RATE
from thankbook.founding.interviewanswers import NEEDED, checked_answer
from thankbook.founding.usualanswers import Usual
from thankbook.library.labels import Labels
from thankbook.locales import Territory
from thankbook.problems import ProblemsFound

Kind = Literal["text", "one", "some", "ranked"]
Typed = str | tuple[str, ...]
Choices = tuple[tuple[str, str], ...]
"""Ids with what they are called."""

_UNLESS_UNKNOWN = (RATE, "average_order", "contact_phone")
_STILL_GUESSED = ("customers", "budget")
"""Figures that stay marked when the usual one was taken over without a change."""
_CHOSEN_FROM: Mapping[str, tuple[str, Kind]] = {
    "industry": ("trades", "one"),
    "voice": ("voices", "one"),
    "channels": ("channels", "some"),
    "tools": ("tools", "some"),
    "goals": ("goals", "ranked"),
}


@dataclass(frozen=True)
class Question:
    """What is asked, what may be chosen, and what Enter says."""

    key: str
    text: str
    kind: Kind
    usual: Typed
    choices: Choices = ()
    may_be_empty: bool = False


class Prompts(Protocol):
    """A way to ask; ``check`` gives what is wrong with an answer, or nothing."""

    def ask(self, question: Question, check: Callable[[Typed], str]) -> Typed:
        """The answer, after as many attempts as it takes."""
        ...


class Interview:
    """Asks what has not been said; ``guesses`` are usual figures that were taken over."""

    def __init__(self, usual: Usual, labels: Labels, prompts: Prompts) -> None:
        self._usual = usual
        self._labels = labels
        self._prompts = prompts
        self.said: dict[str, Any] = {}
        self.guesses: frozenset[str] = frozenset()

    def ask(self, *keys: str) -> None:
        """Ask for these keys, or for all."""
        for key in keys or _ASKED:
            usual = self._usual.answer(key, self.said)
            if key == "currency" and usual is not None:
                self.said[key] = usual
                continue
            if key == RATE and self._usual.rate(self.said) is not None:
                continue
            self._ask(key, usual)

    def _ask(self, key: str, usual: Any) -> None:
        typed = self._prompts.ask(self._question(key, usual), lambda typed: self._wrong(key, typed))
        if typed in ("", ()) and key in _UNLESS_UNKNOWN:
            return
        place = _reached_by(key, typed)
        value = self._checked(place, typed)
        self.said[place] = value
        if key in _STILL_GUESSED and value == usual:
            self.guesses |= {key}

    def _wrong(self, key: str, typed: Typed) -> str:
        if typed in ("", ()) and key in _UNLESS_UNKNOWN:
            return ""
        try:
            self._checked(_reached_by(key, typed), typed)
        except ProblemsFound as found:
            problem = found.problems[0]
            return f"{problem.found} {problem.expected}".strip()
        return ""

    def _checked(self, key: str, typed: Typed) -> Any:
        """The value of an answer, numbers and days as they are written in the country named."""
        territory = Territory(self.said.get("country", ""))
        return checked_answer(key, typed, self._usual.vocabulary, territory)

    def _question(self, key: str, usual: Any) -> Question:
        list_name, kind = _CHOSEN_FROM.get(key, ("", "text"))
        choices: Choices = tuple(self._labels.labels[list_name].items()) if list_name else ()
        if key == "country":
            kind, choices = "one", tuple(code_names("country").items())
        may_be_empty = key in _UNLESS_UNKNOWN
        return Question(key, self._text(key), kind, _as_typed(usual), choices, may_be_empty)

    def _text(self, key: str) -> str:
        text = _ASKED[key]
        if key in NEEDED:
            return text
        industry = self.said["industry"]
        nouns = self._labels.nouns_of(industry, self._usual.vocabulary, "en")
        asked = text.format(
            customers=nouns["customers"],
            order=nouns["order"],
            currency=self.said.get("currency", ""),
        )
        unknown = f" (Enter: I do not know{self._span(key)})" if key in _UNLESS_UNKNOWN else ""
        return asked + unknown

    def _span(self, key: str) -> str:
        """What is usual of a figure that Enter leaves open."""
        if key != "average_order":
            return ""
        euro = self._usual.plausible(self.said["industry"]).average_order_euro
        low, high = (self._usual.in_currency(end, self.said) for end in (euro.low, euro.high))
        return "" if low is None or high is None else f"; usual: {low:f} to {high:f}"


def _reached_by(key: str, typed: Typed) -> str:
    """One question asks for a phone number or an email address."""
    return "contact_email" if key == "contact_phone" and "@" in typed else key


def _as_typed(usual: Any) -> Typed:
    if isinstance(usual, tuple):
        return usual
    return "" if usual is None else f"{usual:f}" if isinstance(usual, Decimal) else str(usual)


_ASKED: Mapping[str, str] = {
    "name": "What is the business called?",
    "industry": "Which trade?",
    "country": "In which country?",
    "currency": "Which currency? (three letters)",
    RATE: "How much {currency} does one euro buy? (what is usual is known in euro)",
    "voice": "How do you speak with {customers}?",
    "promise": "What can {customers} rely on? (one sentence)",
    "people": "How many people work here, you included?",
    "customers": "How many {customers} bought in the last twelve months? (a guess will do)",
    "average_order": "What does one {order} bring on average, in {currency}?",
    "budget": "What can you spend on appreciation in a year, in {currency}? (wages aside)",
    "channels": "Where do you meet or write to {customers}?",
    "tools": "What do you work with?",
    "contact": "Whom are complaints taken to?",
    "contact_phone": "Their phone number or email address?",
    "goals": "What do you want most?",
}
"""Every question by its key, in their order.

What the trade decides, or the bookkeeper and the till know better, is left to the file.
"""
