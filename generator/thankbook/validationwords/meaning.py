"""What a value of the wrong kind was most likely meant as: "Did you mean ...?", or nothing."""

from __future__ import annotations

import typing
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from thankbook.locales import ANYWHERE, Territory
from thankbook.locales.calendarnames import WEEKDAYS, month, weekday
from thankbook.locales.numberreading import meanings, typed_form
from thankbook.validationwords.marks import MONTH_NUMBER
from thankbook.validationwords.modelfields import bounds, marks
from thankbook.validationwords.nearness import nearest

_HUNDRED = 100
_YES = ("yes", "y", "on", "true", "ja", "oui", "si", "sí", "sim", "tak", "ano", "igen", "kyllä")
_NO = ("no", "n", "off", "false", "nein", "nee", "nej", "nei", "non", "nie", "ne", "nem", "ei")


def meant_number(typed: object, annotation: Any, territory: Territory) -> str:
    """For a field that is a number: the numbers that fit it and may have been meant."""
    every = list(marks(annotation))
    if MONTH_NUMBER in every and isinstance(typed, str) and (number := month(typed, territory)):
        return did_you_mean([str(number)])
    if isinstance(typed, bool) or not isinstance(typed, str | int | Decimal):
        return ""
    is_whole = int in every
    text = typed if isinstance(typed, str) else str(typed)
    fitting = _fitting(meanings(text, territory), annotation, is_whole=is_whole)
    if is_whole and not fitting:
        # 2.200 people: what is no whole number otherwise is meant with a sign of thousands.
        fitting = _fitting(meanings(text, ANYWHERE), annotation, is_whole=True)
    return did_you_mean(map(typed_form, fitting))


def meant_word(typed: object, annotation: Any, territory: Territory) -> str:
    """For a field that is one of a fixed few words."""
    meant = word_meant(typed, annotation, territory)
    return f"Did you mean '{meant}'? " if meant else ""


def word_meant(typed: object, annotation: Any, territory: Territory) -> str:
    """The one of a fixed few words that was most likely meant; empty where there is none."""
    known = [word for mark in marks(annotation) for word in typing.get_args(mark)]
    words = [word for word in known if isinstance(word, str)]
    if not isinstance(typed, str) or not words:
        return ""
    if set(words) <= set(WEEKDAYS) and (day := weekday(typed, territory)) in words:
        return day or ""
    return nearest(typed, words) or ""


def meant_switch(typed: object) -> str:
    """For a field that is true or false."""
    word = typed.strip().casefold() if isinstance(typed, str) else str(typed)
    if word in _YES or typed == 1:
        return did_you_mean(["true"])
    return did_you_mean(["false"]) if word in _NO or typed == 0 else ""


def did_you_mean(forms: Iterable[str]) -> str:
    """``Did you mean 1200 or 1.2?`` with a blank behind it; nothing where there is nothing."""
    every = list(dict.fromkeys(forms))
    return f"Did you mean {' or '.join(every)}? " if every else ""


def _fitting(numbers: Iterable[Decimal], annotation: Any, *, is_whole: bool) -> list[Decimal]:
    limits = bounds(annotation)
    if limits.most == 1:
        numbers = [number / _HUNDRED if 2 <= number <= _HUNDRED else number for number in numbers]
    fitting = [number for number in numbers if limits.admit(number)]
    return [number for number in fitting if not is_whole or number == number.to_integral_value()]
