"""What must not stand on any page: a hole, or something that was never filled in."""

from __future__ import annotations

import re
from functools import lru_cache

HOLES = {
    "None": re.compile(r"(?<![.?!] )(?<!\n)(?<!\A)\bNone\b(?! of )|^None\b(?! of )", re.MULTILINE),
    "nan": re.compile(r"\bnan\b", re.IGNORECASE),
    "undefined": re.compile(r"\bundefined\b", re.IGNORECASE),
    "TODO": re.compile(r"\bTODO\b"),
    "template": re.compile(r"\{\{|\{%|%\}|\}\}"),
    "placeholder": re.compile(r"\{\w+\}"),
    "object": re.compile(r"<class |object at 0x|Decimal\(|Markup\("),
    "empty fact": re.compile(
        r"<(dt|dd|li|p|span|code|div)"
        r"(?: (?![^>]*(?:role=|data-|tb-icon|tb-notetext| hidden))[^>]*)?>\s*</\1>"
    ),
    "empty first cell": re.compile(r"^\|\s*\|", re.MULTILINE),
    "empty value": re.compile(r"^\|[^|\n]+\|\s*\|", re.MULTILINE),
    "empty heading": re.compile(r"^#+\s*(?:\{|$)", re.MULTILINE),
    "empty list item": re.compile(r"^(?:-|\d+\.)\s*$", re.MULTILINE),
    "empty bold": re.compile(r"\*\*\s*\*\*"),
    "empty link": re.compile(r"\[\s*\]\("),
}
"""What must not stand on any page; a sentence may begin with "None", what scripts fill be empty."""

DATA = re.compile(r"<script[^>]*application/json[^>]*>.*?</script>", re.DOTALL)
"""Strings that a page's script fills in."""


def holes_in(pages: dict[str, str]) -> list[str]:
    """What is missing or left over on some pages, as far as such a thing can be seen."""
    return [f"{uri}: {hole}" for uri, markdown in pages.items() for hole in holes_of(markdown)]


@lru_cache(maxsize=2_000)
def holes_of(markdown: str) -> tuple[str, ...]:
    """What is missing on a page; most pages of a business altered a little are the same."""
    shown = DATA.sub("", markdown)
    found = ((what, pattern.search(shown)) for what, pattern in HOLES.items())
    return tuple(f"{what}: {hole[0]!r}" for what, hole in found if hole)
