"""Search finds what stands on the pages, served and from a file share."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect
from tests.browser.site_build import BuiltSite
from tests.browser.site_server import Served
from tests.browser.watch import Watch

pytestmark = pytest.mark.browser


def _word_of_one_tactic(site: BuiltSite) -> tuple[str, str]:
    """A tactic's page and a word that stands on no other page."""
    texts = {page: text.lower() for page, text in site.texts().items()}
    for page in sorted(texts):
        elsewhere = " ".join(text for other, text in texts.items() if other != page)
        if page.startswith("tactics/") and not page.endswith("index.html"):
            for word in re.findall(r"\b[a-z]{8,}\b", texts[page]):
                if word[:6] not in elsewhere:
                    return page, word
    raise AssertionError("every word of every tactic stands on another page, too")


@pytest.mark.parametrize("way", ["served", "file-share"])
def test_search_finds_the_one_page_with_a_word(
    way: str,
    site_of: Callable[[str], BuiltSite],
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> None:
    site = site_of("solsikke")
    page_uri, word = _word_of_one_tactic(site)
    home = serving(site.folder).url if way == "served" else site.folder.as_uri() + "/"
    context = open_context(searching=True)
    watch = Watch(context, home)
    page = context.new_page()
    page.goto(home + "index.html")
    page.locator(".md-search__input").click()
    page.keyboard.type(word)
    page.locator(".md-search-result__meta", has_text="1 matching document").wait_for()
    results = page.locator("li.md-search-result__item")
    expect(results).to_have_count(1)
    results.locator("a").first.click()
    page.wait_for_url(re.compile(re.escape(home + page_uri)))
    assert word in page.locator("article").text_content().lower()
    assert watch.trouble == []


def test_a_word_that_stands_nowhere_is_not_found(
    site_of: Callable[[str], BuiltSite],
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> None:
    page = open_context(searching=True).new_page()
    page.goto(serving(site_of("solsikke").folder).url)
    page.locator(".md-search__input").click()
    page.keyboard.type("zzyzxqwv")
    page.get_by_text("No matching documents").wait_for()
    expect(page.locator("li.md-search-result__item")).to_have_count(0)
