"""Names of places in own pages, as GitHub gives them to headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from markdown.extensions.toc import slugify
from markdown_it import MarkdownIt
from markdown_it.token import Token

_NOT_IN_A_NAME = re.compile(r"[^\w\- ]")
_CLOSING = re.compile(r"[ \t]+#*[ \t]*$")


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


def named_headings(text: str) -> Iterator[tuple[Token, str]]:
    """Each heading of a page as markdown-it sees it, with its name."""
    names, tokens = HeadingNames(), _reader().parse(text)
    for at, token in enumerate(tokens):
        if token.type == "heading_open":
            inside = tokens[at + 1].children or ()
            plain = (one.content for one in inside if one.type in {"text", "code_inline"})
            yield token, names("".join(plain))


def with_names_written(text: str) -> str:
    """A page whose headings say what they are called, for a reader that would call them otherwise.

    One within a list or a quote, or that says something of itself already, stays as it is.
    """
    lines = text.split("\n")
    for token, name in named_headings(text):
        begin, end = token.map or (0, 0)
        at = begin if token.markup.startswith("#") else end - 2
        heading = _CLOSING.sub("", lines[at])
        is_silent = token.level == 0 and not lines[at].rstrip().endswith("}")
        # Python-Markdown 3.10's own names: ``markdown.extensions.toc.slugify``.
        if is_silent and name and name != slugify(heading, "-"):
            lines[at] = f"{heading} {{ #{name} }}"
    return "\n".join(lines)


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")
