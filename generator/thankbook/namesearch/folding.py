"""Texts as they are compared: without capitals, accents, signs, and ways of writing one letter."""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {"ø": "o", "œ": "oe", "æ": "ae", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
"""Letters that Unicode does not take apart into a letter and a mark."""
_TYPED_AS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "ß": "ss"}
)
"""How these are typed on a keyboard that has none of them."""
_WORD = re.compile(r"[^\W_]+")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3]")
_LITTLE = re.compile(
    "a|an|and|at|by|for|in|my|of|or|our|s|the|to|das|der|des|det|die|fur|im|mein|meine|und|unser|"
    "unsere|wir|de|del|du|e|el|en|et|i|la|las|le|les|los|notre|para|pour|un|une|y|na|w|z|za|dla|het|"
    "van|voor|och|og|ab|as|bv|gmbh|ltd|oy|sa"
)
"""Words that stand in names of any trade, and behind those of firms."""


def folded(text: str) -> str:
    """The words of a text, parted by one blank, in plain small letters."""
    # Some letters, such as a mathematical alpha, show only when taken apart that they are capitals.
    small = unicodedata.normalize("NFKD", text).casefold()
    letters = unicodedata.normalize("NFKD", small).translate(_LETTERS)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    # Composed again, so that a Korean syllable counts as one sign.
    return " ".join(_WORD.findall(unicodedata.normalize("NFC", plain)))


def spellings(text: str) -> tuple[str, ...]:
    """The folded text, and a second form where its letters have one: backerei, baeckerei."""
    composed = unicodedata.normalize("NFC", text.casefold())
    return tuple(dict.fromkeys((folded(composed), folded(composed.translate(_TYPED_AS)))))


def telling_words(text: str) -> tuple[str, ...]:
    """The words of a folded text that tell something; all of them where none does."""
    words = text.split()
    return tuple(word for word in words if not _LITTLE.fullmatch(word)) or tuple(words)


def least_part(word: str) -> int:
    """How many signs a part of a word has at least that means something by itself."""
    return 2 if _WIDE.search(word) else 4
