"""A figure that is told of a study is one that its entry tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankbook.library.items import Evidence
from thankbook.library.placeholders import citations_in
from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.prose import sentences
from thankbook.linting.text import Text, texts_in
from thankbook.problems import Problem

_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """A sentence that cites tells no figure that the entries do not, so that one place is right."""
    told = {name: set(_told(entry)) for name, entry in linted.library.evidence.items()}
    for item in linted.citing_items():
        for text in texts_in(item.words_document):
            yield from _strange(text, told)


def _told(entry: Evidence) -> Iterator[str]:
    for text in texts_in(entry.words_document):
        yield from _figures(text.value)


def _strange(text: Text, told: dict[str, set[str]]) -> Iterator[Problem]:
    for sentence in sentences(text.value):
        cited = [name for name in citations_in(sentence) if name in told]
        known = set().union(*(told[name] for name in cited))
        for figure in _figures(sentence) if cited else ():
            if figure not in known:
                found = f"'{figure}' stands beside a citation, and no entry cited there tells it."
                yield text.problem(found, f"Take it from {' or '.join(cited)}, or leave it out.")


def _figures(words: str) -> Iterator[str]:
    """The figures of a text, without citations, whose ids may hold digits."""
    for match in _FIGURE.finditer(re.sub(r"\[@[^\]]*\]", "", words)):
        yield match[0].replace(",", "")
