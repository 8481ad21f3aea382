"""Names of places in own pages, as GitHub gives them to headings."""

from __future__ import annotations

import re
from collections import Counter

_NOT_IN_A_NAME = re.compile(r"[^\w\- ]")


class HeadingNames:
    """Names for the headings of one page, in their order: a name that is taken gets a number."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def __call__(self, heading: str, _separator: str = "-") -> str:
        """The name of a heading; letters of every script stay."""
        name = heading_name(heading)
        self._seen[name] += 1
        count = self._seen[name]
        return name if count == 1 else f"{name}-{count - 1}"


def heading_name(heading: str) -> str:
    """What GitHub calls a heading: small letters, hyphens for blanks, no other signs."""
    return _NOT_IN_A_NAME.sub("", heading.strip().lower()).replace(" ", "-")
