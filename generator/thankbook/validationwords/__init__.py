"""A failed validation in the words of the person who typed the value."""

from thankbook.validationwords.explaining import told
from thankbook.validationwords.marks import (
    FREE_TEXT,
    FREE_TEXT_WITHOUT_COMMAS,
    MONTH_NUMBER,
    VISIBLE,
)
from thankbook.validationwords.nearness import nearest
from thankbook.validationwords.showing import shown

__all__ = [
    "FREE_TEXT",
    "FREE_TEXT_WITHOUT_COMMAS",
    "MONTH_NUMBER",
    "VISIBLE",
    "nearest",
    "shown",
    "told",
]
