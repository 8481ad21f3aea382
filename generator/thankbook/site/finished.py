"""A finished site: plain values that nothing heavy has to be imported for."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from thankbook.library.phrases import Phrases
from thankbook.problems import Problem
from thankbook.site.ownfiles.menu import completed, folder_sections
from thankbook.site.ownfiles.siteuris import page_address

THEME_OVERRIDES = Path(__file__).parent / "theme"
"""Templates of ours that stand before Material's."""

_ALONE = {"home": "index.md", "today": "today.md"}
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
    locale: str = "en"
    """How days are written: the language with the country."""

    def navigation(
        self,
        own_pages: tuple[str, ...] = (),
        given: Any = None,
        hidden: frozenset[str] = frozenset(),
    ) -> list[dict[str, Any]]:
        """The menu of the made pages, but for the hidden ones, and of own pages behind them.

        ``given`` is a menu of the user's, to be completed; without it, ours.
        """
        made = [*_navigation(self.pages, self.phrases, hidden)]
        made_at = {page.uri for page in self.pages}
        own = [uri for uri in own_pages if page_address(uri) not in made_at]
        title = _heading(self.phrases, "own")
        if given:
            return completed(given, made, own, title)
        return [*made, {title: folder_sections(own)}] if own else made


def _navigation(
    pages: tuple[Page, ...], phrases: Phrases, hidden: frozenset[str]
) -> Iterator[dict[str, Any]]:
    uris = [page.uri for page in pages if page.uri not in hidden]
    for alone in ("home", "today"):
        if (uri := _ALONE[alone]) in uris:
            yield {_heading(phrases, alone): uri}
    for section in _SECTIONS:
        beside = [uri for uri in _BESIDE.get(section, ()) if uri in uris]
        folders = (section, *_FOLDERS.get(section, ()))
        inside = [uri for folder in folders for uri in uris if uri.startswith(f"{folder}/")]
        if beside or inside:
            yield {_heading(phrases, section): [*beside, *inside]}


def _heading(phrases: Phrases, section: str) -> str:
    """A heading of the navigation; builders print it as it is, so it is escaped here."""
    return html.escape(phrases(f"nav.{section}"))


def could_be_made(uri: str) -> bool:
    """Whether an address may be that of a made page of some playbook."""
    alone = (*_ALONE.values(), *(name for names in _BESIDE.values() for name in names))
    folders = (*_SECTIONS, *(name for names in _FOLDERS.values() for name in names))
    return uri in alone or ("/" in uri and uri.partition("/")[0] in folders)
