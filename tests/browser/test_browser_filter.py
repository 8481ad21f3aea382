"""Finding a tactic: by keyboard alone, from a file share, without scripts, and on the way back."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect
from tests.browser.site_build import BuiltSite

pytestmark = pytest.mark.browser

PAGE = "tactics/index.html"
SHOWN = "[data-filter-item]:visible"


@pytest.fixture
def bakery(site_of: Callable[[str], BuiltSite]) -> BuiltSite:
    return site_of("solsikke")


@pytest.fixture
def page(bakery: BuiltSite, open_context: Callable[..., object]) -> object:
    """The overview from a file share on a phone."""
    opened = open_context(viewport={"width": 390, "height": 844}).new_page()
    opened.goto((bakery.folder / PAGE).as_uri())
    return opened


def counted(page: object) -> tuple[int, int]:
    """What the page says: how many are shown, of how many."""
    shown, everything = re.findall(r"\d+", page.locator(".tb-filter-count").inner_text())
    assert page.locator(SHOWN).count() == int(shown)
    return int(shown), int(everything)


def test_the_whole_path_by_keyboard(page: object) -> None:
    everything = counted(page)[1]
    assert counted(page)[0] == everything > 6
    page.locator(".tb-filter input").focus()
    for _ in range(2):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.name") == "roles"
    # The counter's, of which some take minutes.
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    by_role, _ = counted(page)
    assert 0 < by_role < everything
    role = page.evaluate("document.activeElement.value")
    cards = page.locator(SHOWN).all()
    assert all(role in card.get_attribute("data-roles").split() for card in cards)
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert 0 < counted(page)[0] <= by_role
    assert all(int(card.get_attribute("data-time")) <= 5 for card in page.locator(SHOWN).all())
    for _ in range(2):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.type") == "reset"
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.name === 'words'")
    assert counted(page)[0] == everything
    page.wait_for_url(re.compile(r"index\.html$"))


def test_a_page_and_back_again(page: object) -> None:
    page.locator("[name=stages]").select_option("regular")
    before = counted(page)
    assert before[0] < before[1]
    page.wait_for_url("**/index.html#stages=regular")
    page.locator(f"{SHOWN} h3 a").first.click()
    page.wait_for_url("**/tactics/*.html")
    page.go_back()
    page.wait_for_url("**/index.html#stages=regular")
    expect(page.locator("[name=stages]")).to_have_value("regular")
    assert counted(page) == before


def test_an_address_opens_what_it_says_and_ignores_what_nobody_knows(
    page: object, bakery: BuiltSite
) -> None:
    page.goto((bakery.folder / PAGE).as_uri() + "#stages=lapsed&roles=nobody&words=")
    page.reload()
    assert page.locator("[name=stages]").input_value() == "lapsed"
    assert page.locator("[name=roles]").input_value() == ""
    assert 0 < counted(page)[0] < counted(page)[1]
    page.evaluate("location.hash = 'stages=complaint'")
    page.wait_for_function("document.querySelector('[name=stages]').value === 'complaint'")


def test_words_are_found_whatever_their_accents_and_letters(page: object) -> None:
    title = page.locator("[data-filter-item] h3").first.inner_text()
    page.locator("[name=words]").fill(" ".join(reversed(title.upper().replace("E", "É").split())))
    assert counted(page)[0] == 1
    assert page.locator(SHOWN).locator("h3").inner_text() == title


def test_nothing_found_is_said_and_headings_without_cards_go(page: object) -> None:
    assert not page.locator(".tb-filter-none").is_visible()
    page.locator("[name=words]").fill("zzz no such play")
    assert counted(page)[0] == 0
    assert page.locator(".tb-filter-none").is_visible()
    assert page.locator("[data-filter-group]:visible").count() == 0
    page.locator(".tb-filter button").click()
    page.locator(".tb-filter-none").wait_for(state="hidden")
    assert page.locator("[data-filter-group]:visible").count() > 2


def test_a_screen_reader_is_told(page: object) -> None:
    assert page.get_by_role("form").get_attribute("aria-label")
    for field in page.locator(".tb-filter :is(input, select)").all():
        assert page.get_by_label(field.locator("xpath=../span").inner_text()).count() == 1
    assert page.get_by_role("status").inner_text().strip()


def test_everything_stands_there_without_scripts(
    bakery: BuiltSite, open_context: Callable[..., object]
) -> None:
    page = open_context(java_script_enabled=False).new_page()
    page.goto((bakery.folder / PAGE).as_uri())
    assert not page.locator(".tb-filter").is_visible()
    assert not page.locator(".tb-filter-none").is_visible()
    assert page.locator(SHOWN).count() == page.locator("[data-filter-item]").count() > 6
    for card in page.locator(SHOWN).all():
        assert card.locator(".tb-meta > span").count() >= 4


def test_fields_are_large_enough_for_a_finger(page: object) -> None:
    fields = page.locator(".tb-filter :is(input, select, button)").all()
    assert len(fields) >= 5
    assert min(field.bounding_box()["height"] for field in fields) >= 44
