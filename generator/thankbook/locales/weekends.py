"""The weekdays on which offices of a country are closed, as CLDR knows them."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError

_DAYS_PER_WEEK = 7
_USUAL = frozenset({5, 6})


@cache
def weekend_of(country: str) -> frozenset[int]:
    """The weekdays of a country's weekend, Monday is 0."""
    try:
        locale = Locale.parse(f"und_{country}")
    except UnknownLocaleError:  # Sark has none
        return _USUAL
    first, last = locale.weekend_start, locale.weekend_end
    count = (last - first) % _DAYS_PER_WEEK + 1
    return frozenset((first + place) % _DAYS_PER_WEEK for place in range(count))
