"""How long reading takes, by the words of what is read."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from functools import lru_cache

from thankbook.reader.page import Page
from thankbook.reader.plaintext import without_markup

WORDS_PER_MINUTE = 180
"""Our assumption. Adults read plain English prose in silence at 238 words a minute on average
(Brysbaert 2019, Journal of Memory and Language 109); someone who wants to remember it, perhaps in
a second language, reads slower."""

_COPY = re.compile(r"<!--again-->.*?<!--/again-->", re.DOTALL)
_WORD = re.compile(r"[^\W_]+(?:['’\-.,][^\W_]+)*")


@lru_cache(maxsize=1024)
def count_words(markdown: str) -> int:
    """The words that a page shows to be read: no front matter, markup, address, picture or copy."""
    shown = without_markup(_COPY.sub(" ", markdown))
    return len(_WORD.findall(html.unescape(shown)))


class WordCounts(dict[str, int]):
    """The words of pages by their addresses, each counted when it is first asked for."""

    def __init__(self, pages: Iterable[Page]) -> None:
        super().__init__()
        self._markdown = {page.uri: page.markdown for page in pages}

    def __missing__(self, uri: str) -> int:
        self[uri] = count_words(self._markdown[uri])
        return self[uri]


def reading_minutes(words: int) -> int:
    """Whole minutes, rounded up."""
    return -(-words // WORDS_PER_MINUTE)
