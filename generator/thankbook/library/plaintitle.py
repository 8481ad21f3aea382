"""A title as somebody copies it by hand."""

from __future__ import annotations

import re


def plain_title(title: str) -> str:
    """A title without capitals, signs and blanks too many."""
    return " ".join(re.findall(r"\w+", title.casefold()))
