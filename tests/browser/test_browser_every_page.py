"""Every page of a site: for a screen reader, without a word on the console, within the screen."""

from __future__ import annotations

from collections import Counter
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

Look = tuple[dict[str, int], str]
LOOKS: tuple[Look, ...] = ((DESK, DAY), (PHONE, NIGHT), (PHONE, DAY), (DESK, NIGHT))
"""The first page of a kind is seen in the first two, which differ in both ways; the others by
turns in one: pages of a kind share their templates and styles."""

RUN = """() => axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`))"""


def looks_at(pages: Iterable[str]) -> dict[str, tuple[Look, ...]]:
    """In which looks each page is examined; a kind is a folder, or a page of its own."""
    seen: Counter[str] = Counter()
    looks: dict[str, tuple[Look, ...]] = {}
    for uri in pages:
        folder, _, name = uri.rpartition("/")
        kind = folder if folder and name != "index.html" else uri
        turn, seen[kind] = seen[kind], seen[kind] + 1
        looks[uri] = (LOOKS[turn % len(LOOKS)],) if turn else LOOKS[:2]
    return looks


def violations(page: object) -> list[str]:
    """What axe-core, which the page has loaded, finds: the rule and the first to break it."""
    return page.evaluate(RUN)


def _switch(page: object, scheme: str) -> None:
    """What Material's own switch does, without waiting for its fading."""
    page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)


def faults_of(page: object, looks: Iterable[Look]) -> list[str]:
    """What is wrong with a page that is open: in some looks for axe-core, on a phone for width."""
    faults: list[str] = []
    for viewport, scheme in looks:
        page.set_viewport_size(viewport)
        draw_anew(page)
        _switch(page, scheme)
        faults += violations(page)
    page.set_viewport_size(PHONE)
    draw_anew(page)
    return faults + too_wide(page)


@pytest.fixture
def axed(open_context: Callable[..., object]) -> object:
    """A browser context that brings axe-core into each page."""
    context = open_context(reduced_motion="reduce")
    context.add_init_script(AXE_SCRIPT)
    return context


@pytest.fixture
def faults_on(serving: Callable[..., Served], axed: object) -> Callable[..., dict[str, list[str]]]:
    """Visits pages of a site and tells what is wrong with them, by page."""

    def visit(site: BuiltSite, looks: dict[str, tuple[Look, ...]]) -> dict[str, list[str]]:
        home = serving(site.folder).url
        watch, page = Watch(axed, home), axed.new_page()
        faults = {}
        for uri, its_looks in looks.items():
            page.goto(home + uri)
            faults[uri] = [*faults_of(page, its_looks), *watch.trouble]
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
    looks = looks_at(site.pages)
    assert faults_on(site, {uri: looks[uri] for uri in site.pages[part::PARTS]}) == {}


def test_so_is_one_of_each_kind_in_the_manager_edition(
    site_of: Callable[..., BuiltSite], faults_on: Callable[..., dict[str, list[str]]]
) -> None:
    site = site_of("strandhotel", "manager")
    assert faults_on(site, looks_at([*site.one_of_each().values(), "money.html"])) == {}


def test_each_page_is_examined_and_each_kind_in_every_look(
    site_of: Callable[..., BuiltSite],
) -> None:
    site = site_of("solsikke")
    looks = looks_at(site.pages)
    assert all(looks.values())
    for kind in ("tactics/", "notes/", "loyalty/", "culture/"):
        seen = {str(look) for uri, ones in looks.items() if uri.startswith(kind) for look in ones}
        assert len(seen) == len(LOOKS), kind


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
