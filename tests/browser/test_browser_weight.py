"""A first visit on a slow line: how many bytes a page makes a browser ask for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from tests.browser.site_build import BuiltSite
from tests.browser.site_server import Served

pytestmark = pytest.mark.browser

MOST_BYTES = 400_000
MOST_BYTES_OF_A_HANDBOOK = 500_000
"""A handbook is a role's whole book on one page, made to be printed; its parts have light pages."""
MOST_BYTES_OF_WHY = 450_000
"""Managers' own page of every reason for and against every item; staff have no such page."""
NOT_COUNTED = "search_index"
SEARCH = "assets/javascripts/workers/search.*.js"
LARGEST = "strandhotel"
"""The example with the most items, roles and days."""


def bytes_of_first_visit(page: object, site: BuiltSite, home: str, address: str) -> dict[str, int]:
    """Size of every file asked for, by its address; the search's index is left out.

    The search's own script counts; it is not set to work here, which would take a second a page.
    """
    asked: list[str] = []
    page.on("request", hears := lambda request: asked.append(request.url))
    page.goto(home + address)
    page.remove_listener("request", hears)
    files = {url.removeprefix(home).partition("?")[0] for url in asked}
    files.add(next(site.folder.glob(SEARCH)).relative_to(site.folder).as_posix())
    return {name: (site.folder / name).stat().st_size for name in files if NOT_COUNTED not in name}


def heaviest_of_each_kind(site: BuiltSite) -> Iterator[str]:
    """Each page that lies in no folder, and of each folder the overview and the largest other."""
    folders: dict[str, list[str]] = {}
    for page in site.pages:
        folder, _, name = page.rpartition("/")
        if not folder or name == "index.html":
            yield page
        else:
            folders.setdefault(folder, []).append(page)
    for pages in folders.values():
        yield max(pages, key=lambda page: (site.folder / page).stat().st_size)


def test_a_first_visit_is_light(
    site_of: Callable[..., BuiltSite],
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> None:
    """In the edition that has every page."""
    site = site_of(LARGEST, "manager")
    home, heavy = serving(site.folder).url, {}
    pages = sorted(heaviest_of_each_kind(site))
    assert len(pages) > 25
    tab = open_context().new_page()
    for page in pages:
        weights = bytes_of_first_visit(tab, site, home, page)
        assert any("bundle" in name for name in weights), "what is kept from page to page counts"
        assert any(name.endswith(".css") for name in weights), page
        most = MOST_BYTES_OF_A_HANDBOOK if page.startswith("handbook/") else MOST_BYTES
        most = MOST_BYTES_OF_WHY if page == "why.html" else most
        if sum(weights.values()) >= most:
            heavy[page] = weights
    assert heavy == {}


def test_the_day_and_the_note_fetch_only_what_they_show(
    site_of: Callable[..., BuiltSite],
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> None:
    site = site_of(LARGEST, "manager")
    home = serving(site.folder).url
    there = list((site.folder / "assets" / "data").rglob("*.js"))
    assert len(there) > 50
    for page, count in (("today.html", 4), ("notes/write.html", 2)):
        weights = bytes_of_first_visit(open_context().new_page(), site, home, page)
        fetched = [address for address in weights if "assets/data/" in address]
        assert len(fetched) == count, fetched
