"""What a page says where something should have been filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_MARKS = {
    "an opening of a template": re.compile(r"\{\{|\{%"),
    "an unfilled blank": re.compile(r"\{[a-z][a-z0-9_.]*\}"),
    "no number": re.compile(r"(?<![\w'’-])(?:nan|NaN)(?![\w'’-])"),
    "no value": re.compile(r"(?<![\w-])undefined(?![\w-])"),
    "'None' in place of a value": re.compile(r"^None$|(?<=[a-z,:(] )None\b(?!['’-])"),
    "work left to do": re.compile(r"\b(?:TODO|FIXME|TBD)\b"),
}


_NOTE = "(?:TODO|FIXME|TBD)"
_LEFT_IN_OWN = {
    "an opening of a template": re.compile(r"\{\{.*?\}\}|\{%.*?%\}"),
    "work left to do": re.compile(rf"\b{_NOTE}\s*:|[\[(]{_NOTE}[\])]|^\W*{_NOTE}\W*$"),
    "sample text": re.compile(r"\blorem ipsum\b", re.IGNORECASE),
}
"""In a page that somebody wrote every word may be meant. What is told can be no word of a sentence:
a blank of a template, a note to oneself (with a colon, in brackets or alone), text of printers."""

_DIGITS, _BLANKS = re.compile(r"\d+"), re.compile(r"\s+")
_WORD_BEFORE, _WORD_BEHIND = re.compile(r"\S*\s*$"), re.compile(r"^\s*\S*")
_STOPS = ".,:;!?()\"'\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb"
_CUT = "\N{HORIZONTAL ELLIPSIS}"


def unfilled(
    texts: Iterable[str], typed: Iterable[str], *, is_own: bool = False
) -> Iterator[tuple[str, str]]:
    """Each text that holds a placeholder, and what is wrong with it; ``is_own``: of an own page.

    ``typed`` are words of the description, which may look like anything: they are what they are, in
    each form that a page gives them.
    """
    folded: tuple[str, ...] | None = None
    for text in texts:
        for wrong, mark in (_LEFT_IN_OWN if is_own else _MARKS).items():
            for found in mark.finditer(text):
                if folded is None:
                    folded = tuple({_folded(words).strip() for words in typed})
                if not _is_typed(text, found, folded):
                    yield text, wrong
                    break


def line_of_leftover(source: str, wrong: str) -> int:
    """The first line of an own page that holds what ``unfilled`` told; 0 where none does."""
    mark = _LEFT_IN_OWN[wrong]
    return next((at for at, line in enumerate(source.splitlines(), 1) if mark.search(line)), 0)


def _folded(text: str) -> str:
    """A text without what pages change in it: blanks, small and capital letters, numbers."""
    return _BLANKS.sub(" ", _DIGITS.sub("", text)).casefold()


def _is_typed(text: str, found: re.Match[str], typed: Iterable[str]) -> bool:
    """Whether somebody wrote just this: with the same word before it, or behind it, or alone.

    One word is enough, because the other may be a number word, or the end of what was typed.
    """
    mark = _folded(found[0])
    before, behind = _around(_folded(text[: found.start()]), _folded(text[found.end() :]))
    for words in typed:
        place = words.find(mark)
        while place >= 0:
            first, last = _around(words[:place], words[place + len(mark) :])
            is_alone = not (first.strip() or last.strip())
            if is_alone or (first and first == before) or (last and _same(last, behind)):
                return True
            place = words.find(mark, place + 1)
    return False


def _around(before: str, behind: str) -> tuple[str, str]:
    """The words next to a place, with the blank between; empty where there is none.

    Quotes and stops around them are a page's or a typist's.
    """
    words = _WORD_BEFORE.search(before), _WORD_BEHIND.search(behind)
    first, last = (word[0] if word and word[0].strip() else "" for word in words)
    return first.lstrip(_STOPS), last.rstrip(_STOPS)


def _same(typed: str, shown: str) -> bool:
    """Whether two words are the same, the shown one perhaps cut short."""
    start = shown.partition(_CUT)[0]
    return bool(start.strip()) and (typed == shown or (_CUT in shown and typed.startswith(start)))
