"""The numbers in a text, read in every way in which somebody might have written them."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from itertools import pairwise

_THREE = 3
_BLANKS = "\u00a0\u2007\u2009\u202f"
_RUN = re.compile(rf"\d+(?:[.,'’٫٬،_]\d+|[ {_BLANKS}]\d{{3}}(?!\d))*", re.ASCII)
_SIGNS = re.compile(r"[^0-9]+")
_DIGEST = re.compile(r"(?<![0-9A-Za-z])(?=[0-9]*[a-f])[0-9a-f]{8,}(?![0-9A-Za-z])")


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in a text from ``start`` to ``end``, and all that it may mean."""

    text: str
    start: int
    end: int
    readings: frozenset[str]


def numbers_in(text: str) -> Iterator[Number]:
    """Every number, in the digits of any script; digests of files, any digits at all, are none."""
    plain_text = text if text.isascii() else text.translate(_digits_of_all())
    hidden = _DIGEST.sub(lambda found: " " * len(found[0]), plain_text)
    for run in _RUN.finditer(hidden):
        yield Number(run[0], run.start(), run.end(), _readings(run[0]))


@cache
def _digits_of_all() -> dict[int, str]:
    """The digits of every script, each with ours; Unicode is walked through once."""
    others = map(chr, range(128, sys.maxunicode + 1))
    return {ord(other): str(unicodedata.decimal(other)) for other in others if other.isdecimal()}


def plain(value: Decimal) -> str:
    """A number as readings are written: no grouping, a point, no idle zeros."""
    text = f"{value:f}"
    return _tidy(*text.partition(".")[::2])


@lru_cache(maxsize=1 << 16)
def _readings(run: str) -> frozenset[str]:
    """A run as one number, with its last sign before decimals or not, and each part at blanks.

    ``1.234`` is twelve hundred and some in one country and a bit more than one in another, and
    ``15.30,7.25`` is a list.
    """
    if run.isdigit():
        return frozenset({_tidy(run, "")})
    parts = [part for part in re.split(rf"[ {_BLANKS}]", run) if part]
    wholes = [run, *parts] if len(parts) > 1 else [run]
    return frozenset(reading for whole in wholes for reading in _readings_of(whole))


def _readings_of(run: str) -> Iterator[str]:
    groups, signs = _SIGNS.split(run), _SIGNS.findall(run)
    is_one = _are_thousands(groups, signs)
    if is_one:
        yield _tidy("".join(groups), "")
    if signs and signs[-1] not in signs[:-1] and _are_thousands(groups[:-1], signs[:-1]):
        yield _tidy("".join(groups[:-1]), groups[-1])
    elif not is_one:
        yield from (_tidy(group, "") for group in groups)
        for place, (whole, decimals) in enumerate(pairwise(groups)):
            if signs[place] not in (
                *signs[max(place - 1, 0) : place],
                *signs[place + 1 : place + 2],
            ):
                yield _tidy(whole, decimals)


def _are_thousands(groups: list[str], signs: list[str]) -> bool:
    """Whether digits are grouped as somewhere in the world: by threes, in India first by twos."""
    if not signs:
        return True
    first, *middle, last = [len(group) for group in groups]
    even = set(middle) in (set(), {_THREE}, {_THREE - 1})
    return first <= _THREE and even and last == _THREE and len(set(signs)) == 1


def _tidy(whole: str, decimals: str) -> str:
    whole, decimals = whole.lstrip("0") or "0", decimals.rstrip("0")
    return f"{whole}.{decimals}" if decimals else whole
