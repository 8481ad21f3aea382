"""What widgets remember: one store, apart for each playbook, failing softly."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from tests.browser.site_server import Served
from tests.browser.small_site import build_pages

pytestmark = pytest.mark.browser

PAGE = "culture/before-the-door-opens"
REFUSED = """Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('refused', 'SecurityError'); } });"""
FULL = """Storage.prototype.setItem = function (key) {
    if (!key.endsWith('/probe')) throw new DOMException('full', 'QuotaExceededError'); };"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, serving: Callable[..., Served]) -> str:
    return serving(build_pages(tmp_path_factory.mktemp("store"), "solsikke", [f"{PAGE}.md"])).url


@pytest.fixture
def page(home: str, open_context: Callable[..., object]) -> object:
    page = open_context().new_page()
    page.goto(f"{home}{PAGE}.html")
    return page


@pytest.mark.parametrize("trouble", [REFUSED, FULL], ids=["refused", "full"])
def test_where_nothing_can_be_kept_the_page_works_and_says_so(
    trouble: str, home: str, open_context: Callable[..., object]
) -> None:
    context = open_context()
    context.add_init_script(trouble)
    page = context.new_page()
    ours: list[str] = []
    # Material's own scripts do complain.
    page.on("pageerror", lambda error: ours.extend(re.findall(r"assets/js/.*", error.stack or "")))
    page.goto(f"{home}{PAGE}.html")
    page.locator(".tb-checklist input").first.check()
    page.locator(".tb-checklist input").nth(1).check()
    page.evaluate("window.dispatchEvent(new Event('focus'))")
    assert page.locator(".tb-checklist :checked").count() == 2
    assert page.locator("[data-tb-not-kept]").is_visible()
    assert not page.locator(".tb-list-kept").is_visible()
    page.locator("[data-clear]").click()
    assert page.locator(".tb-checklist :checked").count() == 0
    assert ours == []
    page.reload()
    assert page.locator(".tb-checklist :checked").count() == 0


def test_values_come_back_as_they_were(page: object) -> None:
    value = {"text": "Bjørk & <b>", "list": [1, None, {"deep": True}]}
    assert page.evaluate("v => window.thankbook.store.open('w', 1).write('a/b', v)", value)
    assert page.evaluate("window.thankbook.store.open('w', 1).read('a/b')") == value
    assert page.evaluate("window.thankbook.store.open('w', 1).keys()") == ["a/b"]
    page.evaluate("window.thankbook.store.open('w', 1).remove('a/b')")
    assert page.evaluate("window.thankbook.store.open('w', 1).read('a/b')") is None


def test_another_version_and_other_writing_are_as_good_as_not_there(page: object) -> None:
    page.evaluate("window.thankbook.store.open('w', 1).write('a', 1)")
    assert page.evaluate("window.thankbook.store.open('w', 2).read('a')") is None
    page.evaluate(
        """() => { for (const key of Object.keys(localStorage))
            if (key.endsWith('/w/a')) localStorage.setItem(key, '{broken'); }"""
    )
    assert page.evaluate("window.thankbook.store.open('w', 1).read('a')") is None


def test_clearing_one_widget_leaves_the_others_and_other_playbooks(page: object) -> None:
    page.evaluate(
        """() => { const open = window.thankbook.store.open;
            open('one', 1).write('a', 1); open('other', 1).write('a', 2);
            localStorage.setItem('thankbook/elsewhere/one/a', 'theirs');
            open('one', 1).clear(); }"""
    )
    assert page.evaluate("window.thankbook.store.open('one', 1).keys()") == []
    assert page.evaluate("window.thankbook.store.open('other', 1).read('a')") == 2
    assert page.evaluate("localStorage.getItem('thankbook/elsewhere/one/a')") == "theirs"


def test_another_tab_is_told_of_a_change_and_of_everything_being_cleared(page: object) -> None:
    other = page.context.new_page()
    other.goto(page.url)
    other.evaluate(
        "window.told = []; window.thankbook.store.open('w', 1).watch(key => window.told.push(key))"
    )
    page.evaluate("window.thankbook.store.open('w', 1).write('a', 1)")
    page.evaluate("window.thankbook.store.open('x', 1).write('b', 1)")
    page.evaluate("localStorage.clear()")
    other.wait_for_function("window.told.length >= 2")
    assert other.evaluate("window.told") == ["a", None]
