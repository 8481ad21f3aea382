"""What Safari's engine does otherwise, acted out in Chromium: the pages are ready for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.browser.site_build import BuiltSite

pytestmark = pytest.mark.browser

FORMS = {
    "tactics/index.html": {"[name=stages]": "regular", "[name=words]": "card"},
    "notes/write.html": {"[name=detail]": "You held the door", "[name=first_name]": "Astrid"},
    "today.html": {"[data-crew]": "lead"},
    "loyalty/index.html": {"[name=average_order]": None},
    "onboarding.html": {"[name=code]": "GKY7-0000"},
}
"""A page with fields that say autocomplete="off", and what is put into some; None is the most."""

FILL = """values => {
    for (const [place, value] of Object.entries(values)) {
        const field = document.querySelector(`article ${place}`);
        field.value = value === null ? field.max : value;
        for (const told of ['input', 'change'])
            field.dispatchEvent(new Event(told, {bubbles: true}));
    }
}"""
FIELDS = """() => [...document.querySelectorAll('article form :is(input, select, textarea)')]
    .map(field => [field.name, field.value])"""
COME_BACK = """() => new Promise(done => {
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    for (const field of document.querySelectorAll('form :is(input, select, textarea)'))
        field.value = field.defaultValue || '';
    setTimeout(done, 0);
})"""
"""WebKit tells of the page that it has kept, and then resets fields without a word."""


@pytest.fixture
def opened(site_of: Callable[..., BuiltSite], open_context: Callable[..., object]) -> object:
    """Opens a page of the hotel's managers from a file share."""
    folder = site_of("strandhotel", "manager").folder
    page = open_context(viewport={"width": 1440, "height": 900}).new_page()

    def at(uri: str) -> object:
        page.goto((folder / uri).as_uri())
        return page

    return at


@pytest.mark.parametrize("uri", FORMS)
def test_fields_hold_what_they_held_when_somebody_comes_back(
    uri: str, opened: Callable[[str], object]
) -> None:
    page = opened(uri)
    page.locator("article form").first.wait_for()
    for place in FORMS[uri]:
        page.locator(f"article {place}").wait_for(state="attached")
    untouched = page.evaluate(FIELDS)
    page.evaluate(FILL, FORMS[uri])
    before = page.evaluate(FIELDS)
    assert before != untouched
    page.evaluate(COME_BACK)
    assert page.evaluate(FIELDS) == before


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_the_tab_key_moves_the_focus_off_the_search_and_never_drops_it(
    key: str, opened: Callable[[str], object]
) -> None:
    """WebKit begins again at the top of the page where a script has taken the focus away."""
    page = opened("why.html")
    page.locator(".md-search__input").click()
    page.wait_for_function("document.querySelector('#__search').checked")
    page.evaluate(
        """() => document.querySelector('.md-search__input').addEventListener('blur',
            event => { window.next = event.relatedTarget; })"""
    )
    page.keyboard.press(key)
    assert page.evaluate("window.next !== null && window.next === document.activeElement")
    assert not page.locator("#__search").is_checked(), "the results stay over the page"
