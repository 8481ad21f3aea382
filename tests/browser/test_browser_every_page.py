"""Every page of a site: for a screen reader, without a word on the console, within the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from tests.browser.legibility import draw_anew, too_wide
from tests.browser.site_build import BuiltSite
from tests.browser.site_server import Served
from tests.browser.watch import Watch

pytestmark = pytest.mark.browser

PARTS = 6
"""A site's pages are shared out, so that the cores of a machine can look at them side by side."""

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1440, "height": 900}
DAY, NIGHT = "default", "slate"
WHOLE: dict[str, object] = {}
CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}}
"""A color scheme changes nothing but colors."""

Round = tuple[dict[str, int], str, dict[str, object]]
ROUNDS: tuple[Round, ...] = (
    (DESK, DAY, WHOLE),
    (DESK, NIGHT, CONTRAST),
    (PHONE, DAY, WHOLE),
    (PHONE, NIGHT, CONTRAST),
)

RUN = """options => axe.run({ ...options, resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`))"""


def violations(page: object, options: dict[str, object] = WHOLE) -> list[str]:
    """What axe-core, which the page has loaded, finds: the rule and the first to break it."""
    return page.evaluate(RUN, options)


def _switch(page: object, scheme: str) -> None:
    """What Material's own switch does, without waiting for its fading."""
    page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)


def faults_of(page: object) -> list[str]:
    """What is wrong with a page that is open, on a desk and a phone, by day and by night."""
    faults: list[str] = []
    for viewport, scheme, options in ROUNDS:
        page.set_viewport_size(viewport)
        draw_anew(page)
        _switch(page, scheme)
        faults += violations(page, options)
        if scheme == DAY:
            faults += too_wide(page)
    return faults


@pytest.fixture
def axed(open_context: Callable[..., object]) -> object:
    """A browser context that brings axe-core into each page."""
    context = open_context(reduced_motion="reduce")
    context.add_init_script(AXE_SCRIPT)
    return context


@pytest.fixture
def faults_on(serving: Callable[..., Served], axed: object) -> Callable[..., dict[str, list[str]]]:
    """Visits pages of a site and tells what is wrong with them, by page."""

    def visit(site: BuiltSite, uris: Iterable[str]) -> dict[str, list[str]]:
        home = serving(site.folder).url
        watch, page = Watch(axed, home), axed.new_page()
        faults = {}
        for uri in uris:
            page.goto(home + uri)
            faults[uri] = [*faults_of(page), *watch.trouble]
            watch.trouble.clear()
        return {uri: found for uri, found in faults.items() if found}

    return visit


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_is_open_to_everybody(
    part: int,
    site_of: Callable[..., BuiltSite],
    faults_on: Callable[..., dict[str, list[str]]],
) -> None:
    site = site_of("solsikke")
    assert faults_on(site, site.pages[part::PARTS]) == {}


def test_so_is_one_of_each_kind_in_the_manager_edition(
    site_of: Callable[..., BuiltSite], faults_on: Callable[..., dict[str, list[str]]]
) -> None:
    site = site_of("strandhotel", "manager")
    assert faults_on(site, [*site.one_of_each().values(), "money.html"]) == {}


@pytest.mark.parametrize(
    ("fault", "markup"),
    [
        ("image-alt", "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"),
        ("label", "<input type='text'>"),
        ("color-contrast", "<p style='color:#ccc;background:#fff'>faint</p>"),
    ],
)
def test_axe_sees_a_fault(fault: str, markup: str, axed: object) -> None:
    """The proof that the test above could fail."""
    page = axed.new_page()
    page.set_content(f"<html lang='en'><title>x</title><main><h1>x</h1>{markup}</main></html>")
    assert any(one.startswith(f"{fault}:") for one in violations(page))
