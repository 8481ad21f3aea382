"""Ids of customers and receipts as they are compared."""

from __future__ import annotations

import unicodedata


def same_id(text: str) -> str:
    """An id as it is compared: capitals, blanks and the form of letters do not count."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    folded = " ".join(plain.casefold().split())
    return folded if folded.isascii() else unicodedata.normalize("NFKC", folded)
