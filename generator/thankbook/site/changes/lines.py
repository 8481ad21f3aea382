"""What there is to read on a page, line by line."""

from __future__ import annotations

import html
import re

from thankbook.site.plaintext import without_markup

_FIRST_SIGNS = re.compile(r"(?:[-#>*\s]+|\d+\.\s)+|\|")
_RULE = re.compile(r"[\s|:-]*")


def lines_to_read(markdown: str) -> tuple[str, ...]:
    """The text of each line, no markup, each once, in their order."""
    lines = without_markup(markdown).split("\n")
    shown = (_shown(line) for line in lines if not _RULE.fullmatch(line))
    return tuple(dict.fromkeys(line for line in shown if any(map(str.isalpha, line))))


def _shown(line: str) -> str:
    cells = " · ".join(map(str.strip, _without_signs(line.strip()).split("|")))
    return " ".join(html.unescape(cells).split())


def _without_signs(line: str) -> str:
    """A line without what makes it a heading, quote, list item, strong or a row of a table."""
    first = _FIRST_SIGNS.match(line)
    return line[first.end() if first else 0 :].removesuffix("|").replace("**", "")
