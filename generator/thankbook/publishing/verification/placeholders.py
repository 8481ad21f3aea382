"""What a page says where something should have been filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_MARKS = {
    "an opening of a template": re.compile(r"\{\{|\{%"),
    "an unfilled blank": re.compile(r"\{[a-z][a-z0-9_.]*\}"),
    "no number": re.compile(r"(?<![\w'’-])(?:nan|NaN)(?![\w'’-])"),
    "no value": re.compile(r"(?<![\w-])undefined(?![\w-])"),
    "'None' in place of a value": re.compile(r"^None$|(?<=[a-z,:(] )None\b(?!['’-])"),
    "work left to do": re.compile(r"\b(?:TODO|FIXME|TBD)\b"),
}


def unfilled(texts: Iterable[str], typed: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Each text that holds a placeholder, and what is wrong with it.

    ``typed`` are words of the description, which may look like anything: they are what they are.
    """
    for text in texts:
        read = _without(text, typed)
        for wrong, mark in _MARKS.items():
            if mark.search(read):
                yield text, wrong


def _without(text: str, typed: frozenset[str]) -> str:
    """The text without words of the description, whole or cut short with an ellipsis."""
    for words in typed:
        text = text.replace(words, "")
        if "…" in text:
            for length in range(len(words), 2, -1):
                text = text.replace(f"{words[:length].rstrip()}…", "")
    return text


def looks_unfilled(text: str) -> bool:
    """Whether a text would be taken for a placeholder."""
    return any(mark.search(text) for mark in _MARKS.values())
