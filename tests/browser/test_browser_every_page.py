"""Every page of a site: for a screen reader, without a word on the console, within the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import cycle

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from tests.browser.elementkinds import kinds_in
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
"""A page that axe-core examines is seen in two of them that differ in both ways, by turns."""

RUN = """() => axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`))"""

PLAIN = """() => {
    const found = [], all = selector => [...document.querySelectorAll(selector)];
    const said = one => (one.textContent + (one.getAttribute('aria-label') ?? '') +
        (one.title ?? '') + all('[id]').filter(named =>
            (one.getAttribute('aria-labelledby') ?? '').split(' ').includes(named.id))
            .map(named => named.textContent).join('')).trim();
    const tell = (rule, ones) => ones.forEach(one =>
        found.push(`${rule}: ${one.outerHTML.slice(0, 160)}`));
    const ids = new Set();
    tell('two of one id', all('[id]').filter(one => ids.has(one.id) || !ids.add(one.id)));
    tell('says nothing', all('h1, h2, h3, h4, article a[href], article button, article summary')
        .filter(one => one.checkVisibility() && !said(one) && !one.querySelector('[alt]')));
    let level = 0;
    tell('leaves out a level', all('article :is(h1, h2, h3, h4, h5, h6)').filter(one => {
        const before = level; level = Number(one.tagName[1]); return level > before + 1; }));
    tell('no alternative', all('article img:not([alt])'));
    if (all('h1').length !== 1) { found.push(`${all('h1').length} times h1`); }
    if (!document.title.trim() || !document.documentElement.lang)
        found.push('no title or language');
    return found;
}"""
"""What depends on the words of a page and not on its elements: names, ids, levels, alternatives."""


def looks_at(
    kinds: Mapping[str, frozenset[str]], examined: Iterable[frozenset[str]] = ()
) -> dict[str, tuple[Look, ...]]:
    """In which looks axe-core examines each page: those that show a new kind of element, in two.

    What a page shows that earlier ones showed in the same way has been examined there.
    """
    seen = set().union(*examined)
    looks: dict[str, tuple[Look, ...]] = {}
    turns = cycle((LOOKS[:2], LOOKS[2:]))
    for uri, of_page in kinds.items():
        new = of_page - seen
        looks[uri] = next(turns) if new else ()
        seen |= new
    return looks


def violations(page: object) -> list[str]:
    """What axe-core, which the page has loaded, finds: the rule and the first to break it."""
    return page.evaluate(RUN)


def _switch(page: object, scheme: str) -> None:
    """What Material's own switch does, without waiting for its fading."""
    page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)


def faults_of(page: object, looks: Iterable[Look]) -> list[str]:
    """What is wrong with a page that is open: in some looks for axe-core, on a phone for width."""
    faults: list[str] = page.evaluate(PLAIN)
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


Kinds = dict[str, frozenset[str]]


def kinds_of(site: BuiltSite, uris: Iterable[str]) -> Kinds:
    """The kinds of elements that pages show, by their addresses."""
    return {uri: frozenset(kinds_in((site.folder / uri).read_text("utf-8"))) for uri in uris}


@pytest.fixture(scope="module")
def bakery(site_of: Callable[..., BuiltSite]) -> Kinds:
    site = site_of("solsikke")
    return kinds_of(site, site.pages)


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_is_open_to_everybody(
    part: int,
    bakery: Kinds,
    site_of: Callable[..., BuiltSite],
    faults_on: Callable[..., dict[str, list[str]]],
) -> None:
    """Each page is opened, on a phone; each kind of element is examined by axe-core.

    Pages of a folder share their templates and styles, so what axe-core finds on one it finds on
    the next; names, ids, levels and alternatives are words' and not templates', so they are looked
    at on every page.
    """
    assert faults_on(site_of("solsikke"), dict(list(looks_at(bakery).items())[part::PARTS])) == {}


def test_so_is_one_of_each_kind_in_the_manager_edition(
    bakery: Kinds,
    site_of: Callable[..., BuiltSite],
    faults_on: Callable[..., dict[str, list[str]]],
) -> None:
    """What managers alone are shown is examined; all else has been, on the pages of staff."""
    site = site_of("strandhotel", "manager")
    uris = [*site.one_of_each().values(), "money.html"]
    looks = looks_at(kinds_of(site, uris), bakery.values())
    assert looks["loyalty/index.html"]
    assert faults_on(site, looks) == {}


def test_axe_examines_every_kind_of_element_and_all_looks_by_turns(bakery: Kinds) -> None:
    examined = {uri: looks for uri, looks in looks_at(bakery).items() if looks}
    assert set().union(*(bakery[uri] for uri in examined)) == set().union(*bakery.values())
    seen = [str(look) for looks in examined.values() for look in looks]
    assert len(seen) > 30
    assert all(seen.count(str(look)) > len(seen) // 5 for look in LOOKS)


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
    assert any(violation.startswith(f"{fault}:") for violation in violations(page))


@pytest.mark.parametrize(
    ("fault", "markup"),
    [
        ("two of one id", "<p id='a'>x</p><p id='a'>y</p>"),
        ("says nothing", "<a href='x'> </a>"),
        ("says nothing", "<h2></h2>"),
        ("leaves out a level", "<h3>x</h3>"),
        ("no alternative", "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>"),
        ("2 times h1", "<h1>y</h1>"),
        ("no title or language", "<script>document.title = ''</script>"),
    ],
)
def test_what_is_looked_at_on_every_page_is_seen(fault: str, markup: str, axed: object) -> None:
    page = axed.new_page()
    page.set_content(f"<html lang='en'><title>x</title><article><h1>x</h1>{markup}</article>")
    assert [told.partition(":")[0] for told in page.evaluate(PLAIN)] == [fault]
