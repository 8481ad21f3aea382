"""Pages can be read on a phone and a desk, by day and by night; pictures of them on request."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import product

import pytest
from selectolax.lexbor import LexborHTMLParser
from tests.browser.legibility import ARTICLE, HEADER, TABS, draw_anew, faint, texts, too_wide
from tests.browser.site_build import REPOSITORY, BuiltSite
from tests.browser.site_server import Served

pytestmark = pytest.mark.browser

WIDTHS = {390: 844, 1440: 900}
SCHEMES = {"light": "default", "dark": "slate"}
FINGER_PX = 44
SWITCH = "scheme => document.body.setAttribute('data-md-color-scheme', scheme)"
"""What Material's own switch does; that it starts with the look of the device is another test."""


def _photograph(page: object, name: str) -> None:
    """A picture into the folder that ``THANKBOOK_SCREENSHOTS`` names; without one, no picture."""
    folder = os.environ.get("THANKBOOK_SCREENSHOTS")
    if folder:
        page.screenshot(path=REPOSITORY / folder / name, full_page=True, animations="disabled")


def test_pages_can_be_read(
    site_of: Callable[[str], BuiltSite],
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> None:
    """Each kind in all four looks."""
    site = site_of("solsikke")
    home = serving(site.folder).url
    page = open_context().new_page()
    faults: dict[tuple[str, int, str], list[str]] = {}
    for kind, uri in site.one_of_each().items():
        page.goto(home + uri)
        for (width, height), scheme in product(WIDTHS.items(), SCHEMES):
            page.set_viewport_size({"width": width, "height": height})
            page.evaluate(SWITCH, SCHEMES[scheme])
            draw_anew(page)
            _photograph(page, f"{kind}-{width}-{scheme}.png")
            assert page.locator("article h1").is_visible(), kind
            found = [*too_wide(page), *faint(page, ARTICLE), *faint(page, HEADER)]
            faults[kind, width, scheme] = found + (faint(page, TABS) if width > 1220 else [])
    assert len(faults) == 40
    assert {look: found for look, found in faults.items() if found} == {}


def test_every_row_of_a_table_says_something(site_of: Callable[[str], BuiltSite]) -> None:
    """A line break inside a Markdown row makes two rows of it, each with one cell filled."""
    site, torn, rows = site_of("solsikke"), {}, 0
    for uri in site.one_of_each().values():
        for row in LexborHTMLParser((site.folder / uri).read_bytes()).css("article tbody tr"):
            cells = [cell.text().strip() for cell in row.css("td, th")]
            rows += 1
            if len(list(filter(None, cells))) < 2:
                torn.setdefault(uri, []).append(cells)
    assert rows > 10
    assert torn == {}


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
