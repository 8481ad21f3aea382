"""A failed validation in the words of the person who typed the value."""

from thankbook.mistakes.explaining import told
from thankbook.mistakes.marks import FREE_TEXT, FREE_TEXT_WITHOUT_COMMAS, MONTH_NUMBER, VISIBLE
from thankbook.mistakes.nearness import nearest
from thankbook.mistakes.showing import shown

__all__ = [
    "FREE_TEXT",
    "FREE_TEXT_WITHOUT_COMMAS",
    "MONTH_NUMBER",
    "VISIBLE",
    "nearest",
    "shown",
    "told",
]
