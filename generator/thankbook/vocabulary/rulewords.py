"""Which kinds of rules a text speaks of, by the words of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from thankbook.vocabulary.lists import Vocabulary

_GROUP = ("(?:", ")")
_NOT_IN_A_WORD = r"(?<![^\W_]){words}(?![^\W_])"


class RuleWords:
    """Finds the words; those of one language, or of all where it is not known."""

    def __init__(self, vocabulary: Vocabulary, language: str | None = None) -> None:
        words = {
            name: sorted(
                {
                    word
                    for spoken, listed in kind.words.items()
                    if language in (None, spoken)
                    for word in listed
                }
            )
            for name, kind in vocabulary.rule_kinds.items()
        }
        self._patterns = {name: _pattern(tuple(found)) for name, found in words.items() if found}

    def spoken_of(self, text: str) -> Mapping[str, str]:
        """The kinds that a text speaks of, each with the first words that do."""
        found = {name: pattern.search(text) for name, pattern in self._patterns.items()}
        return {name: match[0] for name, match in found.items() if match}


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(
        _NOT_IN_A_WORD.format(words="|".join(map(_alike, longest_first)).join(_GROUP))
    )


def _alike(word: str) -> str:
    """A word as it may be typed; one with a capital letter only so: she returns, our Returns."""
    escaped = re.escape(word).replace(r"\ ", r"\s+")
    return f"(?i:{escaped})" if word.islower() else escaped
