"""A playbook as a site: pages, assets, navigation; nothing is written here."""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from thankbook.library.phrases import Phrases
from thankbook.site.brand import brand_stylesheet
from thankbook.site.edition import Edition
from thankbook.site.page import Page, PageMaker, page_maker
from thankbook.site.pages.calendar import calendar_page
from thankbook.site.pages.culture import culture_pages
from thankbook.site.pages.entry import home_page, onboarding_page
from thankbook.site.pages.evidence import evidence_page
from thankbook.site.pages.metrics import metrics_pages
from thankbook.site.pages.money import money_page
from thankbook.site.pages.notes import notes_pages
from thankbook.site.pages.programs import programs_pages
from thankbook.site.pages.sources import glossary_page, sources_page
from thankbook.site.pages.tactics import tactics_pages
from thankbook.site.pages.why import why_page
from thankbook.site.stylesheet import stylesheet
from thankbook.tailoring.playbook import Playbook

_ASSETS = Path(__file__).parent / "assets"
THEME_OVERRIDES = Path(__file__).parent / "theme"
"""Templates of ours that stand before Material's."""

_FOR_MANAGERS = ("js/whatif.js",)
"""Assets of pages that the staff edition does not have."""

_SECTIONS = ("tactics", "notes", "loyalty", "culture", "measure", "year", "evidence")
_TOGETHER = {"year": ("calendar.md", "money.md", "why.md")}
"""Pages of a section that are for planning, and lie side by side."""


@dataclass(frozen=True)
class PlaybookSite:
    """Everything that a builder of sites needs: all texts are final, all names are escaped."""

    name: str
    logo: str | None
    phrases: Phrases
    pages: tuple[Page, ...]
    assets: Mapping[str, bytes]

    def navigation(self, own_pages: tuple[str, ...] = ()) -> list[dict[str, Any]]:
        """The navigation of the generated pages, and of hand-written ones behind them."""
        nav = list(_navigation(self.pages, self.phrases))
        own = [uri for uri in own_pages if uri not in {page.uri for page in self.pages}]
        return [*nav, {_heading(self.phrases, "own"): own}] if own else nav


def build_site(playbook: Playbook, edition: Edition) -> PlaybookSite:
    """The site of one edition of a playbook; the same bytes for the same input."""
    business, phrases = playbook.description.business, playbook.library.phrases
    maker = page_maker(playbook, edition)
    assets = {
        "assets/brand.css": brand_stylesheet(business.brand.color).encode(),
        "assets/thankbook.css": stylesheet(),
        "robots.txt": b"User-agent: *\nDisallow: /\n",
        **{f"assets/{name}": data for name, data in _static_assets(edition)},
    }
    return PlaybookSite(business.name, business.brand.logo, phrases, tuple(_pages(maker)), assets)


def _pages(maker: PageMaker) -> Iterator[Page]:
    yield home_page(maker)
    yield onboarding_page(maker)
    yield from tactics_pages(maker)
    yield from notes_pages(maker)
    yield from programs_pages(maker)
    yield from culture_pages(maker)
    yield from metrics_pages(maker)
    yield calendar_page(maker)
    yield money_page(maker)
    yield why_page(maker)
    yield evidence_page(maker)
    yield glossary_page(maker)
    yield sources_page(maker)


def _static_assets(edition: Edition) -> Iterator[tuple[str, bytes]]:
    for file in sorted(_ASSETS.rglob("*")):
        name = file.relative_to(_ASSETS).as_posix()
        if file.is_file() and (edition is Edition.MANAGER or name not in _FOR_MANAGERS):
            yield name, file.read_bytes()


def _navigation(pages: tuple[Page, ...], phrases: Phrases) -> Iterator[dict[str, Any]]:
    uris = [page.uri for page in pages]
    yield {_heading(phrases, "home"): "index.md"}
    yield {_heading(phrases, "onboarding"): "onboarding.md"}
    for section in _SECTIONS:
        inside = [uri for uri in uris if uri.startswith(f"{section}/")]
        yield {_heading(phrases, section): inside or list(_TOGETHER[section])}


def _heading(phrases: Phrases, section: str) -> str:
    """A heading of the navigation; builders print it as it is, so it is escaped here."""
    return html.escape(phrases(f"nav.{section}"))
