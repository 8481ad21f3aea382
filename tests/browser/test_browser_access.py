"""Without scripts, by keyboard, on paper, at night."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

import pytest
from playwright.sync_api import expect
from tests.browser.legibility import ARTICLE, HEADER, faint
from tests.browser.site_build import BuiltSite
from tests.browser.site_server import Served

pytestmark = pytest.mark.browser

AROUND_THE_PAGE = (".md-header", ".md-tabs", ".md-sidebar--primary", ".md-sidebar--secondary")


@pytest.fixture
def bakery(site_of: Callable[[str], BuiltSite]) -> BuiltSite:
    return site_of("solsikke")


@pytest.fixture
def home(bakery: BuiltSite, serving: Callable[..., Served]) -> str:
    return serving(bakery.folder).url


def test_everything_is_there_without_scripts(
    home: str, bakery: BuiltSite, open_context: Callable[..., object]
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto(home)
    links = page.locator("article a[href]").evaluate_all("links => links.map(a => a.href)")
    assert len(links) > 8
    to_call_or_write = [link for link in links if link.startswith(("tel:", "mailto:"))]
    assert len(to_call_or_write) == 2
    pages = sorted({link.partition("#")[0] for link in links} - set(to_call_or_write))
    for link in {page.rpartition("/")[0]: page for page in pages}.values():
        assert page.goto(link).ok, link
        assert page.locator("article h1").is_visible(), link
        assert faint(page, ARTICLE) == [], link
        assert faint(page, HEADER) == [], link
    page.goto(home)
    page.locator(".tb-doors a").first.click()
    page.wait_for_url("**/onboarding.html")
    assert bakery.name in page.locator("h1").inner_text()


def _focused(page: object) -> tuple[str, bool]:
    """Where the keyboard is, and whether that can be seen."""
    return page.evaluate(
        """() => { const at = document.activeElement, style = getComputedStyle(at);
            return [at.className + ' ' + (at.getAttribute('href') || ''),
                    style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0]; }"""
    )


def test_the_keyboard_reaches_the_doors(home: str, open_context: Callable[..., object]) -> None:
    page = open_context(viewport={"width": 1440, "height": 900}).new_page()
    page.goto(home)
    way: list[str] = []
    door = page.locator(".tb-doors a").first
    for _ in range(30):
        page.keyboard.press("Tab")
        where, visible = _focused(page)
        way.append(where)
        assert visible, f"nobody sees that the keyboard is at {where}"
        if door.evaluate("door => door === document.activeElement"):
            break
    assert way[0].startswith("md-skip")
    assert any("md-tabs__link" in where for where in way)
    assert "onboarding.html" in way[-1], way
    page.keyboard.press("Enter")
    page.wait_for_url("**/onboarding.html")


def test_the_skip_link_leads_into_the_page(
    home: str, bakery: BuiltSite, open_context: Callable[..., object]
) -> None:
    page = open_context(viewport={"width": 1440, "height": 900}).new_page()
    for uri in bakery.one_of_each().values():
        page.goto(home + uri)
        page.keyboard.press("Tab")
        assert _focused(page)[0].startswith("md-skip"), uri
        assert page.locator(".md-skip").is_visible()
        page.keyboard.press("Enter")
        page.wait_for_url("**#*")
        page.keyboard.press("Tab")
        at = page.evaluate("document.activeElement.closest('article, .md-footer') !== null")
        assert at, f"{uri}: the next stop is {_focused(page)[0]}"


def test_lists_can_be_ticked_by_keyboard(
    home: str, bakery: BuiltSite, open_context: Callable[..., object]
) -> None:
    page = open_context().new_page()
    page.goto(home + bakery.one_of_each()["checklist"])
    box = page.locator(".tb-checklist input").first
    box.focus()
    page.keyboard.press("Space")
    assert box.is_checked()


def _letters_drawn(pdf: bytes) -> int:
    """How often the streams of a PDF draw text."""
    drawn = 0
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            drawn += len(re.findall(rb"\bT[jJ]\b", zlib.decompressobj().decompress(stream)))
        except zlib.error:
            continue
    return drawn


@pytest.mark.parametrize(
    ("kind", "scheme"),
    [("onboarding", "dark"), ("note", "dark"), ("checklist", "dark"), ("onboarding", "light")],
)
def test_paper_shows_the_page_and_nothing_around_it(
    kind: str, scheme: str, home: str, bakery: BuiltSite, open_context: Callable[..., object]
) -> None:
    """Each kind from a screen at night, whose colors paper must not have; one from a light one."""
    page = open_context(color_scheme=scheme, viewport={"width": 1440, "height": 900}).new_page()
    page.goto(home + bakery.one_of_each()[kind])
    assert page.locator(".md-header").is_visible()
    pdf = page.pdf(format="A4")
    assert pdf.startswith(b"%PDF")
    words = page.locator("article").inner_text().split()
    assert _letters_drawn(pdf) > len(words) / 20
    page.emulate_media(media="print", color_scheme=scheme)
    for around in AROUND_THE_PAGE:
        assert not page.locator(around).first.is_visible(), around
    assert page.locator("article h1").is_visible()
    # Printers leave backgrounds out.
    page.add_style_tag(content="@media print { * { background: none !important } }")
    assert faint(page, ARTICLE) == []


def test_an_empty_page_draws_nothing(open_context: Callable[..., object]) -> None:
    """The proof that the test above could fail."""
    page = open_context().new_page()
    page.set_content("<p></p>")
    assert _letters_drawn(page.pdf(format="A4")) == 0


@pytest.mark.parametrize("device", ["light", "dark"])
def test_the_chosen_look_is_remembered(
    device: str, home: str, bakery: BuiltSite, open_context: Callable[..., object]
) -> None:
    schemes = {"light": "default", "dark": "slate"}
    other = "dark" if device == "light" else "light"
    page = open_context(color_scheme=device).new_page()
    body = page.locator("body")
    page.goto(home)
    assert body.get_attribute("data-md-color-scheme") == schemes[device]
    paper = body.evaluate("body => getComputedStyle(body).backgroundColor")
    page.get_by_title(f"Switch to {other} mode").click()
    expect(body).to_have_attribute("data-md-color-scheme", schemes[other])
    expect(body).not_to_have_css("background-color", paper)
    for uri in ("onboarding.html", bakery.one_of_each()["tactic"], "index.html"):
        page.goto(home + uri)
        assert body.get_attribute("data-md-color-scheme") == schemes[other], uri
