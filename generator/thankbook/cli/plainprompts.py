"""Questions in plain lines, for pipes, old terminals and ``NO_COLOR``."""

from __future__ import annotations

import re
from collections.abc import Callable

import click

from thankbook.cli.searchprompt import searched
from thankbook.founding.questions import Question, Typed, WentBack
from thankbook.namesearch import Closeness, Named, NameSearch

BACK = ("<", "back")
"""What is typed to return to the question before."""
_SHOWN_AT_ONCE = 12
_SPAN = re.compile(r"(.+?)\s*(?:-|–|\.\.|\bto\b)\s*(.+)")


class PlainPrompts:
    """Asks on one line each; '?' lists what may be chosen, '<' goes back."""

    def __init__(self) -> None:
        self._hint = "'<' and Enter: back to the question before."

    def ask(self, question: Question, check: Callable[[Typed], str]) -> Typed:
        """The answer, after as many attempts as it takes; an end of input aborts."""
        hint, self._hint = (self._hint, "") if question.may_go_back else ("", self._hint)
        tell_notes(question, hint)
        if question.choices and len(question.choices) <= _SHOWN_AT_ONCE:
            _list(question)
        while True:
            answer = self._answer(question)
            wrong = check(answer)
            if not wrong:
                return answer
            click.echo(f"  {wrong}", err=True)

    def _answer(self, question: Question) -> Typed:
        def line(text: str, usual: str) -> str:
            return _line(question, text, usual)

        if question.search is not None:
            return searched(question, question.search, line)
        typed = line(question.text, _shown(question.usual))
        while typed == "?" and question.choices:
            _list(question)
            typed = line(question.text, _shown(question.usual))
        if not typed:
            return question.usual
        answer = chosen(question, typed)
        if question.kind == "one" and answer != typed:
            click.echo(f"  {dict(question.choices).get(str(answer), answer)}", err=True)
        return answer


def tell_notes(question: Question, hint: str) -> None:
    """Print what is to be known before a question, and how to go back, once."""
    for note in (*question.notes, *([hint] if hint else [])):
        click.echo(f"  {note}" if note else "", err=True)


def _line(question: Question, text: str, usual: str) -> str:
    """What was typed on one line; raises ``WentBack``."""
    typed: str = click.prompt(
        text, default="", show_default=False, prompt_suffix=_suffix(usual), err=True
    )
    typed = typed.strip()
    if question.may_go_back and typed in BACK:
        raise WentBack
    return typed


def _suffix(usual: str) -> str:
    return f" [{usual}]: " if usual else ": "


def _list(question: Question) -> None:
    for term, label in question.choices:
        click.echo(f"  {term}: {label}" if label != term else f"  {term}", err=True)


def _shown(usual: Typed) -> str:
    return usual if isinstance(usual, str) else ", ".join(usual)


def chosen(question: Question, typed: str) -> Typed:
    """An id for what it is called, or for the beginning of that; several are parted by commas."""
    search = NameSearch(Named(term, (term, label)) for term, label in question.choices)
    if question.kind not in ("some", "ranked"):
        return _meant(search, typed)
    ids: list[str] = []
    for part in (part.strip() for part in typed.split(",")):
        ids += _span(question, search, part) or ([_meant(search, part)] if part else [])
    return tuple(dict.fromkeys(ids))


def _span(question: Question, search: NameSearch, part: str) -> list[str]:
    """All from one choice to another, where a text names two: Monday to Friday."""
    ends = _SPAN.fullmatch(part)
    known = [term for term, _ in question.choices]
    named = [_meant(search, end) for end in ends.groups()] if ends else []
    if not named or any(end not in known for end in named):
        return []
    first, last = map(known.index, named)
    return known[first : last + 1]


def _meant(search: NameSearch, typed: str) -> str:
    found = search.found(typed)
    return found[0].id if len(found) == 1 and found[0].closeness <= Closeness.BEGUN else typed
