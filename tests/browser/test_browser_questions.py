"""What somebody new asks, on a phone: found by two taps from home, and by one search."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from tests.browser.site_build import BUSINESSES, BuiltSite
from tests.browser.site_server import Served

from thankbook.reader.edition import Edition
from thankbook.site.finished import PlaybookSite

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


EDITIONS = {"solsikke": "staff", "strandhotel": "manager"}
"""The sites that are built; the pages of the others are read."""

Phone = Callable[..., tuple[object, list]]


@pytest.fixture(params=sorted(EDITIONS))
def phone(
    request: pytest.FixtureRequest,
    site_of: Callable[..., BuiltSite],
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> Phone:
    """Home on a phone, and the questions of that business."""

    def opened(**options: object) -> tuple[object, list]:
        page = open_context(**options, **PHONE).new_page()
        site = site_of(request.param, EDITIONS[request.param])
        page.goto(serving(site.folder).url + "index.html")
        return page, TABLE[request.param]

    return opened


def test_two_taps_from_home_lead_to_each_answer(phone: Phone) -> None:
    page, questions = phone()
    page.locator(f'.tb-doors a[href$="{ANSWERS}"]').click()
    page.wait_for_url(f"**/{ANSWERS}")
    for question in questions:
        page.locator(f'.tb-questions a[href$="#{question["answer"]}"]').click()
        page.wait_for_function(IN_SIGHT, arg=[question["answer"], question["words"]])


@pytest.mark.parametrize("business", sorted(TABLE.keys() - EDITIONS.keys()))
def test_each_answer_of_the_others_has_its_heading_and_the_words_that_are_typed(
    business: str, site_of_file: Callable[..., PlaybookSite]
) -> None:
    site = site_of_file(BUSINESSES / f"{business}.yaml", Edition.STAFF)
    (page,) = (page.markdown for page in site.pages if page.uri == "answers.md")
    answers = dict(re.findall(r"^## .*\{ #(\w+) \}\n((?:(?!## ).*\n)*)", page, re.MULTILINE))
    for question in TABLE[business]:
        answer = answers[question["answer"]]
        assert question["words"] in answer
        for words in question["search"]:
            assert all(word in answer.lower() for word in words.split()), words


def test_one_search_finds_each_answer(phone: Phone) -> None:
    page, questions = phone(searching=True)
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
