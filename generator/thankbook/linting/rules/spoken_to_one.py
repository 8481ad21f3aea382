"""Somebody who works alone is not spoken to as a team."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankbook.library.items import PlaybookItem
from thankbook.library.labels import Signs
from thankbook.library.placeholders import ROLE_FORM, listed, names_in
from thankbook.linting.shelf import Shelf
from thankbook.linting.text import texts_in
from thankbook.problems import Problem

_SAID_TO_CUSTOMERS = ("say", "examples", "example", "body", "staff_script")
"""Parts of an item that are said to customers, or told of others."""
_OTHERS = "complaint_contact"
"""Whom complaints are taken to is, where one person works, the reader."""


def check(shelf: Shelf) -> Iterator[Problem]:
    """A text that may reach a team of one names no colleague, or says it otherwise for one."""
    for item in shelf.playbook_items():
        if item.facts.needs.people == 1:
            yield from _faults(item, shelf.library.labels.signs)


def _faults(item: PlaybookItem, signs: Signs) -> Iterator[Problem]:
    alone = item.words.alone
    for text in texts_in(item.words_document):
        place = _place(text.path)
        if place in alone or not set(_SAID_TO_CUSTOMERS).isdisjoint(text.path):
            continue
        for word in _team_words(text.value, signs):
            found = f"'{word}' speaks to a team, and this may reach somebody who works alone."
            yield text.problem(
                found, f"Say it otherwise under 'alone: {{{place}: ...}}', or ask for 2 people."
            )
            break


def _team_words(text: str, signs: Signs) -> tuple[str, ...]:
    named = (one for name in names_in(text) for one in listed(name))
    others = (name for name in named if name.lower().startswith(ROLE_FORM) and name != "the_place")
    contact = (name for name in names_in(text) if name == _OTHERS)
    return (*signs.team_words_in(text), *(f"{{{name}}}" for name in (*others, *contact)))


def _place(path: tuple[str | int, ...]) -> str:
    """A place as the field of a problem names it."""
    dotted = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return re.sub(r"^\.", "", dotted)
