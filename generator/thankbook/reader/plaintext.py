"""A made page's Markdown without what nobody reads."""

from __future__ import annotations

import re

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_NOT_READ = re.compile(r"<(script|svg|template)\b.*?</\1>", re.DOTALL)
_MARKUP = re.compile(r"<[^>]+>|\{[^{}]*\}")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")


def without_markup(markdown: str) -> str:
    """No front matter, picture, data, tag or attribute, of links their text; lines stay lines.

    Character references stay too, so that no text that is data can be taken for Markdown.
    """
    text = _NOT_READ.sub(" ", _FRONT_MATTER.sub("", markdown))
    return _LINK.sub(r"\1", _MARKUP.sub(" ", text))
