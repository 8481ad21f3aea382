"""What somebody chose from a list by typing: an id, what it is called, or a part of that."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable


def matches(choices: Iterable[tuple[str, str]], typed: str) -> tuple[str, ...]:
    """The ids that a text may stand for: those called exactly so, or else all with such a word.

    The beginning of a word will do; a part from its middle would find Costa Rica for Öst. Capitals
    and accents do not count. Nothing matches an empty text.
    """
    plain = _plain(typed)
    if not plain:
        return ()
    names = [(term, {_plain(term), _plain(label)}) for term, label in choices]
    exact = tuple(term for term, called in names if plain in called)
    return exact or tuple(term for term, called in names if any(_has(one, plain) for one in called))


def _has(name: str, plain: str) -> bool:
    """Whether a text stands in a name, from the beginning of a word on."""
    return re.search(rf"(?<!\w){re.escape(plain)}", name) is not None


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.strip().casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
