"""Pages can be read on a phone and a desk, by day and by night; pictures of them on request."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest
from tests.browser.legibility import ARTICLE, HEADER, TABS, faint, texts, too_wide
from tests.browser.site_build import REPOSITORY, BuiltSite
from tests.browser.site_server import Served

pytestmark = pytest.mark.browser

WIDTHS = {390: 844, 1440: 900}
FINGER_PX = 44


def _photograph(page: object, name: str) -> None:
    """A picture into the folder that ``THANKBOOK_SCREENSHOTS`` names; without one, no picture."""
    folder = os.environ.get("THANKBOOK_SCREENSHOTS")
    if folder:
        page.screenshot(path=REPOSITORY / folder / name, full_page=True, animations="disabled")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_pages_can_be_read(
    width: int,
    scheme: str,
    site_of: Callable[[str], BuiltSite],
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> None:
    site = site_of("solsikke")
    home = serving(site.folder).url
    viewport = {"width": width, "height": WIDTHS[width]}
    page = open_context(viewport=viewport, color_scheme=scheme).new_page()
    faults: dict[str, list[str]] = {}
    for kind, uri in site.one_of_each().items():
        page.goto(home + uri)
        _photograph(page, f"{kind}-{width}-{scheme}.png")
        assert page.locator("body").get_attribute("data-md-color-scheme") == (
            "slate" if scheme == "dark" else "default"
        )
        assert page.locator("article h1").is_visible(), kind
        faults[kind] = [*too_wide(page), *faint(page, ARTICLE), *faint(page, HEADER)]
        if width > 1220:
            faults[kind] += faint(page, TABS)
    assert {kind: found for kind, found in faults.items() if found} == {}


def test_every_row_of_a_table_says_something(
    site_of: Callable[[str], BuiltSite],
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> None:
    """A line break inside a Markdown row makes two rows of it, each with one cell filled."""
    site = site_of("solsikke")
    page = open_context().new_page()
    torn = {}
    for kind, uri in site.one_of_each().items():
        page.goto(serving(site.folder).url + uri)
        torn[kind] = page.locator("article tbody tr").evaluate_all(
            """rows => rows.map(row => [...row.cells].map(cell => cell.textContent.trim()))
                .filter(cells => cells.filter(Boolean).length < 2)"""
        )
    assert {kind: rows for kind, rows in torn.items() if rows} == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_doors_are_large_enough_for_a_finger(
    width: int,
    site_of: Callable[[str], BuiltSite],
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> None:
    page = open_context(viewport={"width": width, "height": 800}).new_page()
    page.goto(serving(site_of("solsikke").folder).url)
    doors = page.locator(".tb-doors a").all()
    assert len(doors) >= 5
    assert min(door.bounding_box()["height"] for door in doors) >= FINGER_PX
    lines = page.locator(".tb-doors a").first.bounding_box()
    assert lines["width"] >= 120


@pytest.mark.parametrize("width", WIDTHS)
def test_checklist_lines_are_large_enough_for_a_finger(
    width: int,
    site_of: Callable[[str], BuiltSite],
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> None:
    site = site_of("solsikke")
    page = open_context(viewport={"width": width, "height": 800}).new_page()
    page.goto(serving(site.folder).url + site.one_of_each()["checklist"])
    lines = page.locator(".tb-checklist label").all()
    assert lines
    assert min(line.bounding_box()["height"] for line in lines) >= FINGER_PX
    lines[0].click()
    assert page.locator(".tb-checklist input").first.is_checked()


def test_the_measures_see_what_cannot_be_read(open_context: Callable[..., object]) -> None:
    """The proof that the tests above could fail."""
    page = open_context(viewport={"width": 390, "height": 800}).new_page()
    page.set_content(
        "<article style='background:#fff'><p style='color:#999'>faint</p>"
        "<div style='opacity:.5'><p style='color:#000'>half</p></div>"
        "<p style='color:rgb(0 0 0/30%)'>thin</p><p style='color:#595959'>fine</p>"
        "<div style='background:#000'><p style='color:#333'>night</p></div>"
        "<p style='width:900px;color:#000'>wide</p></article>"
    )
    assert [told.split(": ")[1] for told in faint(page, ARTICLE)] == [
        "faint",
        "half",
        "thin",
        "night",
    ]
    contrast = {text["text"]: round(text["contrast"], 1) for text in texts(page, ARTICLE)}
    assert contrast["fine"] == 7.0
    assert contrast["wide"] == 21.0
    assert "wider than 390" in too_wide(page)
