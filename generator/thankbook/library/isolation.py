"""Text of a right-to-left script, kept from turning the words around it.

A value goes between two control characters of Unicode, as in Fluent: its own first letter decides
its direction (UAX #9, FSI and PDI). Pages turn the pair into ``<bdi>``. Text without a letter of
such a script never needs either and is left as it is.
"""

from __future__ import annotations

import re
from unicodedata import bidirectional

FIRST_STRONG, POP = "\u2068", "\u2069"
_PERHAPS = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Where the letters of such scripts lie, and digits and signs that turn nothing."""
_ISOLATE = re.compile(f"{FIRST_STRONG}[^{FIRST_STRONG}{POP}]*{POP}")
MARKS = {ord(FIRST_STRONG): None, ord(POP): None}
"""What takes the isolates out of a text, for ``str.translate``."""


def isolated(text: str) -> str:
    """The text between isolates, if a letter outside the isolates in it runs right to left."""
    if not _runs_right_to_left(text):
        return text
    outside, count = text, 1
    while count:
        outside, count = _ISOLATE.subn("", outside)
    return f"{FIRST_STRONG}{text}{POP}" if _runs_right_to_left(outside) else text


def _runs_right_to_left(text: str) -> bool:
    return any(bidirectional(sign) in ("R", "AL") for sign in _PERHAPS.findall(text))


def without_isolates(text: str) -> str:
    """The text alone, for a file or a field that shows nothing beside it."""
    return text.translate(MARKS)
