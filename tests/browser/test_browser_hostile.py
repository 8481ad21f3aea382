"""A business called ``<script>`` or ``{{ 7*7 }}`` is text on every page."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from tests.browser.hostile import NAME, PROMISE, ROLES, SHOWN
from tests.browser.site_build import BuiltSite
from tests.browser.site_server import Served
from tests.browser.watch import Watch

pytestmark = pytest.mark.browser

_MADE_BY_TEXTS = """() => {
    const found = [...document.scripts].filter(s => /^\\s*alert\\(/.test(s.textContent));
    const tried = ['img[src=x]', '[src*="example.org"]', '[href*="example.org"]', 'iframe[src]',
        '[href^="javascript" i]', '[src^="javascript" i]', 'marquee', 'article :is(b, u, i)',
        '.md-search :is(b, u, i)', 'title ~ title'];
    found.push(...document.querySelectorAll(tried.join()));
    for (const element of document.querySelectorAll('*'))
        if ([...element.attributes].some(a => /^on/.test(a.name) || /alert/.test(a.name)))
            found.push(element);
    return found.map(element => element.outerHTML.slice(0, 200));
}"""

_SEEN = """() => ({
    title: document.title,
    header: document.querySelector('.md-header__title .md-header__topic')?.textContent.trim(),
    drawer: document.querySelector('.md-nav--primary > .md-nav__title')?.textContent.trim(),
    logos: [...document.querySelectorAll('.md-logo')].flatMap(
        logo => [logo.getAttribute('title'), logo.getAttribute('aria-label')]),
    h1: [...document.querySelectorAll('article h1')].map(h1 => {
        const copy = h1.cloneNode(true);
        copy.querySelector('.headerlink')?.remove();
        return copy.textContent.trim();
    }),
    text: document.body.textContent.replace(/\\s+/g, ' '),
})"""


@dataclass(frozen=True)
class Seen:
    """What all pages of the hostile site showed and did."""

    pages: dict[str, dict[str, object]]
    made: dict[str, list[str]]
    trouble: list[str]


@pytest.fixture(scope="module")
def hostile(site_of: Callable[[str], BuiltSite]) -> BuiltSite:
    return site_of("hostile")


@pytest.fixture(scope="module")
def seen(
    hostile: BuiltSite, serving: Callable[..., Served], context_of: Callable[..., object]
) -> Seen:
    """Pages of the site, visited once: all that lie in no folder, of a folder one in three.

    Those of a folder share their templates; ``tests/site`` reads the Markdown of every page.
    """
    home = serving(hostile.folder).url
    with context_of() as context:
        watch = Watch(context, home)
        page = context.new_page()
        pages, made = {}, {}
        in_folders = [uri for uri in hostile.pages if "/" in uri]
        for uri in [uri for uri in hostile.pages if "/" not in uri] + in_folders[::3]:
            page.goto(home + uri, wait_until="domcontentloaded")
            pages[uri], made[uri] = page.evaluate(_SEEN), page.evaluate(_MADE_BY_TEXTS)
        # What was still loading when the next page came is no trouble.
        trouble = [told for told in watch.trouble if "ERR_ABORTED" not in told]
    return Seen(pages, made, trouble)


def test_no_text_becomes_an_element(seen: Seen) -> None:
    assert len(seen.made) > 20
    assert {uri: made for uri, made in seen.made.items() if made} == {}


def test_nothing_runs_and_nothing_is_fetched(seen: Seen) -> None:
    assert seen.trouble == []


def test_every_page_has_the_name_as_typed(seen: Seen) -> None:
    for uri, page in seen.pages.items():
        assert page["header"] == NAME, uri
        assert page["drawer"] == NAME, uri
        assert set(page["logos"]) == {NAME}, uri
        title = str(page["title"])
        assert title == NAME or title.endswith(f" - {NAME}"), uri
    assert seen.pages["index.html"]["title"] == NAME
    assert seen.pages["index.html"]["h1"] == [NAME]


def test_every_text_can_be_read_as_typed(seen: Seen) -> None:
    everything = " ".join(str(page["text"]) for page in seen.pages.values())
    unread = [text for text in SHOWN if text not in everything]
    assert unread == []


def test_nothing_is_computed(seen: Seen) -> None:
    """``7*7`` stays as it is; elsewhere on the pages, 49 may be a number of its own."""
    computed = {re.sub(r"\{\{ 7\*7 \}\}|\{7\*7\}", "49", text) for text in SHOWN} - set(SHOWN)
    assert len(computed) >= 3
    for uri, page in seen.pages.items():
        assert [text for text in computed if text in str(page["text"])] == [], uri
        named = [page["title"], page["header"], page["drawer"], *page["logos"], *page["h1"]]
        assert not any("49" in str(name) for name in named), uri


def test_no_character_reference_can_be_seen(seen: Seen) -> None:
    for uri, page in seen.pages.items():
        # The texts themselves contain these two.
        text = str(page["text"]).replace("&lt;b&gt; &amp; &copy;", "")
        assert re.findall(r"&(?:#\d+|#x[0-9a-f]+|[a-z]+);", text) == [], uri


def _searched(page: object, word: str) -> str:
    """What search shows for a word, once it has found something."""
    field = page.locator(".md-search__input")
    field.fill("")
    field.press_sequentially(word)
    page.locator("li.md-search-result__item mark", has_text=word.strip("*")).first.wait_for()
    assert page.evaluate(_MADE_BY_TEXTS) == []
    return str(page.locator(".md-search-result__list").text_content())


@pytest.mark.parametrize("way", ["served", "file-share"])
def test_search_shows_the_name_as_text(
    way: str,
    hostile: BuiltSite,
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> None:
    home = serving(hostile.folder).url if way == "served" else hostile.folder.as_uri() + "/"
    context = open_context(searching=True)
    watch = Watch(context, home)
    page = context.new_page()
    page.goto(home + "index.html")
    assert NAME in _searched(page, "*Søns*")
    assert ROLES[2] in _searched(page, "bakers")
    assert PROMISE in _searched(page, "promise_it")
    assert NAME in _searched(page, "Søns"), "a word between signs"
    assert watch.trouble == []
