"""What is read in the middle of a working day is easy to read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from thankbook.linting.lintedlibrary import LintedLibrary
from thankbook.linting.prose import sentences, words
from thankbook.linting.text import Text, texts_in
from thankbook.problems import Problem

MOST_WORDS = 42
"""Of one sentence; beyond it nobody at a till reads on."""

HARDEST_LIX = 50
"""Björnsson's index: words a sentence plus percentage of long words; 50 is a newspaper."""

HARDEST_GRADE = 7
"""Of steps and of the strings of the pages: the Automated Readability Index, a US school grade."""

LONG_WORD = 7
ENOUGH_WORDS = 40
"""A shorter text has too few words for an index to mean anything."""


_TO_DO = ("steps", "items", "how", "launch")
"""Where an item says what to do."""

_LETTER = re.compile(r"[^\W_]")
_NAME = re.compile(r"\{\w+\}")


def check(linted: LintedLibrary) -> Iterator[Problem]:
    """No sentence is long and no text is hard, for it is read standing, between two customers."""
    for item in linted.library.items():
        texts = tuple(texts_in(item.words_document))
        for text in texts:
            yield from tuple(_long_sentences(text)) or _hard_text(text)
        yield from _hard_together([text for text in texts if text.path[0] in _TO_DO])
    for document in linted.phrases_documents:
        yield from _hard_together(list(texts_in(document)))


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


def _hard_together(texts: list[Text]) -> Iterator[Problem]:
    """A problem for texts that are done or clicked, and too hard together."""
    all_words = [word for text in texts for word in words(text.value)]
    if len(all_words) < ENOUGH_WORDS:
        return
    grade = round(_grade(all_words, sum(len(sentences(text.value)) for text in texts)))
    if grade > HARDEST_GRADE:
        found = f"These texts together are of grade {grade}."
        yield texts[0].problem(found, f"Expected at most {HARDEST_GRADE}: shorter words.")


def _grade(all_words: list[str], sentence_count: int) -> float:
    letters = sum(len(_LETTER.findall(_NAME.sub("client", word))) for word in all_words)
    per_word = letters / len(all_words)
    return 4.71 * per_word + 0.5 * len(all_words) / sentence_count - 21.43


def _lix(all_words: list[str], sentence_count: int) -> float:
    long_words = sum(len(word) >= LONG_WORD for word in all_words)
    return len(all_words) / sentence_count + 100 * long_words / len(all_words)
