"""Marks in the types of fields: what a value is to a person, where its type does not say it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FreeText:
    """What a person writes as they like: a ``#`` may be a part of it, and mostly a comma."""

    may_hold_comma: bool = True


@dataclass(frozen=True, slots=True)
class MonthNumber:
    """The number of a month, which people also call by its name."""


FREE_TEXT = FreeText()
FREE_TEXT_WITHOUT_COMMAS = FreeText(may_hold_comma=False)
MONTH_NUMBER = MonthNumber()

_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8"
)
VISIBLE = rf"[^\s{_UNSEEN}]"
"""A character that can be seen: no blank, and none that Unicode says may be left out in showing."""
