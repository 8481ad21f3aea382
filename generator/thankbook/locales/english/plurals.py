"""The plural of an English noun; of several words, the one before a preposition changes."""

from __future__ import annotations

import re

_AFTER_THE_NOUN = re.compile(r"(?=(?:-| )(?:of|to|in|at|on|with|from|for|by|under|who)(?:-| ))")
_IRREGULAR = {
    "child": "children",
    "foot": "feet",
    "goose": "geese",
    "man": "men",
    "mouse": "mice",
    "ox": "oxen",
    "person": "people",
    "quiz": "quizzes",
    "tooth": "teeth",
    "woman": "women",
}
_UNCHANGED = ("deer", "fish", "people", "series", "sheep", "species", "staff")
_VES = ("calf", "half", "knife", "leaf", "life", "loaf", "shelf", "thief", "wife", "wolf")
_OES = ("echo", "hero", "potato", "tomato", "veto")
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$", re.IGNORECASE)
_Y = re.compile(r"(?<=[^aeiou])y$|(?<=qu)y$", re.IGNORECASE)


def plural(noun: str) -> str:
    """More than one of a noun: deliveries, dining rooms, people in care."""
    head, *rest = _AFTER_THE_NOUN.split(noun, maxsplit=1)
    before, word = _last_word(head)
    return before + _plural_of(word) + "".join(rest)


def _last_word(text: str) -> tuple[str, str]:
    start = max(text.rfind(" "), text.rfind("-")) + 1
    return text[:start], text[start:]


def _plural_of(word: str) -> str:
    small = word.lower()
    for irregular, many in _IRREGULAR.items():
        if small == irregular or (irregular in ("man", "child") and _ends_with(small, irregular)):
            return word[: len(word) - len(irregular)] + _as(many, word[-len(irregular) :])
    if small.endswith(_UNCHANGED):
        return word
    if small.endswith(_VES):
        return re.sub(r"fe?$", "ves", word)
    if _SIBILANT.search(word) or small in _OES:
        return f"{word}es"
    return f"{_Y.sub('ie', word)}s"


def _ends_with(word: str, irregular: str) -> bool:
    """Whether a compound ends with it: "tradesman" and "grandchild" do, "human" does not."""
    return word.endswith(irregular) and not word.endswith(("human", "german", "roman", "talisman"))


def _as(many: str, singular: str) -> str:
    """The plural with a capital where the singular has one."""
    return many.capitalize() if singular[:1].isupper() else many
