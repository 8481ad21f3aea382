"""Prose taken apart into sentences and words."""

from __future__ import annotations

import re

_CITATION = re.compile(r"\s*\[@[^\]]*\]")
_END = re.compile(r"(?<=[.!?:;])[\"')\]]*\s+(?=[\"'(\[]?[A-ZÀ-Þ{0-9])|\n\s*\n")
_WORD = re.compile(r"[^\W\d_][\w'’-]*|\{\w+\}|\d[\d.,]*")

NOTHING = re.compile("(?!)")
"""Found in no text: the pattern of a language for which nobody has listed words."""


def sentences(text: str) -> list[str]:
    """The sentences of a text, citations left in."""
    return [part.strip() for part in _END.split(text) if part and part.strip()]


def words(text: str) -> list[str]:
    """The words of a text; a placeholder is one, a citation none."""
    return _WORD.findall(_CITATION.sub("", text))


def spoken(sentence: str) -> str:
    """A sentence as it sounds: small letters, no marks, no citations."""
    return " ".join(word.casefold() for word in words(sentence))
