"""What there is to read on a page, line by line."""

from __future__ import annotations

import html
import re

from thankbook.site.plaintext import without_markup

_FIRST_SIGNS = re.compile(r"(?:[-#>*\s]+|\d+\.\s)+|\|")
_RULE = re.compile(r"[\s|:-]*")


_CONTROLS = re.compile(r"<(form|select|button|nav|label|datalist)\b.*?</\1>", re.DOTALL)
"""What a page is worked with: filters, fields, menus. It is no news."""
_BESIDE = re.compile(r"<(p|ul)\b[^>]*\bdata-search-exclude\b.*?</\1>", re.DOTALL)
"""What says something about the page, such as who keeps it true."""


def lines_to_read(markdown: str) -> tuple[str, ...]:
    """The text of each line, no markup, each once, in their order."""
    said = _BESIDE.sub(" ", _CONTROLS.sub(" ", markdown))
    lines = without_markup(said).split("\n")
    shown = (_shown(line) for line in lines if not _RULE.fullmatch(line))
    return tuple(dict.fromkeys(line for line in shown if any(map(str.isalpha, line))))


def _shown(line: str) -> str:
    cells = " · ".join(map(str.strip, _without_signs(line.strip()).split("|")))
    return " ".join(html.unescape(cells).split())


def _without_signs(line: str) -> str:
    """A line without what makes it a heading, quote, list item, strong or a row of a table."""
    first = _FIRST_SIGNS.match(line)
    return line[first.end() if first else 0 :].removesuffix("|").replace("**", "")
