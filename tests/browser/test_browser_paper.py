"""Long pages and handbooks on paper: everything is there, and nothing is cut off at the side."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from unicodedata import normalize

import pytest
from pypdf import PdfReader
from tests.browser.site_build import BuiltSite
from tests.browser.site_server import Served

pytestmark = pytest.mark.browser

PAPERS = {"A4": (210, 297), "Letter": (216, 279)}
"""Width and height in millimeters."""

MARGIN_MM = 10
LONGEST = 3
PX_PER_MM = 96 / 25.4

CUT_OFF = """() => {
  const paper = document.documentElement.clientWidth;
  const shown = element => element.getClientRects().length > 0;
  return [...document.querySelectorAll('article *')].filter(shown).filter(element => {
    const style = getComputedStyle(element);
    const hides = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    const far = element.getBoundingClientRect().right > paper + 1;
    return (hides && style.display !== 'inline') || far;
  }).map(element => element.outerHTML.slice(0, 120));
}"""


WITHOUT_UNSEEN = "() => document.querySelectorAll('.tb-unseen').forEach(one => one.remove())"
"""Words for screen readers alone are on no paper."""


BLANK = """() => [...document.querySelectorAll('article :is(p, div, ul, form)')].filter(one =>
  one.getBoundingClientRect().height > 0 && !one.innerText.trim() &&
  !one.querySelector('img, svg, input, hr')
).map(one => one.outerHTML.slice(0, 120))"""
"""Room for a line with nothing on it; lines to write on are of other kinds."""


def cut_off(page: object, paper: str) -> list[str]:
    """What a sheet would not show: too wide for it, or in a box that one could only scroll."""
    width, height = (int((side - 2 * MARGIN_MM) * PX_PER_MM) for side in PAPERS[paper])
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(media="print")
    return page.evaluate(CUT_OFF)


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]{3,}", text)


def missing_words(page: object, paper: str) -> set[str]:
    """Words of the page that the PDF does not have."""
    margin = f"{MARGIN_MM}mm"
    margins = dict.fromkeys(("top", "right", "bottom", "left"), margin)
    pdf = PdfReader(io.BytesIO(page.pdf(format=paper, margin=margins)))
    # A font's ligatures come back as one sign: "ﬁrst".
    text = normalize("NFKC", "".join(sheet.extract_text() for sheet in pdf.pages))
    printed = "".join(re.findall(r"[^\W_]", text))
    return {word for word in words(page.locator("article").inner_text()) if word not in printed}


def longest_pages(site: BuiltSite) -> list[str]:
    """The pages with the most to read, and the longest handbook."""
    by_size = sorted(site.pages, key=lambda uri: -(site.folder / uri).stat().st_size)
    handbooks = [uri for uri in by_size if uri.startswith("handbook/") and "index" not in uri]
    others = [uri for uri in by_size if uri not in handbooks and uri != "404.html"]
    return [handbooks[0], *others[:LONGEST], "calendar.html", "index.html"]


@pytest.mark.parametrize("paper", PAPERS)
def test_paper_holds_the_longest_pages_whole(
    paper: str,
    site_of: Callable[..., BuiltSite],
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> None:
    site = site_of("solsikke")
    home = serving(site.folder).url
    page = open_context().new_page()
    faults = {}
    for uri in longest_pages(site):
        page.goto(home + uri)
        page.evaluate(WITHOUT_UNSEEN)
        faults[uri] = cut_off(page, paper)
        if paper == "A4":
            faults[uri] += missing_words(page, paper)
    assert {uri: found for uri, found in faults.items() if found} == {}


@pytest.mark.parametrize("is_answered", [False, True])
def test_paper_keeps_no_room_for_what_is_only_on_the_screen(
    site_of: Callable[..., BuiltSite], open_context: Callable[..., object], *, is_answered: bool
) -> None:
    site, page = site_of("solsikke"), open_context().new_page()
    page.emulate_media(media="print")
    blank = {}
    for uri in [*site.one_of_each().values(), "today.html", "onboarding/counter.html"]:
        page.goto((site.folder / uri).as_uri())
        if is_answered and uri.startswith("onboarding/"):
            page.locator("[data-check]").evaluate_all("all => all.forEach(one => one.click())")
        blank[uri] = page.evaluate(BLANK)
    assert {uri: found for uri, found in blank.items() if found} == {}
    assert page.locator("[data-question] li").first.is_visible()
    assert not page.locator(".tb-buttons:visible").count()


def test_pictures_are_as_wide_as_the_paper(
    site_of: Callable[..., BuiltSite],
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> None:
    page = open_context(viewport={"width": 718, "height": 1000}).new_page()
    page.goto(serving(site_of("solsikke").folder).url + "calendar.html")
    page.emulate_media(media="print")
    paper, picture = (
        page.locator(place).first.bounding_box()["width"]
        for place in ("article h2", "article .tb-picture")
    )
    assert picture == pytest.approx(paper, abs=2)


def test_a_cut_off_page_is_seen(open_context: Callable[..., object]) -> None:
    """The proof that the test above could fail."""
    page = open_context().new_page()
    wide = "<div style='width:2000px'>wide</div>"
    page.set_content(f"<article><p>fine</p><div style='overflow:auto'>{wide}</div></article>")
    assert len(cut_off(page, "A4")) == 2
    page.set_content("<article><p style='display:none'>x</p><p>fine</p></article>")
    assert cut_off(page, "A4") == []
    assert missing_words(page, "A4") == set()


def test_room_for_nothing_is_seen(open_context: Callable[..., object]) -> None:
    """The proof that nothing blank is found because nothing is."""
    page = open_context().new_page()
    line = "<p style='display:flex;height:20px'><button hidden>x</button></p>"
    page.set_content(f"<article>{line}<p>fine</p><p></p><div><img height=9></div></article>")
    assert len(page.evaluate(BLANK)) == 1
