"""Rules with another number in them: plausible to someone who has not read them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_FACTORS = (0.5, 2, 3)
_DIGITS = r"(?<![\d.,:])\d{1,4}(?![\d.,:]*\d)(?! (?-i:[A-Z]))"
"""A number in digits that is no part of a longer one, and no day of a month."""


def altered(text: str, words: Mapping[int, str]) -> Iterator[str]:
    """The text with its first number changed, in ways that stay whole numbers above one.

    ``words`` are the number words of the language; numbers in digits are found without them.
    """
    by_word = {word: number for number, word in words.items()}
    spelled = sorted((re.escape(word) for word in by_word), key=len, reverse=True)
    found = re.search("|".join([_DIGITS, *_whole(spelled)]), text, re.IGNORECASE)
    if found is None:
        return
    typed = found[0]
    number = by_word[typed.lower()] if typed.lower() in by_word else int(typed)
    for factor in _FACTORS:
        other = number * factor
        if other != int(other) or other < 2:
            continue
        shown = _shown(int(other), words, typed)
        if shown:
            yield text[: found.start()] + shown + text[found.end() :]


def _whole(spelled: list[str]) -> list[str]:
    return [rf"\b(?:{'|'.join(spelled)})\b"] if spelled else []


def _shown(number: int, words: Mapping[int, str], like: str) -> str:
    if like.isdigit():
        return str(number)
    word = words.get(number, "")
    return word.capitalize() if like[:1].isupper() else word
