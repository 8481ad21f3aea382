"""A playbook as a site: pages, assets, navigation; nothing is written here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from thankbook.reader.brand import brand_stylesheet
from thankbook.reader.edition import Edition
from thankbook.reader.monogram import monogram
from thankbook.reader.page import Page
from thankbook.reader.pagemaker import PageMaker, page_maker
from thankbook.reader.siteaddress import SiteAddress
from thankbook.site.finished import PlaybookSite
from thankbook.site.pages.answers import answers_page
from thankbook.site.pages.calendar import calendar_pages
from thankbook.site.pages.complaint import complaint_page
from thankbook.site.pages.culture import culture_pages
from thankbook.site.pages.evidence import evidence_pages
from thankbook.site.pages.handbook import handbook_pages
from thankbook.site.pages.home import home_page
from thankbook.site.pages.metrics import metrics_pages
from thankbook.site.pages.money import money_page
from thankbook.site.pages.notes import notes_pages
from thankbook.site.pages.onboarding import onboarding_pages
from thankbook.site.pages.pocketcard import pocket_card_page
from thankbook.site.pages.programs import programs_pages
from thankbook.site.pages.sources import glossary_page, sources_pages
from thankbook.site.pages.tactics import tactics_pages
from thankbook.site.pages.today import today_pages
from thankbook.site.pages.why import why_page
from thankbook.site.scriptfile import packed_script
from thankbook.site.settings import MONOGRAM
from thankbook.site.stylesheet import stylesheet, stylesheets_apart
from thankbook.tailoring.playbook import Playbook

_ASSETS = Path(__file__).parent / "assets"
_FOR_MANAGERS = ("js/whatif.js",)
"""Assets of pages that the staff edition does not have."""
_NOT_OURS = ("js/iframe-worker.js",)


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
        **{f"assets/{name}": data for name, data in _static_assets(edition)},
    }
    warnings = playbook.description.warnings
    others = tuple(_pages(maker))
    # Whoever is new reads the other pages, so their path is worked out from them.
    pages = (*others, *onboarding_pages(maker, to_read=others))
    return PlaybookSite(
        business.name,
        business.brand.logo,
        phrases,
        pages,
        assets | maker.assets,
        warnings,
        maker.storage_id,
        str(maker.formatting.locale),
    )


def _pages(maker: PageMaker) -> Iterator[Page]:
    yield home_page(maker)
    yield from today_pages(maker)
    yield complaint_page(maker)
    yield pocket_card_page(maker)
    yield answers_page(maker)
    yield from handbook_pages(maker)
    yield from tactics_pages(maker)
    yield from notes_pages(maker)
    yield from programs_pages(maker)
    yield from culture_pages(maker)
    yield from metrics_pages(maker)
    yield from calendar_pages(maker)
    yield money_page(maker)
    yield why_page(maker)
    yield from evidence_pages(maker)
    yield glossary_page(maker)
    yield from sources_pages(maker)


def _static_assets(edition: Edition) -> Iterator[tuple[str, bytes]]:
    for file in sorted(_ASSETS.rglob("*")):
        name = file.relative_to(_ASSETS).as_posix()
        if file.is_file() and (edition is Edition.MANAGER or name not in _FOR_MANAGERS):
            is_ours = file.suffix == ".js" and name not in _NOT_OURS
            yield name, _script(file) if is_ours else file.read_bytes()


def _script(file: Path) -> bytes:
    return packed_script(file.read_text("utf-8")).encode()
