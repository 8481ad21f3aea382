"""A finished page: plain values that nothing heavy has to be imported for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its address in the site, its title, its Markdown with front matter, its source."""

    uri: str
    title: str
    markdown: str
    source: str
