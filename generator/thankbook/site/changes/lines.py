"""What there is to read on a page, line by line."""

from __future__ import annotations

import html
import re

from thankbook.site.plaintext import without_markup

_SIGNS = re.compile(r"^(?:[-#>*\s]+|\d+\.\s)+|\*\*|^\||\|$")
_RULE = re.compile(r"[\s|:-]*")


def lines_to_read(markdown: str) -> tuple[str, ...]:
    """The text of each line, no markup, each once, in their order."""
    lines = without_markup(markdown).split("\n")
    shown = (_shown(line) for line in lines if not _RULE.fullmatch(line))
    return tuple(dict.fromkeys(line for line in shown if any(map(str.isalpha, line))))


def _shown(line: str) -> str:
    cells = " · ".join(cell.strip() for cell in _SIGNS.sub("", line.strip()).split("|"))
    return " ".join(html.unescape(cells).split())
