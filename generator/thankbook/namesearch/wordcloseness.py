"""How close two folded words are, from 0 to 1."""

from __future__ import annotations

from thankbook.namesearch.folding import least_part

_BEGUN = 0.9
_MISTYPED = 0.8
_SAME_STEM = 0.7
_AT_AN_END = 0.5
_BEFORE_THE_REST = 0.1
_AT_MOST_FOR_SHARE = 0.2
_SHORTEST_BEGINNING = 3
_SHORTEST_STEM = 5
"""Shorter words are too often like others that mean something else."""
_STEM_SHARE = 0.6
_LONGEST = 40


def closeness(typed: str, word: str) -> float:
    """1 for the same word; less for a beginning, a slip, a common stem, a part; else 0."""
    if typed == word:
        return 1
    if len(typed) > _LONGEST:
        return 0
    if word.startswith(typed) and len(typed) >= min(_SHORTEST_BEGINNING, least_part(typed)):
        return _BEGUN
    if min(len(typed), len(word)) >= _SHORTEST_STEM and is_slip(typed, word):
        return _MISTYPED
    if _has_same_stem(typed, word):
        return _SAME_STEM
    return _part(typed, word)


def is_slip(typed: str, word: str) -> bool:
    """Whether a word may have been typed by mistake for another, by its letters."""
    short, long = sorted((typed, word), key=len)
    most = slips_allowed(len(short))
    if not most:
        # One letter behind a short word, or two of its letters in the wrong order.
        is_ended = len(short) == _SHORTEST_BEGINNING and long[:-1] == short
        return is_ended or (len(short) == _SHORTEST_BEGINNING and _is_swapped(typed, word))
    if len(long) - len(short) > most or len(set(typed) - set(word)) > most:
        return False
    return distance(typed, word, most) <= most


def slips_allowed(length: int) -> int:
    """Letters that may be wrong in a word of a length."""
    return 2 if length >= 8 else 1 if length >= 4 else 0


def distance(one: str, other: str, most: int) -> int:
    """Letters to change, add, leave out or swap with the next; ``most`` + 1 for any more."""
    before, last = list[int](), list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        current = [row]
        for column, beside in enumerate(other, 1):
            least = min(last[column] + 1, current[-1] + 1, last[column - 1] + (letter != beside))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == beside:
                least = min(least, before[column - 2] + 1)
            current.append(least)
        if min(current) > most:
            return most + 1
        before, last = last, current
    return last[-1]


def _is_swapped(one: str, other: str) -> bool:
    return one != other and sorted(one) == sorted(other) and distance(one, other, 1) == 1


def _has_same_stem(one: str, other: str) -> bool:
    """Optics and optician, funeral and funeraria: the greater part of the longer is common."""
    common = next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    return common >= _SHORTEST_STEM and common >= _STEM_SHARE * max(len(one), len(other))


def _part(typed: str, word: str) -> float:
    """How much of a compound a word is, at its beginning or at its end.

    The beginning counts for more: a Tierarztpraxis is a Tierarzt's and no Arztpraxis.
    """
    short, long = sorted((typed, word), key=len)
    if len(short) < least_part(short):
        return 0
    share = len(short) / len(long) * _AT_MOST_FOR_SHARE
    if long.startswith(short):
        return _AT_AN_END + _BEFORE_THE_REST + share
    return _AT_AN_END + share if long.endswith(short) else 0
