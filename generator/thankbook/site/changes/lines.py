"""What there is to read on a page, line by line, and where the links in each line lead."""

from __future__ import annotations

import html
import re

from thankbook.reader.plaintext import without_markup

_FIRST_SIGNS = re.compile(
    r"(?:[-+#>*\s]+(?=\S)|\d+[.)]\s|\[[ xX]\]\s|(?:!!!|\?\?\?\+?)\s+[\w-]+(?:\s+[\w-]+)*)+|\|"
)
_RULE = re.compile(r"[\s|:=*_-]*")


_CONTROLS = re.compile(r"<(form|select|button|nav|label|datalist)\b.*?</\1>", re.DOTALL)
"""What a page is worked with: filters, fields, menus. It is no news."""
_BESIDE = re.compile(r"<(p|ul)\b[^>]*\bdata-search-exclude\b.*?</\1>", re.DOTALL)
"""What says something about the page, such as who keeps it true."""

_BEGIN, _END = "\ue000", "\ue001"
"""Signs of no script around where a link leads; nobody sees them."""
_PRIVATE = re.compile(f"[{_BEGIN}{_END}]")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?[^()]*\)")
_ANCHOR = re.compile(r"<a\b[^>]*?\bhref\s*=\s*[\"']?([^\"'\s>]*)[^>]*>", re.IGNORECASE)
_TARGET = re.compile(f"{_BEGIN}[^{_END}]*{_END}")

_PAIRS = re.compile(r"(?<![\w\\])(\*{1,3}|_{1,3}|~~|==|`+)(?=\S)(.+?)(?<=\S)(?<!\\)\1(?!\w)")
"""Signs that stand around words: emphasis, what is struck out or marked, code."""
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def marked_lines(markdown: str) -> tuple[str, ...]:
    """Each line with where its links lead, each once, in their order; ``shown`` gives its text."""
    said = _BESIDE.sub(" ", _CONTROLS.sub(" ", _PRIVATE.sub("", markdown)))
    said = _LINK.sub(rf"\1{_BEGIN}\2{_END}", said)
    said = _ANCHOR.sub(rf"{_BEGIN}\1{_END}", said)
    lines = without_markup(said).split("\n")
    found = (_plain(line) for line in lines if not _RULE.fullmatch(line))
    return tuple(dict.fromkeys(line for line in found if any(map(str.isalpha, shown(line)))))


def shown(line: str) -> str:
    """What people read of a marked line."""
    return " ".join(_TARGET.sub("", line).split())


def _plain(line: str) -> str:
    cells = " · ".join(map(str.strip, _without_signs(line.strip()).split("|")))
    return " ".join(html.unescape(cells).split())


def _without_signs(line: str) -> str:
    """A line without what makes it a heading, quote, list item, emphasis or a row of a table."""
    words, before = line, ""
    while words != before:
        words, before = _PAIRS.sub(r"\2", words), words
    first = _FIRST_SIGNS.match(words)
    return _ESCAPED.sub(r"\1", words[first.end() if first else 0 :].removesuffix("|"))
