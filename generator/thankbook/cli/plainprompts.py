"""Questions in plain lines, for pipes, old terminals and ``NO_COLOR``."""

from __future__ import annotations

from collections.abc import Callable

import click

from thankbook.founding.choosing import matches
from thankbook.founding.interview import Question, Typed

_SHOWN_AT_ONCE = 12


class PlainPrompts:
    """Asks on one line each; '?' lists what may be chosen."""

    def ask(self, question: Question, check: Callable[[Typed], str]) -> Typed:
        """The answer, after as many attempts as it takes; an end of input aborts."""
        self._tell_choices(question)
        while True:
            line = click.prompt(
                question.text,
                default=_shown(question.usual),
                show_default=bool(question.usual),
                err=True,
            ).strip()
            if line == "?" and question.choices:
                _list(question)
                continue
            answer = _chosen(question, line)
            if question.kind == "one" and answer != line:
                click.echo(f"  {dict(question.choices).get(str(answer), answer)}", err=True)
            wrong = check(answer)
            if not wrong:
                return answer
            click.echo(f"  {wrong}", err=True)

    def _tell_choices(self, question: Question) -> None:
        if question.choices and len(question.choices) <= _SHOWN_AT_ONCE:
            _list(question)


def _list(question: Question) -> None:
    for term, label in question.choices:
        click.echo(f"  {term}: {label}" if label != term else f"  {term}", err=True)


def _shown(usual: Typed) -> str:
    return usual if isinstance(usual, str) else ", ".join(usual)


def _chosen(question: Question, line: str) -> Typed:
    """An id for what it is called, or for the beginning of that; several are parted by commas."""
    by_label = {label.casefold(): term for term, label in question.choices}
    if question.kind in ("some", "ranked"):
        parts = [part.strip() for part in line.split(",") if part.strip()]
        return tuple(dict.fromkeys(by_label.get(part.casefold(), part) for part in parts))
    found = matches(question.choices, line)
    return found[0] if len(found) == 1 else by_label.get(line.casefold(), line)
