"""A playbook as a site: pages, assets, navigation; nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import PurePosixPath

from thankbook.problems import Problem, ProblemsFound
from thankbook.reader.brand import brand_stylesheet
from thankbook.reader.edition import Edition
from thankbook.reader.monogram import monogram
from thankbook.reader.page import Page
from thankbook.reader.pagemaker import PageMaker, page_maker
from thankbook.reader.siteaddress import SiteAddress
from thankbook.site.finished import PlaybookSite
from thankbook.site.settings import MONOGRAM
from thankbook.site.sitestyles import stylesheet, stylesheets_apart
from thankbook.site.staticfiles import static_files
from thankbook.sitemap import Section, fault_of_page, in_order_of_making
from thankbook.tailoring.playbook import Playbook


def build_site(
    playbook: Playbook,
    edition: Edition,
    address: SiteAddress | None = None,
) -> PlaybookSite:
    """The site of one edition of a playbook; the same bytes for the same input.

    ``address`` is where the site is read, if that is known.
    """
    business, phrases = playbook.description.business, playbook.library.phrases
    brand = business.brand
    maker = page_maker(playbook, edition, address)
    assets = {
        "assets/brand.css": brand_stylesheet(brand.color, business.voice).encode(),
        MONOGRAM: monogram(business.name, brand.color, business.voice),
        "assets/thankbook.css": stylesheet(),
        **{f"assets/css/{name}": styles for name, styles in stylesheets_apart()},
        "robots.txt": b"User-agent: *\nDisallow: /\n",
        **{f"assets/{name}": data for name, data in static_files(edition)},
    }
    warnings = playbook.description.warnings
    _make_pages(maker)
    return PlaybookSite(
        business.name,
        business.brand.logo,
        phrases,
        tuple(maker.pages),
        assets | maker.assets,
        warnings,
        maker.storage_id,
        str(maker.formatting.locale),
    )


def _make_pages(maker: PageMaker) -> None:
    """Have each section of the map make its pages.

    Raises ``ValueError`` for a page that is unlisted there, ``ProblemsFound`` for two pages at one
    address: an item's id may be the name of a page that stands in the same folder.
    """
    made: set[str] = set()
    for section in in_order_of_making():
        for page in _maker_of(section)(maker):
            if fault := fault_of_page(page.uri, is_for_staff=not maker.reader.is_manager):
                raise ValueError(fault)
            if page.uri in made:
                raise ProblemsFound([_second_page(page.uri)])
            made.add(page.uri)
            maker.pages.append(page)


def _second_page(uri: str) -> Problem:
    return Problem(
        uri,
        0,
        "",
        "Two pages of the site would have this address.",
        f"Give the item whose id is '{PurePosixPath(uri).stem}' another id.",
    )


def _maker_of(section: Section) -> Callable[[PageMaker], Iterable[Page]]:
    """What makes a section's pages: found by its id, so that the map alone lists the sections."""
    make: Callable[[PageMaker], Iterable[Page]]
    make = import_module(f"thankbook.sections.{section.id}.pages").pages
    return make
