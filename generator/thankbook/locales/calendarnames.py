"""Weekdays and months by their names, in English and in the languages of a country."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

from babel import Locale

from thankbook.locales.territory import Territory

Named = Literal["weekdays", "months"]

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ENGLISH = Locale("en")
_WIDTHS = ("wide", "abbreviated", "short")
_SHORTEST_BEGINNING = 3


def weekday(typed: str, territory: Territory) -> str | None:
    """The weekday that a name stands for, as ``mon``; None where it stands for none or for two."""
    number = _number(typed, "weekdays", territory)
    return None if number is None else WEEKDAYS[number]


def month(typed: str, territory: Territory) -> int | None:
    """The month that a name stands for, from 1; None where it stands for none or for two."""
    return _number(typed, "months", territory)


def _number(typed: str, kind: Named, territory: Territory) -> int | None:
    plain = _plain(typed)
    names = _names(kind, territory)
    if plain in names:
        return names[plain]
    # Tues, Sept, Donnerst: the beginning of one name alone.
    begun = {number for name, number in names.items() if name.startswith(plain)}
    return begun.pop() if len(begun) == 1 and len(plain) >= _SHORTEST_BEGINNING else None


@cache
def _names(kind: Named, territory: Territory) -> Mapping[str, int]:
    """The number of each name that means only one."""
    meant: dict[str, set[int]] = {}
    for locale in (_ENGLISH, *territory.official_locales):
        for name, number in _names_in(locale, kind):
            meant.setdefault(_plain(name), set()).add(number)
    return {name: min(found) for name, found in meant.items() if name and len(found) == 1}


def _names_in(locale: Locale, kind: Named) -> Iterator[tuple[str, int]]:
    for context in (locale.days if kind == "weekdays" else locale.months).values():
        for width in _WIDTHS:
            yield from ((name, number) for number, name in context.get(width, {}).items())


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in letters if letter.isalnum())
