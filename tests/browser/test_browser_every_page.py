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

PARTS = 4
"""Pages to examine are shared out, so that the cores of a machine can do it side by side."""

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1440, "height": 900}
DAY, NIGHT = "default", "slate"

Look = tuple[dict[str, int], str]
LOOKS: tuple[Look, ...] = ((DESK, DAY), (PHONE, NIGHT), (PHONE, DAY), (DESK, NIGHT))
"""A page that axe-core examines is seen in two of them that differ in both ways, by turns."""

RUN = """([where, rules]) => axe.run(where, {
    resultTypes: ['violations'], ...(rules && { runOnly: rules }),
}).then(({ violations }) =>
    violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 160)}`))"""
OF_LOOKS = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"]
"""What depends on colors and places, and so on the look; the rest is the same in each."""
ARTICLE = ["article"]
"""What stands around it is Material's frame, the same on every page: home has all of it."""

THIN = """() => {
    const kinds = new Map();
    const kind = one => {
        if (!kinds.has(one)) {
            const told = [...one.attributes].filter(({ name }) =>
                /^(class|role|type|aria-.*)$/.test(name)).map(({ name, value }) =>
                name.startsWith('aria-') ? name : `${name}=${value}`);
            const within = new Set([...one.children].map(kind));
            kinds.set(one, `${one.localName} ${told.sort()}(${[...within].sort()})`);
        }
        return kinds.get(one);
    };
    for (const parent of document.querySelectorAll('article *, .md-nav *')) {
        const met = new Set();
        for (const child of [...parent.children])
            if (met.has(kind(child))) child.remove(); else met.add(kind(child));
    }
}"""
"""Of siblings of one kind, with all that is in them, one stays: axe-core sees each kind."""

TURN_TO = """async html => {
    const read = new DOMParser().parseFromString(html, 'text/html');
    for (const link of read.querySelectorAll('link[rel=stylesheet]')) {
        link.setAttribute('href', link.getAttribute('href').replace(/^(\\.\\.\\/)+/, ''));
        if (!document.querySelector(`link[href="${link.getAttribute('href')}"]`))
            await new Promise(done => { link.onload = done; document.head.append(link); });
    }
    document.title = read.title;
    document.documentElement.lang = read.documentElement.lang;
    document.querySelector('article').replaceWith(read.querySelector('article'));
}"""
"""Another page of the site within the frame of a page at its top, without running its scripts."""

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
    """Few pages that show every kind of element, and the two looks in which axe-core examines each.

    What a page shows that others show in the same way is examined there.
    """
    left = set().union(*kinds.values()).difference(*examined)
    looks: dict[str, tuple[Look, ...]] = {}
    turns = cycle((LOOKS[:2], LOOKS[2:]))
    while left:
        uri = max(kinds, key=lambda uri: len(kinds[uri] & left))
        looks[uri] = next(turns)
        left -= kinds[uri]
    return looks


def violations(
    page: object, where: list[str] | None = None, rules: list[str] | None = None
) -> list[str]:
    """What axe-core, which the page has loaded, finds: the rule and the first to break it."""
    return page.evaluate(RUN, [where or ["html"], rules])


def _switch(page: object, scheme: str) -> None:
    """What Material's own switch does, without waiting for its fading."""
    page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)


def faults_of(page: object, looks: Iterable[Look]) -> list[str]:
    """What is wrong with a page that is open: on a phone for width, in some looks for axe-core."""
    faults: list[str] = page.evaluate(PLAIN)
    page.set_viewport_size(PHONE)
    draw_anew(page)
    faults += too_wide(page)
    page.evaluate(THIN)
    where = None if page.url.endswith("/index.html") else ARTICLE
    for number, (viewport, scheme) in enumerate(looks):
        page.set_viewport_size(viewport)
        draw_anew(page)
        _switch(page, scheme)
        faults += violations(page, where, OF_LOOKS if number else None)
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
    """Each page with a new kind of element is opened and examined by axe-core, and on a phone.

    Pages of a folder share their templates, styles and scripts, so what is found on one is found
    on the next; what depends on words is looked at on every page by the next test.
    """
    assert faults_on(site_of("solsikke"), dict(list(looks_at(bakery).items())[part::PARTS])) == {}


def test_the_words_of_every_page_fit_a_phone_and_have_names_levels_and_alternatives(
    bakery: Kinds,
    site_of: Callable[..., BuiltSite],
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> None:
    """The articles of all pages, one after the other in one frame."""
    site, page = site_of("solsikke"), open_context(viewport=PHONE).new_page()
    page.goto(serving(site.folder).url + "why.html")
    faults = {}
    for uri in bakery:
        page.evaluate(TURN_TO, (site.folder / uri).read_text("utf-8"))
        faults[uri] = [*page.evaluate(PLAIN), *too_wide(page)]
    assert {uri: found for uri, found in faults.items() if found} == {}
    assert len(faults) > 100


def test_a_page_that_is_turned_to_is_looked_at(open_context: Callable[..., object]) -> None:
    """The proof that the test above could fail."""
    page = open_context(viewport=PHONE).new_page()
    page.set_content("<html lang='en'><title>x</title><article><h1>x</h1></article>")
    wide = "<p style='width:900px'>x</p><h4>y</h4>"
    page.evaluate(TURN_TO, f"<title>y</title><article><h1>y</h1>{wide}</article>")
    assert [told.partition(":")[0] for told in page.evaluate(PLAIN)] == [
        "leaves out a level",
        "no title or language",
    ]
    assert "wider than 390" in too_wide(page)


def test_so_is_one_of_each_kind_in_the_manager_edition(
    bakery: Kinds,
    site_of: Callable[..., BuiltSite],
    faults_on: Callable[..., dict[str, list[str]]],
) -> None:
    """What managers alone are shown is examined; all else has been, on the pages of staff."""
    site = site_of("strandhotel", "manager")
    uris = [*site.one_of_each().values(), "money.html"]
    looks = looks_at(kinds_of(site, uris), bakery.values())
    assert "loyalty/index.html" in looks
    assert faults_on(site, looks) == {}


def test_axe_examines_every_kind_of_element_and_all_looks_by_turns(bakery: Kinds) -> None:
    examined = looks_at(bakery)
    assert "index.html" in examined, "the frame is examined there"
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
