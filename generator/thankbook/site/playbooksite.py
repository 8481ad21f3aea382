"""A playbook as a site: pages, assets, navigation; nothing is written here."""

from __future__ import annotations

from collections.abc import Iterator

from thankbook.reader.brand import brand_stylesheet
from thankbook.reader.edition import Edition
from thankbook.reader.monogram import monogram
from thankbook.reader.page import Page
from thankbook.reader.pagemaker import PageMaker, page_maker
from thankbook.reader.siteaddress import SiteAddress
from thankbook.sections.answers.pages import answers_page
from thankbook.sections.complaint.pages import complaint_page
from thankbook.sections.complaint.pocketcard import pocket_card_page
from thankbook.sections.culture.pages import culture_pages
from thankbook.sections.evidence.pages import evidence_pages
from thankbook.sections.evidence.sourcepages import glossary_page, sources_pages
from thankbook.sections.handbook.pages import handbook_pages
from thankbook.sections.home.pages import home_page
from thankbook.sections.loyalty.pages import programs_pages
from thankbook.sections.measure.pages import metrics_pages
from thankbook.sections.notes.pages import notes_pages
from thankbook.sections.onboarding.pages import onboarding_pages
from thankbook.sections.tactics.pages import tactics_pages
from thankbook.sections.today.pages import today_pages
from thankbook.sections.year.calendarpages import calendar_pages
from thankbook.sections.year.moneypage import money_page
from thankbook.sections.year.whypage import why_page
from thankbook.site.finished import PlaybookSite
from thankbook.site.settings import MONOGRAM
from thankbook.site.sitestyles import stylesheet, stylesheets_apart
from thankbook.site.staticfiles import static_files
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
