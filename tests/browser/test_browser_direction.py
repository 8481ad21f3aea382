"""A business that writes from right to left, on a phone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.browser.small_site import build_pages
from tests.conftest import TINY

pytestmark = pytest.mark.browser

PROMISE = "הדג נתפס היום, ואם לא – אומרים לכם."
OWNERS, WAITERS = "בעלים", "מלצרים"
HEBREW = (
    TINY.replace("languages: [en]", "languages: [en, he]")
    .replace("Warm bread.", f'"{PROMISE}"')
    .replace("title: owner\n", f"title: {OWNERS}\n    may_spend: 300\n")
    .replace("title: counter staff\n", f"title: {WAITERS}\n    may_spend: 60\n")
)
PLACE = """(text) => {
    const article = document.querySelector('article');
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf(text);
        if (at < 0) continue;
        const left = place => {
            range.setStart(walker.currentNode, place);
            range.setEnd(walker.currentNode, place + 1);
            return range.getBoundingClientRect().left;
        };
        return [left(at), left(at + text.length - 1)];
    }
}"""
"""Where the first and the last letter of a text stand."""


@pytest.fixture(scope="module")
def hebrew(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hebrew")
    (folder / "business.yaml").write_text(HEBREW, "utf-8")
    return build_pages(
        folder / "built", folder / "business.yaml", ["index.md", "handbook/counter.md"]
    )


def test_a_sentence_ends_at_the_left(hebrew: Path, open_context: Callable[..., object]) -> None:
    page = open_context(viewport={"width": 390, "height": 844}).new_page()
    for uri in ("index.html", "handbook/counter.html"):
        page.goto(f"{hebrew.as_uri()}/{uri}")
        first, stop = page.evaluate(PLACE, PROMISE)
        assert stop < 60 < 300 < first
        told = page.locator("bdi.tb-line", has_text=PROMISE).first
        assert told.get_attribute("lang") == "he"
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_each_sum_stands_behind_its_role(hebrew: Path, open_context: Callable[..., object]) -> None:
    page = open_context(viewport={"width": 1200, "height": 800}).new_page()
    page.goto(f"{hebrew.as_uri()}/handbook/counter.html")
    roles = page.locator("p", has_text="Without asking").first.locator("bdi")
    waiters, owners = (role.bounding_box()["x"] for role in roles.all())
    lefts = [
        page.evaluate(PLACE, text)[0]
        for text in ("Without asking", " DKK\u00a060;", " DKK\u00a0300")
    ]
    assert lefts[0] < waiters < lefts[1] < owners < lefts[2]
