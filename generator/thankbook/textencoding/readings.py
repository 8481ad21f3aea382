"""What the bytes of a file say in each code page, and how well it reads there."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from thankbook.textencoding.alphabets import FAMILIES, FAMILY_OF, languages_in
from thankbook.textencoding.countries import Writing
from thankbook.textencoding.grades import grade
from thankbook.textencoding.signs import Grade

_MOST_LINES, _MOST_BYTES = 500, 64 * 1024
_ENDS = re.compile(rb"\r\n|\r|\n")
_BETWEEN = re.compile(r"[ \t\n;,|\"/\-]+")
_ODD_QUOTES = ("“”„", "«»", "‹›")


@dataclass(frozen=True)
class Reading:
    """The lines beyond ASCII, as one code page has them; no lines where it has none."""

    page: str
    lines: tuple[str, ...]
    writing: Writing

    @cached_property
    def words(self) -> Counter[tuple[int, str]]:
        """What stands between blanks and holds a sign beyond ASCII, by the place of its line."""
        return Counter(
            (place, word)
            for place, line in enumerate(self.lines)
            for word in _BETWEEN.split(line)
            if not word.isascii()
        )

    @property
    def every_word(self) -> list[str]:
        """The words without their places."""
        return [word for _, word in self.words]

    def words_of(self, place: int) -> list[str]:
        """The words of one line."""
        return [word for at, word in self.words if at == place]

    def words_unlike(self, other: Reading) -> list[str]:
        """The words that the other reading does not have."""
        return [word for (_, word) in self.words - other.words]

    def grade(self, words: Sequence[str]) -> Grade:
        """The worst grade of some of the words."""
        if not self.lines:
            return Grade.IMPOSSIBLE
        languages = languages_in(self.page) or tuple(FAMILY_OF)
        about = (self.writing.languages, languages, self.writing.official)
        worst = max((grade(word, *about) for word in dict.fromkeys(words)), default=Grade.NATURAL)
        return max(worst, self._quotes(words))

    def _quotes(self, words: Sequence[str]) -> Grade:
        """Quotation marks come in pairs; one alone is a letter of another page."""
        told = set(words)
        for line in self.lines:
            for marks in _ODD_QUOTES:
                seen = sum(line.count(mark) for mark in marks)
                here = any(set(marks) & set(word) for word in told if word in line)
                if seen % 2 and here:
                    return Grade.DOUBTFUL
        return Grade.NATURAL


def sample(data: bytes) -> tuple[bytes, ...]:
    """The first lines that hold a byte beyond ASCII."""
    lines, size = [], 0
    for line in _ENDS.split(data):
        if not line.isascii():
            lines.append(line)
            size += len(line)
        if size > _MOST_BYTES or len(lines) >= _MOST_LINES:
            break
    return tuple(lines)


def reading(lines: Sequence[bytes], page: str, writing: Writing) -> Reading:
    """The lines in one code page."""
    try:
        text = tuple(composed(line.decode(page)) for line in lines)
    except UnicodeDecodeError:
        text = ()
    return Reading(page, text, writing)


def composed(text: str) -> str:
    """Letters with their accents in one; Windows' Vietnamese page has them apart."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def all_pages() -> tuple[str, ...]:
    """Every code page that is thought of."""
    return tuple(dict.fromkeys(page for family in FAMILIES for page in family.pages))
