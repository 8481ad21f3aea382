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
    context.on("response", lambda answer: answers.append(answer))
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
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


@pytest.mark.parametrize("edition", ["staff", "manager"])
def test_a_first_visit_is_light(
    edition: str,
    site_of: Callable[..., BuiltSite],
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> None:
    site = site_of(LARGEST, edition)
    home, heavy = serving(site.folder).url, {}
    pages = sorted(heaviest_of_each_kind(site))
    assert len(pages) > 25
    for page in pages:
        weights = bytes_of_first_visit(open_context(searching=True), home + page)
        assert any("/workers/search" in address for address in weights), page
        most = MOST_BYTES_OF_A_HANDBOOK if page.startswith("handbook/") else MOST_BYTES
        if sum(weights.values()) >= most:
            heavy[page] = weights
    assert heavy == {}


def test_the_day_and_the_note_fetch_only_what_they_show(
    site_of: Callable[..., BuiltSite],
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> None:
    site = site_of(LARGEST)
    home = serving(site.folder).url
    there = [file for file in (site.folder / "assets" / "data").rglob("*.js")]
    assert len(there) > 50
    for page, count in (("today.html", 4), ("notes/write.html", 2)):
        weights = bytes_of_first_visit(open_context(), home + page)
        fetched = [address for address in weights if "/assets/data/" in address]
        assert len(fetched) == count, fetched
