"""Text that is data, made harmless for Markdown, HTML and attributes alike."""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup

from thankbook.library.isolation import isolated

_REFERENCES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
    | {sign: f"&#{ord(sign)};" for sign in "*_`[]{}|~^\\$#"}
)
_BLOCK_START = re.compile(r"^(?:([-+:=!])|(\d+)([.)]))")


_BLANKS = re.compile(r"[^\S\xa0]+")


@lru_cache(maxsize=20_000)
def escaped(text: str) -> Markup:
    """One line of text that reads as typed wherever a page puts it.

    Every sign that Markdown or HTML could act on becomes a character reference, which is right in
    a paragraph, a table cell, a heading, raw HTML and a quoted attribute. White space folds to
    single blanks, so that no value can begin a line of its own; what holds a sum and its sign
    together stays. Text that runs right to left is isolated from what stands beside it;
    ``reader.direction`` makes markup of that. Results are kept, since the pages of a site show the
    same texts many times over.
    """
    line = isolated(_BLANKS.sub(" ", text).strip()).translate(_REFERENCES)
    return Markup(_BLOCK_START.sub(_referenced, line))  # noqa: S704 - escaped just above


def _referenced(match: re.Match[str]) -> str:
    sign, number, dot = match.groups()
    return f"&#{ord(sign)};" if sign else f"{number}&#{ord(dot)};"
