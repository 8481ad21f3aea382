"""A finished page: plain values that nothing heavy has to be imported for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One finished page; ``PageMaker.make`` makes it."""

    uri: str
    """Its address in the site as a Markdown file, such as ``tactics/note-a-day.md``."""

    title: str
    """Its title as plain text, not escaped."""

    markdown: str
    """All of it: front matter, and Markdown in which every value is escaped."""

    source: str
    """The file that it is edited in, as it is shown to the user."""
