"""What is read in the middle of a working day is easy to read."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.prose import sentences, words
from thankbook.linting.text import Text, texts_in
from thankbook.problems import Problem

MOST_WORDS = 42
"""Of one sentence; beyond it nobody at a till reads on."""

HARDEST_LIX = 50
"""Björnsson's index: words a sentence plus percentage of long words; 50 is a newspaper."""

LONG_WORD = 7
ENOUGH_WORDS = 40
"""A shorter text has too few words for an index to mean anything."""


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """No sentence is long and no text is hard, for it is read standing, between two customers."""
    for item in linted.library.items():
        for text in texts_in(item.words_document):
            yield from tuple(_long_sentences(text)) or _hard_text(text)


def _long_sentences(text: Text) -> Iterator[Problem]:
    for sentence in sentences(text.value):
        count = len(words(sentence))
        if count > MOST_WORDS:
            found = f"A sentence of {count} words begins with '{sentence[:30]}…'."
            yield text.problem(found, f"Expected at most {MOST_WORDS}: make it two.")


def _hard_text(text: Text) -> Iterator[Problem]:
    all_words = words(text.value)
    if len(all_words) < ENOUGH_WORDS:
        return
    lix = round(_lix(all_words, len(sentences(text.value))))
    if lix > HARDEST_LIX:
        found = f"The readability index (LIX) is {lix}."
        yield text.problem(found, f"Expected at most {HARDEST_LIX}: shorter words and sentences.")


def _lix(all_words: list[str], sentence_count: int) -> float:
    long_words = sum(len(word) >= LONG_WORD for word in all_words)
    return len(all_words) / sentence_count + 100 * long_words / len(all_words)
