"""The stages of a starter's path: the next one stands open, every other one is a tap away."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import expect
from tests.browser.keyboard import tab_to
from tests.browser.legibility import draw_anew, too_wide
from tests.browser.site_build import BuiltSite
from tests.browser.site_server import Served
from tests.browser.watch import Watch

pytestmark = pytest.mark.browser

PATH = "onboarding/counter.html"
STAGES = ["day1", "week1", "day30", "day60", "day90"]
PHONE = {"width": 390, "height": 844}
FINGER_PX = 44

TICK_ALL_OF = """stage => document.querySelectorAll(`#in-${stage} input[type=checkbox]`)
    .forEach(box => { if (!box.checked) { box.click(); } })"""
ANSWER_ALL_OF = """stage => document.querySelectorAll(`#in-${stage} [data-question]`)
    .forEach(question => {
        question.querySelectorAll("input[type=radio]")[question.dataset.right].click();
        question.querySelector("[data-check]").click();
    })"""


@pytest.fixture(scope="module")
def bakery(site_of: Callable[[str], BuiltSite]) -> BuiltSite:
    return site_of("solsikke")


@pytest.fixture(params=["served", "file-share"])
def path(request: pytest.FixtureRequest, bakery: BuiltSite, serving: Callable[..., Served]) -> str:
    """The address of a path."""
    if request.param == "served":
        return serving(bakery.folder).url + PATH
    return (bakery.folder / PATH).as_uri()


@pytest.fixture
def opened(bakery: BuiltSite, open_context: Callable[..., object]) -> Callable[..., object]:
    """Opens a path from a file share, on a phone, in a context of its own."""

    def visit(hash_: str = "", **options: object) -> object:
        page = open_context(viewport=PHONE, **options).new_page()
        page.goto((bakery.folder / PATH).as_uri() + hash_)
        return page

    return visit


def bodies_shown(page: object) -> list[str]:
    """The stages whose content can be seen."""
    return [stage for stage in STAGES if page.locator(f"#in-{stage} > p").first.is_visible()]


def buttons_say(page: object) -> list[str]:
    """The stages that are open by their buttons, which is what is read out."""
    return [
        stage
        for stage in STAGES
        if page.locator(f"#{stage} button").get_attribute("aria-expanded") == "true"
    ]


def shown(page: object) -> list[str]:
    assert bodies_shown(page) == buttons_say(page)
    return bodies_shown(page)


def wait_until_open(page: object, stages: list[str]) -> None:
    """Until these stages are open and no others, and show what they hold."""
    for stage in STAGES:
        button = page.locator(f"#{stage} button")
        expect(button).to_have_attribute("aria-expanded", str(stage in stages).lower())
    assert shown(page) == stages


def resting(page: object) -> float:
    """Where the page is scrolled to, once the browser has moved it to where it belongs."""
    draw_anew(page)
    return page.evaluate("scrollY")


def wait_until_seen(page: object, selector: str) -> None:
    """Until a place stands in the window, below the header of the site."""
    page.wait_for_function(
        """selector => { const top = document.querySelector(selector).getBoundingClientRect().top;
            return top >= 40 && top < innerHeight - 40; }""",
        arg=selector,
    )


def test_the_whole_path_by_keyboard_alone(opened: Callable[..., object]) -> None:
    page = opened()
    watch = Watch(page.context, "file://")
    assert shown(page) == ["day1"]
    for number, stage in enumerate(STAGES[1:], 2):
        tab_to(page, page.locator(f"#{stage} button"))
        page.keyboard.press("Enter" if number % 2 else "Space")
        assert shown(page) == STAGES[:number]
        page.keyboard.press("Tab")
        assert page.evaluate("one => document.activeElement.closest(one) !== null", f"#in-{stage}")
        tab_to(page, page.locator(f"#in-{stage} input[type=checkbox]"))
        page.keyboard.press("Space")
        assert page.locator(f"[data-stage={stage}]").inner_text().strip().startswith("1 of ")
    page.locator("#day1 button").focus()
    page.keyboard.press("Enter")
    assert shown(page) == STAGES[1:]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('#week1 button')"), "closed, yet reached"
    assert watch.trouble == []


def test_what_is_next_stands_open_and_the_last_when_all_is_done(
    opened: Callable[..., object],
) -> None:
    page = opened()

    def shown_anew() -> list[str]:
        again = page.context.new_page()
        again.goto(page.url)
        return shown(again)

    page.evaluate(TICK_ALL_OF, "day1")
    assert shown_anew() == ["day1"], "its questions are open"
    page.evaluate(ANSWER_ALL_OF, "day1")
    assert shown_anew() == ["week1"]
    for stage in STAGES[1:]:
        page.evaluate(TICK_ALL_OF, stage)
        page.evaluate(ANSWER_ALL_OF, stage)
    assert shown_anew() == ["day90"]
    assert shown(page) == ["day1"], "what one reads has closed by itself"


def test_an_address_leads_into_a_closed_stage(
    path: str, open_context: Callable[..., object]
) -> None:
    page = open_context(viewport=PHONE).new_page()
    for place, stage in (("day60", "day60"), ("q-photo", "day1"), ("questions-day30", "day30")):
        page.goto("about:blank")
        page.goto(f"{path}?h=photo#{place}")
        wait_until_open(page, sorted({"day1", stage}))
        wait_until_seen(page, f"#{place}")
    page.goto("about:blank")
    page.goto(f"{path}#%E0%A4%A")
    assert shown(page) == ["day1"]
    page.evaluate("location.hash = 'questions-week1'")
    wait_until_open(page, ["day1", "week1"])
    wait_until_seen(page, "#questions-week1")


def test_jump_links_open_their_stage_every_time(opened: Callable[..., object]) -> None:
    page = opened()
    jump = page.locator(".tb-jumps a[href='#week1']")
    for _ in range(2):
        jump.click()
        wait_until_seen(page, "#week1")
        wait_until_open(page, ["day1", "week1"])
        page.locator("#week1 button").click()
        assert shown(page) == ["day1"]


def test_coming_back_finds_the_page_as_it_was_left(
    path: str, open_context: Callable[..., object]
) -> None:
    page = open_context(viewport=PHONE).new_page()
    page.goto(f"{path}#week1")
    page.locator("#day1 button").click()
    page.locator("#day30 button").click()
    link = page.locator("#in-day30 .tb-steps a").first
    link.scroll_into_view_if_needed()
    before = resting(page)
    link.click()
    page.wait_for_url(re.compile("^(?!.*onboarding).*$"))
    page.go_back()
    page.wait_for_function("before => Math.abs(scrollY - before) < 3", arg=before)
    assert shown(page) == ["week1", "day30"]
    page.reload()
    page.wait_for_function("before => Math.abs(scrollY - before) < 3", arg=before)
    assert shown(page) == ["week1", "day30"]


def test_opening_and_closing_moves_nothing_above(opened: Callable[..., object]) -> None:
    page = opened()
    head = page.locator("#day30 button")
    head.scroll_into_view_if_needed()
    before = head.bounding_box()["y"]
    for _ in range(2):
        head.click()
        assert head.bounding_box()["y"] == pytest.approx(before, abs=1)


def test_all_of_a_head_can_be_tapped(opened: Callable[..., object]) -> None:
    page = opened(has_touch=True)
    assert page.locator("#day60 button").bounding_box()["height"] >= FINGER_PX
    page.locator("[data-stage=day60]").tap(force=True)
    wait_until_open(page, ["day1", "day60"])


def test_the_browsers_own_search_opens_what_it_finds(opened: Callable[..., object]) -> None:
    """Looking for words and an address that quotes some are the same search."""
    page = opened("#:~:text=by%20now%20you%20say%20it")
    wait_until_open(page, ["day1", "day30"])
    wait_until_seen(page, "#in-day30 > p")


def test_paper_shows_all_stages_and_the_screen_is_as_before(opened: Callable[..., object]) -> None:
    page = opened()
    page.locator("#week1 button").scroll_into_view_if_needed()
    before = resting(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert shown(page) == STAGES
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert shown(page) == ["day1"]
    assert page.evaluate("scrollY") == before
    page.emulate_media(media="print")
    assert bodies_shown(page) == STAGES, "a browser that does not tell before it prints"
    for stage in STAGES:
        assert page.locator(f"#{stage} button").is_visible(), "the words of its heading"


def test_without_script_all_stages_are_open(opened: Callable[..., object]) -> None:
    page = opened(java_script_enabled=False)
    assert bodies_shown(page) == STAGES
    assert page.locator(".tb-stage-head button").count() == 0
    assert page.locator("[data-question]:visible").count() > 8


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_folded_and_open_it_is_open_to_everybody(
    scheme: str, opened: Callable[..., object]
) -> None:
    page = opened(color_scheme=scheme, reduced_motion="reduce")
    page.evaluate(AXE_SCRIPT)
    for open_stage in ("", "week1"):
        if open_stage:
            page.locator(f"#{open_stage} button").click()
        found = page.evaluate(
            "axe.run('article', {resultTypes: ['violations']})"
            ".then(({violations}) => violations.map(({id, nodes}) => id + nodes[0].html))"
        )
        assert found == []
        assert too_wide(page) == []
