"""A search at a prompt: words, then the number of what was found, as long as it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from textwrap import wrap

import click

from thankbook.founding.offers import offer
from thankbook.founding.questions import Question, Search, Typed

_WIDTH = 76
_GLUE = "\0"
"""Stands for the blanks within a title, at which no line is broken."""
_AGAIN = "A number, or another word"


def _listed(titles: Iterable[str]) -> str:
    """All that may be chosen, as lines that fit; a title stays on one of them."""
    whole = ", ".join(title.replace(" ", _GLUE) for title in titles)
    lines = wrap(whole, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(f"  {line.replace(_GLUE, ' ')}" for line in lines)


def searched(question: Question, search: Search, line: Callable[[str, str], str]) -> Typed:
    """The id that was chosen; ``line`` asks with a text and what Enter takes.

    With the choice that is offered in any case come the words that were looked for before it.

    Nothing is chosen by Enter alone but what the question itself holds for usual, and no entry of
    the list is ever taken for a text that means another.
    """
    titles = dict(question.choices)
    numbers: Mapping[str, str] = {"0": question.otherwise} if question.otherwise else {}
    text, usual, words = question.text, str(question.usual), ""
    while True:
        typed = line(text, titles.get(usual, usual))
        if not typed:
            if usual:
                return usual
            click.echo("  Type a word for it.", err=True)
            continue
        if typed == "?":
            click.echo(_listed(titles.values()), err=True)
            continue
        if typed in numbers:
            click.echo(f"  {titles[numbers[typed]]}", err=True)
            chosen = numbers[typed]
            return (chosen, words) if chosen == question.otherwise else chosen
        found = offer(typed, search, titles, question.otherwise)
        click.echo("\n".join(f"  {row}" for row in found.told.splitlines()), err=True)
        if found.certain:
            return found.certain
        text, numbers, usual, words = _AGAIN, found.choices, "", typed
