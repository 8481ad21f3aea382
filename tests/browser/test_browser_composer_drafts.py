"""Drafts of notes stay in the browser, come back, are shared by its tabs, and go."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from tests.browser.composers import (
    CLIPBOARD,
    DETAIL,
    WRITE,
    copied,
    field,
    fill_in,
    keep_draft,
    part,
)

pytestmark = pytest.mark.browser

REFUSING = """Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }});"""


def test_where_storage_is_refused_it_says_so_and_works(composer_at: Callable[..., object]) -> None:
    page = composer_at(script=REFUSING, permissions=CLIPBOARD)
    assert page.locator("[data-tb-not-kept]").first.is_visible()
    fill_in(page)
    assert DETAIL in copied(page)
    page.reload()
    assert field(page, "detail").input_value() == ""


def test_drafts_stay_here_come_back_and_are_cleared(composer_at: Callable[..., object]) -> None:
    page = composer_at(WRITE)
    fill_in(page)
    line = keep_draft(page)
    page.reload()
    assert field(page, "detail").input_value() == ""
    assert field(page, "sender_first_name").input_value() == "Mette"
    line.get_by_role("button", name=re.compile("Continue with .*Astrid")).click()
    assert field(page, "detail").input_value() == DETAIL
    part(page, "fresh").click()
    assert [field(page, "detail").input_value(), line.count()] == ["", 1]
    part(page, "clear").click()
    assert [line.count(), field(page, "sender_first_name").input_value()] == [0, ""]
    kept = "Object.keys(localStorage).filter(key => key.includes('/composer/'))"
    assert page.evaluate(kept) == []
    part(page, "undo").click()
    assert line.count() == 1
    line.get_by_role("button", name="Delete").click()
    assert line.count() == 0
    assert "Only in this browser" in page.locator(".tb-drafts").inner_text()


def test_two_tabs_share_drafts(composer_at: Callable[..., object]) -> None:
    page = composer_at()
    other = page.context.new_page()
    other.goto(page.url)
    fill_in(page)
    keep_draft(page)
    line = part(other, "drafts").locator("li", has_text="Astrid")
    line.wait_for()
    line.get_by_role("button", name="Continue").click()
    field(other, "detail").fill("Your boy chose the rye himself")
    page.wait_for_function("document.getElementById('tb-detail').value.startsWith('Your boy')")
    assert part(page, "drafts").locator("li").count() == 1
    part(other, "clear").click()
    page.wait_for_function("document.getElementById('tb-detail').value === ''")
    assert part(page, "drafts").locator("li").count() == 0


def test_old_drafts_go(composer_at: Callable[..., object]) -> None:
    page = composer_at()
    fill_in(page)
    keep_draft(page)
    page.evaluate(
        """() => Object.keys(localStorage).filter(key => key.includes('/draft-')).forEach(key => {
            const held = JSON.parse(localStorage[key]);
            held.value.changed -= 31 * 24 * 3600 * 1000;
            localStorage[key] = JSON.stringify(held);
        })"""
    )
    page.reload()
    assert part(page, "no-drafts").is_visible()
