"""A finished site: plain values that nothing heavy has to be imported for."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from thankbook.library.phrases import Phrases
from thankbook.problems import Problem

THEME_OVERRIDES = Path(__file__).parent / "theme"
"""Templates of ours that stand before Material's."""

_SECTIONS = (
    "onboarding",
    "complaint",
    "tactics",
    "notes",
    "loyalty",
    "culture",
    "measure",
    "year",
    "evidence",
)
_BESIDE = {
    "onboarding": ("onboarding.md",),
    "complaint": ("complaint.md", "pocket-card.md", "answers.md"),
    "year": ("calendar.md", "calendar-weeks.md", "line-ups.md", "money.md", "why.md", "changes.md"),
}
"""Pages of a section that do not lie in its folder; they come before those that do."""
_FOLDERS = {"onboarding": ("handbook",)}
"""Folders that belong to a section beside its own."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its address in the site, its title, its Markdown with front matter, its source."""

    uri: str
    title: str
    markdown: str
    source: str


@dataclass(frozen=True)
class PlaybookSite:
    """Everything that a builder of sites needs: all texts are final, all names are escaped."""

    name: str
    logo: str | None
    phrases: Phrases
    pages: tuple[Page, ...]
    assets: Mapping[str, bytes]
    warnings: tuple[Problem, ...] = ()
    """What is unlikely in the description."""
    storage_id: str = ""
    """What keeps this playbook's ticks apart from those of others on the host."""

    def navigation(self, own_pages: tuple[str, ...] = ()) -> list[dict[str, Any]]:
        """The navigation of the generated pages, and of hand-written ones behind them."""
        nav = list(_navigation(self.pages, self.phrases))
        own = [uri for uri in own_pages if uri not in {page.uri for page in self.pages}]
        return [*nav, {_heading(self.phrases, "own"): own}] if own else nav


def _navigation(pages: tuple[Page, ...], phrases: Phrases) -> Iterator[dict[str, Any]]:
    uris = [page.uri for page in pages]
    yield {_heading(phrases, "home"): "index.md"}
    yield {_heading(phrases, "today"): "today.md"}
    for section in _SECTIONS:
        beside = [uri for uri in _BESIDE.get(section, ()) if uri in uris]
        folders = (section, *_FOLDERS.get(section, ()))
        inside = [uri for folder in folders for uri in uris if uri.startswith(f"{folder}/")]
        yield {_heading(phrases, section): [*beside, *inside]}


def _heading(phrases: Phrases, section: str) -> str:
    """A heading of the navigation; builders print it as it is, so it is escaped here."""
    return html.escape(phrases(f"nav.{section}"))


def could_be_made(uri: str) -> bool:
    """Whether an address may be that of a made page of some playbook."""
    alone = ("index.md", "today.md", *(name for names in _BESIDE.values() for name in names))
    folders = (*_SECTIONS, *(name for names in _FOLDERS.values() for name in names))
    return uri in alone or ("/" in uri and uri.partition("/")[0] in folders)
