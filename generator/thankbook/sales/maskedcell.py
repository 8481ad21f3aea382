"""A cell as a message may show it: only a date or an amount, never what may tell of a customer."""

from __future__ import annotations

import re

_LONGEST = 24
_MAY_BE_SEEN = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?"  # a date
    r"|[-+(]?\d{1,9}(?:[.,' ]\d{1,3})*[.,]\d{1,4}[-)]?"  # an amount
)


def shown_cell(cell: str) -> str:
    """The cell in quotes if it looks like a date or an amount, else only its shape: ``AA-999``."""
    plain = " ".join(cell.split())
    if _MAY_BE_SEEN.fullmatch(plain):
        return f"'{plain}'"
    shape = re.sub(r"[^\W\d_]", "A", re.sub(r"\d", "9", plain))
    shape = re.sub(r"[^\x20-\x7e]", "?", shape)
    cut = shape if len(shape) <= _LONGEST else f"{shape[:_LONGEST]}…"
    return f"A cell of the form '{cut}'"
