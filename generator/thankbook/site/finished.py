"""A finished site: plain values that nothing heavy has to be imported for."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from thankbook.library.phrases import Phrases
from thankbook.ownpages.menu import completed, folder_sections
from thankbook.ownpages.siteuris import page_address
from thankbook.problems import Problem
from thankbook.reader.page import Page
from thankbook.sitemap import is_one_page, menu_of

THEME_OVERRIDES = Path(__file__).parent / "theme"
"""Templates of ours that stand before Material's."""


@dataclass(frozen=True)
class PlaybookSite:
    """Everything that a builder of sites needs: all texts are final, all names are escaped."""

    name: str
    """The business's name, as plain text."""

    logo: str | None
    """The picture of the brand, as seen from the folder of own pages; none for the monogram."""

    phrases: Phrases
    """The page strings, for the menu and the frame."""

    pages: tuple[Page, ...]
    """Every page, in the order of ``sitemap``."""

    assets: Mapping[str, bytes]
    """Every other file by its address in the site."""

    warnings: tuple[Problem, ...] = ()
    """What is unlikely in the description and in own content; the person who builds tells it."""

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
    for section, uris in menu_of(page.uri for page in pages if page.uri not in hidden):
        yield {_heading(phrases, section): uris[0] if is_one_page(section) else uris}


def _heading(phrases: Phrases, section: str) -> str:
    """A heading of the navigation; builders print it as it is, so it is escaped here."""
    return html.escape(phrases(f"nav.{section}"))
