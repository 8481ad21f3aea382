"""On which lines of an own page a link stands."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import unquote

from markdown_it import MarkdownIt


def lines_of_link(text: str, link: str) -> list[int]:
    """The lines, counted from 1, on which a link stands; what is shown as code is no link."""
    lines = text.splitlines()
    code = _lines_of_code(text)
    for spelled in dict.fromkeys((link, unquote(link), html.escape(link), f"<{link}>")):
        pattern = re.compile(rf"(?<![\w/.\-]){re.escape(spelled)}(?![\w/\-])")
        found = [at for at, line in enumerate(lines, 1) if at not in code and pattern.search(line)]
        if found:
            return found
    return []


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark")


def _lines_of_code(text: str) -> frozenset[int]:
    def numbers() -> Iterator[int]:
        for token in _reader().parse(text):
            if token.type in {"fence", "code_block"} and token.map:
                yield from range(token.map[0] + 1, token.map[1] + 1)

    return frozenset(numbers())
