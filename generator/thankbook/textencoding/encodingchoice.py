"""Which encoding a file is read as: its mark, UTF-8, the country's code page, or a question.

A name on a card has to be right, so a file is read as the code page of the country only where its
words read well in it, and no other page gives better ones. Libraries that guess the encoding of
long texts guess wrong on a list of names: too little of it is beyond ASCII. The country knows more.
"""

from __future__ import annotations

import codecs
from collections.abc import Sequence
from dataclasses import dataclass

from thankbook.textencoding.alphabets import WINDOWS
from thankbook.textencoding.countries import Writing, writing
from thankbook.textencoding.readings import Reading, all_pages, reading, sample
from thankbook.textencoding.signs import Grade

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
_HEAD_BYTES = 4096
_ENOUGH = 4
"""So many different letters in the form of UTF-8 are no accident of another code page."""


@dataclass(frozen=True)
class Contender:
    """A page that the bytes may be meant in, and a word as it reads there."""

    page: str
    word: str


@dataclass(frozen=True)
class Choice:
    """The likeliest encoding; the contenders where only the user can choose among several."""

    page: str
    """The name of the encoding; empty where the bytes read as words in none at all."""

    contenders: tuple[Contender, ...] = ()
    """Encodings between which only the user can choose; empty where one is likelier than all."""


def choice(data: bytes, country: str | None) -> Choice:
    """The encoding of a text that comes from a country, or from nobody knows where."""
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), "")
    if page := marked or _unmarked_utf16(data):
        return Choice(page)
    if data.isascii():
        return Choice("utf-8")
    about, lines = writing(country), sample(data)
    utf8, first = reading(lines, "utf-8", about), _first(data, lines, about)
    if not utf8.lines:
        return _as_page(first, lines, about)
    beyond = {letter for line in utf8.lines for letter in line if not letter.isascii()}
    homes = (first, *(reading(lines, family.windows, about) for family in about.families[1:]))
    better = [home for home in homes if len(beyond) < _ENOUGH and _is_accident(utf8, home)]
    if better:
        other = _as_page(better[0], lines, about).page
        pages = (utf8, reading(lines, other, about)) if other else (utf8,)
        return Choice("utf-8", _contenders(pages))
    return Choice("utf-8")


def _is_accident(utf8: Reading, home: Reading) -> bool:
    """Whether bytes have the form of UTF-8 by chance: they read better in a page of the country.

    Letters that no table here knows may be words of any language, so that only words of the
    country's own languages read better; two scripts in a word are none.
    """
    ours, theirs = utf8.words_unlike(home), home.words_unlike(utf8)
    own, other = utf8.grade(ours), home.grade(theirs)
    if own == Grade.DOUBTFUL:
        return other == Grade.NATURAL
    return own >= Grade.ABSURD or other < own


def _first(data: bytes, lines: Sequence[bytes], about: Writing) -> Reading:
    """The reading in the country's own page; the old Mac's, where lines end as they did there."""
    family = about.families[0]
    is_old_mac = b"\r" in data and b"\n" not in data and family.macs
    return reading(lines, family.macs[0] if is_old_mac else family.windows, about)


def _as_page(first: Reading, lines: Sequence[bytes], about: Writing) -> Choice:
    if len(about.families) == 1 and first.grade(first.every_word) == Grade.NATURAL:
        return Choice(first.page)
    home = dict.fromkeys(page for family in about.families for page in family.pages)
    official = {family.windows for family in about.families}
    pages = sorted(dict.fromkeys((*home, *all_pages())), key=lambda page: page not in WINDOWS)
    others = [reading(lines, page, about) for page in pages]
    rivals = _distinct([other for other in others if _contests(other, first, official)])
    if not rivals:
        whole = first.grade(first.every_word)
        if whole < Grade.ABSURD:
            return Choice(first.page)
        page = first.page if first.lines and whole == Grade.ABSURD else ""
        return Choice(page, _contenders((first,)) if page else ())
    worst = max(first.grade(first.words_unlike(rival)) for rival in rivals)
    only = rivals[0]
    if worst >= Grade.ABSURD and len(rivals) == 1 and only.page in home:
        return Choice(only.page)
    contenders = _contenders(rivals if worst == Grade.IMPOSSIBLE else (first, *rivals))
    return Choice(only.page if worst >= Grade.ABSURD else first.page, contenders)


def _contests(other: Reading, first: Reading, official: set[str]) -> bool:
    """Whether another reading is as good a guess, by the words in which the two differ."""
    if not other.lines or other.lines == first.lines:
        return False
    own = first.grade(first.words_unlike(other))
    against = other.grade(other.words_unlike(first))
    if own == Grade.NATURAL:
        return against == Grade.NATURAL and {first.page, other.page} <= official
    return against <= Grade.USUAL


def _distinct(readings: Sequence[Reading]) -> list[Reading]:
    """One of those that read alike."""
    return list({candidate.lines: candidate for candidate in reversed(readings)}.values())[::-1]


def _contenders(readings: Sequence[Reading]) -> tuple[Contender, ...]:
    """Each page with a word that tells it from the others: of the line in which most differ."""
    places = range(len(readings[0].lines))
    place = max(places, key=lambda at: len({candidate.lines[at] for candidate in readings}))
    words = [candidate.words_of(place) or [candidate.lines[place]] for candidate in readings]
    columns = range(min(len(each) for each in words))
    column = max(columns, key=lambda at: len({each[at] for each in words}))
    return tuple(
        Contender(candidate.page, each[column])
        for candidate, each in zip(readings, words, strict=True)
    )


def _unmarked_utf16(data: bytes) -> str:
    """Letters from a to z, and the signs between cells, have an empty byte in UTF-16."""
    head = data[:_HEAD_BYTES]
    odd, even = head[1::2].count(0), head[::2].count(0)
    if not odd and not even:
        return ""
    page = "utf-16-le" if odd > even else "utf-16-be"
    text = head[: len(head) // 2 * 2].decode(page, "replace")
    return "" if "\0" in text or "\ufffd" in text[:-1] else page
