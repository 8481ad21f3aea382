"""A script as browsers get it: without the comments and the indentation that its editors need."""

from __future__ import annotations

import re
from functools import lru_cache

_COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*$", re.DOTALL | re.MULTILINE)
"""A comment with lines of its own; one behind code stays."""


@lru_cache(maxsize=64)
def packed_script(script: str) -> str:
    """The script line by line, each without the blanks around it; no text may span lines in it."""
    lines = (line.strip() for line in _COMMENT.sub("", script).split("\n"))
    return "\n".join(line for line in lines if line) + "\n"
