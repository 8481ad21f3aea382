"""What there is to read on a page, line by line."""

from __future__ import annotations

import html
import re

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_NOT_READ = re.compile(r"<(script|svg|template)\b.*?</\1>", re.DOTALL)
_MARKUP = re.compile(r"<[^>]+>|\{[^{}]*\}")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_SIGNS = re.compile(r"^(?:[-#>*\s]+|\d+\.\s)+|\*\*|^\||\|$")
_RULE = re.compile(r"[\s|:-]*")


def lines_to_read(markdown: str) -> tuple[str, ...]:
    """The text of each line, no markup, each once, in their order."""
    text = _NOT_READ.sub(" ", _FRONT_MATTER.sub("", markdown))
    text = _LINK.sub(r"\1", _MARKUP.sub(" ", text))
    shown = (_shown(line) for line in text.split("\n") if not _RULE.fullmatch(line))
    return tuple(dict.fromkeys(line for line in shown if any(map(str.isalpha, line))))


def _shown(line: str) -> str:
    cells = " · ".join(cell.strip() for cell in _SIGNS.sub("", line.strip()).split("|"))
    return " ".join(html.unescape(cells).split())
