"""What somebody new asks, on a phone: found by two taps from home, and by one search."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from tests.browser.site_build import BuiltSite
from tests.browser.site_server import Served

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 390, "height": 844}}
TABLE = yaml.safe_load(Path(__file__).with_name("questions.yaml").read_text("utf-8"))
ANSWERS = "answers.html"
IN_SIGHT = """([id, words]) => {
    const heading = document.getElementById(id), head = heading.getBoundingClientRect();
    let text = '', one = heading.nextElementSibling;
    for (; one && one.tagName !== 'H2'; one = one.nextElementSibling) {
        const box = one.getBoundingClientRect();
        if (box.bottom > 0 && box.bottom <= innerHeight) { text += one.innerText + ' '; }
    }
    return head.top >= 0 && head.bottom < innerHeight - 100 && text.includes(words);
}"""
"""The screen shows a heading, and words between it and the next."""
FIRST = """() => [...document.querySelectorAll('li.md-search-result__item')].slice(0, 3).flatMap(
    one => [...one.querySelectorAll(':scope > a')].map(a => a.pathname.slice(1) + a.hash))"""


@pytest.fixture(params=sorted(TABLE))
def phone(
    request: pytest.FixtureRequest,
    site_of: Callable[[str], BuiltSite],
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> tuple[object, list[dict[str, object]]]:
    """Home on a phone, and the questions of that business."""
    page = open_context(searching=True, **PHONE).new_page()
    page.goto(serving(site_of(request.param).folder).url + "index.html")
    return page, TABLE[request.param]


def test_two_taps_from_home_lead_to_each_answer(phone: tuple[object, list]) -> None:
    page, questions = phone
    page.locator(f'.tb-doors a[href$="{ANSWERS}"]').click()
    page.wait_for_url(f"**/{ANSWERS}")
    for question in questions:
        page.locator(f'.tb-questions a[href$="#{question["answer"]}"]').click()
        page.wait_for_function(IN_SIGHT, arg=[question["answer"], question["words"]])


def test_one_search_finds_each_answer(phone: tuple[object, list]) -> None:
    page, questions = phone
    page.locator("label[for=__search]").first.click()
    typed = page.locator(".md-search__input")
    missed = []
    for question in questions:
        for words in question["search"]:
            typed.fill("")
            typed.dispatch_event("keyup")
            page.wait_for_function("!document.querySelector('li.md-search-result__item')")
            typed.fill(words)
            typed.dispatch_event("keyup")
            page.locator("li.md-search-result__item").first.wait_for()
            found = page.evaluate(FIRST)
            if f"{ANSWERS}#{question['answer']}" not in found:
                missed.append((question["number"], words, found))
    assert not missed, "\n".join(map(str, missed))
