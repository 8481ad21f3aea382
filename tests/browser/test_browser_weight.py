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
NOT_COUNTED = "search_index"
LARGEST = "strandhotel"
"""The example with the most items, roles and days."""


def bytes_of_first_visit(context: object, address: str) -> dict[str, int]:
    """Size of every answer by its address, uncompressed; the search's index is left out."""
    answers: list[object] = []
    page = context.new_page()
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address)
    weights = {one.url: len(one.body()) for one in answers if NOT_COUNTED not in one.url}
    page.close()
    return weights


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
    """In the edition that has every page; the search's own script counts, and is not set to work."""
    site = site_of(LARGEST, "manager")
    home, heavy = serving(site.folder).url, {}
    pages = sorted(heaviest_of_each_kind(site))
    assert len(pages) > 25
    context = open_context()
    searching = next(site.folder.glob("assets/javascripts/workers/search.*.js"))
    for page in pages:
        weights = bytes_of_first_visit(context, home + page)
        weights = {name: size for name, size in weights.items() if searching.name not in name}
        weights[searching.name] = searching.stat().st_size
        most = MOST_BYTES_OF_A_HANDBOOK if page.startswith("handbook/") else MOST_BYTES
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
        weights = bytes_of_first_visit(open_context(), home + page)
        fetched = [address for address in weights if "/assets/data/" in address]
        assert len(fetched) == count, fetched
