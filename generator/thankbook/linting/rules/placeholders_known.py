"""Names in braces: nouns, kinds of role, facts of the business and, in notes, blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from thankbook.library.items import AnyItem
from thankbook.library.placeholders import BLANKS, FACTS, ROLE_FORM, listed, names_in
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.text import Text, texts_in
from thankbook.problems import Problem
from thankbook.validationwords import nearest

_IN_BRACES = re.compile(r"\{[^{}]*\}")
_SHOWN_AS_WRITTEN = ("title", "claim")


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """A name in braces is one that can be filled, so that no page shows it as it stands."""
    vocabulary = linted.library.vocabulary
    roles = tuple(f"{ROLE_FORM}{kind}" for kind in vocabulary.ids("role_kinds"))
    names = (*vocabulary.ids("nouns"), *roles, *FACTS)
    for item in linted.library.items():
        for text in texts_in(item.words_document):
            yield from _faults(text, *_allowed(item, text, names))
    for text in texts_in(linted.labels_document):
        filled = names if text.path[0] in ("voices", "traits") else ()
        yield from _faults(text, filled, tuple(BLANKS) if text.path[0] == "voices" else ())


def _allowed(
    item: AnyItem, text: Text, names: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names with a value, and the blanks, that a text of an item may use."""
    if text.path[0] in _SHOWN_AS_WRITTEN:
        return (), ()
    return names, tuple(BLANKS) if item.kind == "notes" else ()


def _faults(text: Text, names: Sequence[str], blanks: Sequence[str]) -> Iterator[Problem]:
    in_braces = (part for name in names_in(text.value) for part in listed(name))
    for name in in_braces:
        # A value may be asked for with a capital, a blank is only ever written as it is listed.
        if name not in blanks and name[:1].lower() + name[1:] not in names:
            yield text.problem(_found(name), _expected(name, (*names, *blanks)))
    if re.search(r"[{}]", _IN_BRACES.sub("", text.value)):
        expected = "Expected single braces around one name, for example {customer}."
        yield text.problem("A brace is left over.", expected)


def _found(name: str) -> str:
    if name in BLANKS:
        return f"{{{name}}} is a blank, and blanks are for notes."
    return f"{{{name}}} stands for nothing here."


def _expected(name: str, known: Sequence[str]) -> str:
    if not known:
        return "This is shown as it is written, so write it out."
    if name in BLANKS:
        return "Say it without the blank."
    meant = nearest(name.strip(), known)
    if meant:
        return f"Did you mean {{{meant}}}?"
    return f"Use one of: {', '.join(f'{{{placeholder}}}' for placeholder in known)}."
