"""The color of a brand as it is typed."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from thankbook.upkeep import formed

_FORM = "#[0-9A-Fa-f]{6}"
_WITHOUT_FORM = re.compile(r"(?:#|0x)?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")
_FULL = 6


def _color(typed: object) -> object:
    """The color unchanged; raises for one in another form, with what it was meant as."""
    if isinstance(typed, bool) or not isinstance(typed, str | int):
        return typed
    text = str(typed).strip()
    if isinstance(typed, str) and re.fullmatch(_FORM, text):
        return text
    details = {"found": "{typed} has the wrong form."}
    if match := _WITHOUT_FORM.fullmatch(text):
        # One digit stands for two alike, as in style sheets.
        digits = match[1] if len(match[1]) == _FULL else "".join(digit * 2 for digit in match[1])
        details["expected"] = f'Did you mean "#{digits.upper()}", in quotes?'
    raise PydanticCustomError("own_words", "color", details)


BrandColor = Annotated[str, BeforeValidator(_color), formed(_FORM)]
"""``#`` and six hexadecimal digits."""
