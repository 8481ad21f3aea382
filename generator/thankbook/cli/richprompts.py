"""Questions with lists to search and boxes to tick, for terminals."""

from __future__ import annotations

from collections.abc import Callable

import questionary

from thankbook.founding.interview import Question, Typed

_SEARCHED_FROM = 13


class RichPrompts:
    """Asks with questionary; Ctrl-C raises ``KeyboardInterrupt``."""

    def ask(self, question: Question, check: Callable[[Typed], str]) -> Typed:
        """The answer, which cannot be given before it is right."""
        if question.kind == "text":
            return _text(question, check)
        if question.kind == "one":
            return _one(question)
        if question.kind == "some":
            return _some(question, question.usual, check)
        return _ranked(question)


def _text(question: Question, check: Callable[[Typed], str]) -> str:
    asked = questionary.text(
        question.text,
        default=str(question.usual),
        validate=lambda typed: check(typed.strip()) or True,
    )
    return str(asked.unsafe_ask()).strip()


def _one(question: Question) -> str:
    is_long = len(question.choices) >= _SEARCHED_FROM
    known = {term for term, _ in question.choices}
    usual = question.usual if question.usual in known else None
    asked = questionary.select(
        question.text,
        choices=[
            questionary.Choice(_titled(term, label), term) for term, label in question.choices
        ],
        default=usual,
        instruction="(type to search, Enter to choose)" if is_long else "(arrows, Enter)",
        use_search_filter=is_long,
        use_jk_keys=not is_long,
    )
    return str(asked.unsafe_ask())


def _titled(term: str, label: str) -> str:
    return f"{label} ({term})" if len(term) == 2 else label


def _some(question: Question, usual: Typed, check: Callable[[Typed], str]) -> tuple[str, ...]:
    asked = questionary.checkbox(
        question.text,
        choices=[
            questionary.Choice(label, term, checked=term in usual)
            for term, label in question.choices
        ],
        instruction="(space ticks, Enter goes on)",
        validate=lambda chosen: check(tuple(chosen)) or True,
    )
    return tuple(asked.unsafe_ask())


def _ranked(question: Question) -> tuple[str, ...]:
    """What comes first, then what else: the order counts."""
    first = _one(Question(question.key, question.text, "one", question.usual[0], question.choices))
    rest = tuple(choice for choice in question.choices if choice[0] != first)
    further = Question(question.key, "And what else?", "some", question.usual, rest)
    return (first, *_some(further, question.usual, lambda _: ""))
