"""What is not right with a true detail, as the composer's script (composer-text.js) has it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from thankbook.library.labels import Signs, any_of

Fault = Literal["missing", "echo", "thin", "hollow"]

_LEAST_LETTERS, _LEAST_WORDS, _LETTERS_OF_FEW_WORDS = 10, 3, 16
_SAME = 0.8
_SIGNS = re.compile(
    "[\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]+"
)


def detail_fault(typed: str, helps: Iterable[str], signs: Signs) -> Fault | None:
    """Why a detail will not do; ``helps`` are the example and the other words of help."""
    said = bare(typed)
    if not said:
        return "missing"
    if any(_echoes(said, bare(text)) for text in helps):
        return "echo"
    letters = len(said.replace(" ", ""))
    words = len(said.split())
    if letters < _LEAST_LETTERS or (words < _LEAST_WORDS and letters < _LETTERS_OF_FEW_WORDS):
        return "thin"
    rest = bare(any_of(signs.hollow_praise).sub(" ", typed))
    return "hollow" if len(rest.replace(" ", "")) < _LEAST_LETTERS else None


def bare(text: str) -> str:
    """The words alone, in small letters."""
    return " ".join(_SIGNS.sub(" ", text.lower()).split())


def _echoes(said: str, other: str) -> bool:
    """Whether most words of one text, in whatever order, are words of the other."""
    known, words = set(other.split()), said.split()
    return sum(word in known for word in words) >= _SAME * len(words)
