"""Which known word a mistyped one was most likely meant as."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST_WORD = 100
_MOST_WORDS = 3
_ALIKE = 0.75
"""The share of letters that two words must have in common, in their order.

With less, words are offered that mean something else: electrician for optician.
"""


def nearest(typed: str, known: Iterable[str]) -> str | None:
    """The known word that was most likely meant, if one is close; capitals and signs do not count.

    Close is a word with nearly the same letters, or one that the typed words contain, or whose
    words contain all that was typed, if there is no other.
    """
    if len(typed) > _LONGEST_WORD:
        return None
    words = {word: _folded(word) for word in known}
    plain = _folded(typed)
    if not plain:
        return None
    by_letters: dict[str, str] = {}
    for word, folded in words.items():
        by_letters.setdefault(folded.replace("_", ""), word)
    letters = plain.replace("_", "")
    if letters in by_letters:
        return by_letters[letters]
    close = get_close_matches(letters, by_letters, n=1, cutoff=_ALIKE)
    # Two letters of a short word in the wrong order are too much for the share above.
    close += [letter for letter in by_letters if sorted(letter) == sorted(letters)]
    if close:
        return by_letters[close[0]]
    parts = plain.split("_")
    return _containing(set(parts), words) if len(parts) <= _MOST_WORDS else None


def _containing(typed: set[str], words: dict[str, str]) -> str | None:
    """The one known word that consists of some of the typed words, or else holds all of them."""
    parts = {word: set(folded.split("_")) for word, folded in words.items()}
    # A word that others are made with, such as shop, says too little of what was meant.
    distinct = [word for word in parts if not any(parts[word] < other for other in parts.values())]
    inside = [word for word in distinct if parts[word] <= typed]
    most = max((len(parts[word]) for word in inside), default=0)
    found = [word for word in inside if len(parts[word]) == most]
    found = found or [word for word in parts if typed <= parts[word]]
    return found[0] if len(found) == 1 else None


def _folded(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    for sign in "-. /":
        plain = plain.replace(sign, "_")
    return "_".join(part for part in plain.split("_") if part)
