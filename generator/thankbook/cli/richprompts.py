"""Questions with lists to search and boxes to tick, for terminals."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

import click
import questionary

from thankbook.founding.choosing import matches
from thankbook.founding.interview import Kind, Question, Typed

_SEARCHED_FROM = 13
_FEW = 2
_SHOWN = 8


class RichPrompts:
    """Asks with questionary; Ctrl-C raises ``KeyboardInterrupt``."""

    def ask(self, question: Question, check: Callable[[Typed], str]) -> Typed:
        """The answer, after as many attempts as it takes.

        What is wrong is printed as lines of its own: questionary's bar would cut it off.
        """
        while True:
            answer = _ASK[question.kind](question)
            wrong = check(answer)
            if not wrong:
                return answer
            click.echo(f"  {wrong}", err=True)


def _text(question: Question) -> str:
    """What is usual stands in brackets: whoever types begins with an empty line."""
    usual = str(question.usual)
    text = f"{question.text} [{usual}]" if usual else question.text
    return str(questionary.text(text).unsafe_ask()).strip() or usual


def _one(question: Question) -> str:
    if len(question.choices) >= _SEARCHED_FROM:
        return _searched(question)
    known = {term for term, _ in question.choices}
    asked = questionary.select(
        question.text,
        choices=[
            questionary.Choice(_titled(term, label), term) for term, label in question.choices
        ],
        default=question.usual if question.usual in known else None,
        instruction="(arrows, Enter)",
        use_jk_keys=True,
    )
    return str(asked.unsafe_ask())


def _searched(question: Question) -> str:
    """What was typed, in full or in part; no entry of the list is ever taken for another text."""
    titles = {term: _titled(term, label) for term, label in question.choices}
    usual = str(question.usual)
    click.echo("  Type a part of it, Tab shows what fits, ? lists all.", err=True)
    text = f"{question.text} [{titles[usual]}]" if usual in titles else question.text
    while True:
        asked = questionary.autocomplete(text, choices=list(titles.values()), match_middle=True)
        typed = str(asked.unsafe_ask()).strip()
        if typed == "?":
            click.echo("\n".join(f"  {title}" for title in titles.values()), err=True)
            continue
        found = matches(titles.items(), typed)
        if len(found) == 1:
            click.echo(f"  {titles[found[0]]}", err=True)
        if len(found) < _FEW:
            return found[0] if found else typed or usual
        shown = ", ".join(titles[term] for term in found[:_SHOWN])
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        click.echo(f"  Several match '{typed}': {shown}{more}.", err=True)


def _titled(term: str, label: str) -> str:
    return f"{label} ({term})" if len(term) == 2 else label


def _some(question: Question) -> tuple[str, ...]:
    asked = questionary.checkbox(
        question.text,
        choices=[
            questionary.Choice(label, term, checked=term in question.usual)
            for term, label in question.choices
        ],
        instruction="(space ticks, Enter goes on)",
    )
    return tuple(asked.unsafe_ask())


def _ranked(question: Question) -> tuple[str, ...]:
    """What comes first, then what else: the order counts."""
    first = _one(replace(question, usual=question.usual[0]))
    rest = tuple(choice for choice in question.choices if choice[0] != first)
    return (first, *_some(replace(question, text="And what else?", choices=rest)))


_ASK: Mapping[Kind, Callable[[Question], Typed]] = {
    "text": _text,
    "one": _one,
    "some": _some,
    "ranked": _ranked,
}
