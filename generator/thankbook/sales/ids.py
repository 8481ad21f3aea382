"""Ids of customers and receipts as they are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_NUMBER = re.compile(r"0*(\d+?)(?:[.,]0+)?")


def same_id(text: str) -> str:
    """An id as it is compared: capitals, blanks and the form of letters do not count."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    folded = " ".join(plain.casefold().split())
    return folded if folded.isascii() else unicodedata.normalize("NFKC", folded)


def same_number(text: str) -> str:
    """An id as it is compared where it is a number: 1234, 1234.0 and 00001234 are one."""
    match = _NUMBER.fullmatch(text)
    return match[1] if match else text


def numbers_in_two_forms(ids: Iterable[str]) -> int:
    """How many numbers the ids hold in several forms."""
    forms: dict[str, int] = {}
    for text in set(ids):
        number = same_number(text)
        forms[number] = forms.get(number, 0) + 1
    return sum(1 for count in forms.values() if count > 1)
