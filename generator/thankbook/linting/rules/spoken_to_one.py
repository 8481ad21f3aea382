"""Someone who works alone is not spoken to as a team."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from thankbook.library.items import PlaybookItem
from thankbook.library.labels import Signs
from thankbook.library.placeholders import ROLE_FORM, listed, names_in
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import texts_in
from thankbook.problems import Problem

_SAID_TO_CUSTOMERS = frozenset({"say", "examples", "example", "body", "staff_script"})
"""Parts of an item that are said to customers, or told of others."""
_IN_BRACES = re.compile(r"\{[^{}]*\}")


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """A text that may reach a team of one names no colleague, or says it otherwise for one."""
    library = linted.library
    for item in linted.playbook_items():
        if item.facts.needs.people == 1:
            yield from _faults(item, library.labels.signs, library.vocabulary.role_kinds)


def _faults(item: PlaybookItem, signs: Signs, kinds: Collection[str]) -> Iterator[Problem]:
    for text in texts_in(item.words_document):
        place = _place(text.path)
        if place in item.words.alone or not _SAID_TO_CUSTOMERS.isdisjoint(text.path):
            continue
        words = _team_words(text.value, signs, kinds)
        if words:
            found = f"'{words[0]}' speaks to a team, and this may reach someone who works alone."
            instead = f"alone: {{{place.removeprefix('alone.')}: ...}}"
            yield text.problem(found, f"Say it otherwise under '{instead}', or ask for 2 people.")


def _team_words(text: str, signs: Signs, kinds: Collection[str]) -> tuple[str, ...]:
    """What speaks of others who work here: words, other roles, whom complaints are taken to."""
    words = signs.team_words_in(_IN_BRACES.sub("", text))
    named = (part for name in names_in(text) for part in listed(name))
    others = (
        f"{{{name}}}"
        for name in named
        if name == "complaint_contact" or (name[4:] in kinds and name.lower().startswith(ROLE_FORM))
    )
    return (*words, *others)


def _place(path: tuple[str | int, ...]) -> str:
    """A place as the field of a problem names it."""
    dotted = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return re.sub(r"^\.", "", dotted)
