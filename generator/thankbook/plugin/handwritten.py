"""Hand-written pages as they are compared with those of an earlier site."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from mkdocs.structure.files import File, Files

# INTERNAL mkdocs 1.6.1 utils/meta.py:56 `def get_data(`
#   Takes the front matter off a text, as MkDocs does. Gone: an ImportError.
from mkdocs.utils.meta import get_data

from thankbook.ownpages.headingnames import page_title
from thankbook.ownpages.pagesource import without_loose_metadata
from thankbook.plugin.ownmarkdown import is_own
from thankbook.reader.page import Page

_BEGINS_ANEW = re.compile(r"\s*(?:=+\s*$|[-*+>#|]|\d+[.)]\s|```|~~~|!!!|\?\?\?|<|$)")
"""A line that does not go on with the paragraph above it."""


def pages_in(files: Files, replaced: Mapping[str, str]) -> Iterator[Page]:
    """The pages of a build that somebody wrote, by the order of their addresses.

    ``replaced`` has the address of the made page that one stands in place of: a ``README.md`` is
    another file than the ``index.md`` that it replaces, and the same page.
    """
    for file in sorted(files.documentation_pages(), key=lambda page: page.src_uri):
        if is_own(file):
            text, settings = get_data(without_loose_metadata(_text(file)))
            title = str(settings.get("title") or page_title(text) or _named(file))
            uri = replaced.get(file.src_uri, file.src_uri)
            yield Page(uri, title, _unwrapped(text), "")


def _text(file: File) -> str:
    """The page; one that is no UTF-8 is refused later, by MkDocs, which names it."""
    try:
        return file.content_string
    except (OSError, UnicodeError):
        return ""


def _named(file: File) -> str:
    """What MkDocs calls a page without a title: its name in words."""
    return PurePosixPath(file.src_uri).stem.replace("-", " ").replace("_", " ").capitalize()


def _unwrapped(text: str) -> str:
    """Each paragraph as one line, so that breaking lines elsewhere is no news."""
    lines: list[str] = []
    for line in text.split("\n"):
        goes_on = lines and lines[-1].strip() and not _BEGINS_ANEW.match(line)
        if goes_on:
            lines[-1] = f"{lines[-1].rstrip()} {line.strip()}"
        else:
            lines.append(line)
    return "\n".join(lines)
