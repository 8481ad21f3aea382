"""Notes on paper: cards, letters and labels, whole and of the right size."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from tests.browser.composers import (
    DETAIL,
    field,
    fill_in,
    part,
    waits_for,
)

pytestmark = pytest.mark.browser

POINTS_PER_MM = 72 / 25.4


def boxes_in(pdf: bytes) -> list[tuple[int, int]]:
    """The size of each page in whole millimeters."""
    found = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    return [tuple(round(float(side) / POINTS_PER_MM) for side in box) for box in found]


PRINTED = {
    "a6": [(105, 148)],
    "a5": [(148, 210)],
    "a4": [(210, 297)],
    "letter": [(216, 279)],
    "labels-8": [(210, 297)] * 2,
    "labels-10": [(216, 279)],
}
LINES = """card => [...card.querySelectorAll('p')].map(
    p => Math.round(p.offsetHeight / parseFloat(getComputedStyle(p).lineHeight)))"""
IS_WHOLE = """card => {
    const [box, sheet, text] = [card, card.parentElement, card.firstElementChild]
        .map(one => one.getBoundingClientRect());
    return box.left >= sheet.left && box.right <= sheet.right + 1 && box.bottom <= sheet.bottom + 1
        && text.height > 100 && text.bottom <= box.bottom;
}"""


def test_printed_pages_have_the_size_of_the_paper_and_all_of_the_text(
    composer_at: Callable[..., object],
) -> None:
    page = composer_at(color_scheme="dark")
    fill_in(page)
    for paper, pages in PRINTED.items():
        page.emulate_media(media="screen")
        field(page, "paper").select_option(paper)
        shown = page.locator(".tb-desk .tb-notecard").evaluate(LINES)
        if paper.startswith("labels"):
            field(page, "copies").fill("3")
            field(page, "start").fill("7")
        part(page, "print").click()
        page.emulate_media(media="print")
        assert boxes_in(page.pdf(prefer_css_page_size=True)) == pages
        cards = page.locator(".tb-print .tb-notecard")
        assert [cards.nth(number).evaluate(LINES) for number in range(cards.count())] == [shown] * (
            3 if paper.startswith("labels") else 1
        )
        assert all(card.evaluate(IS_WHOLE) for card in cards.all())


def test_labels_begin_at_the_first_free_one(composer_at: Callable[..., object]) -> None:
    page = composer_at()
    fill_in(page)
    field(page, "paper").select_option("labels-8")
    field(page, "copies").fill("3")
    field(page, "start").fill("7")
    part(page, "print").click()
    places = page.locator(".tb-print .tb-page").evaluate_all(
        "pages => pages.map(page => [...page.children].map(c => [c.style.left, c.style.top]))"
    )
    first, second = ("4.65mm", "106.25mm"), ("13.1mm", "216.2mm")
    assert places == [[[first[0], second[1]], [first[1], second[1]]], [[first[0], second[0]]]]


def test_a_label_that_the_sheet_does_not_have_is_told(composer_at: Callable[..., object]) -> None:
    page = composer_at()
    fill_in(page)
    field(page, "paper").select_option("labels-8")
    field(page, "start").fill("9")
    part(page, "print").click()
    waits_for(page, "said", "This sheet has only 8 labels. Choose one of those.")
    assert page.evaluate("window.prints") == 0
    field(page, "paper").select_option("labels-10")
    part(page, "print").click()
    assert page.evaluate("window.prints") == 1


def test_too_much_for_the_paper_or_the_reader_is_told(composer_at: Callable[..., object]) -> None:
    page = composer_at()
    fill_in(page, f"{DETAIL} " * 8)
    assert "does not fit" not in part(page, "fit").inner_text()
    assert "What can you cut?" in part(page, "fit").inner_text()
    field(page, "paper").select_option("labels-10")
    assert "does not fit" in part(page, "fit").inner_text()
    part(page, "print").click()
    waits_for(page, "said", "does not fit")
    assert page.evaluate("window.prints") == 0


def test_after_printing_the_page_prints_as_a_page_again(composer_at: Callable[..., object]) -> None:
    page = composer_at()
    fill_in(page)
    part(page, "print").click()
    assert page.locator(".tb-print").count() == 1
    page.keyboard.press("Shift")
    assert page.locator(".tb-print").count() == 0
    page.emulate_media(media="print")
    assert page.locator("article h1").is_visible()
    assert page.locator(".tb-notecard").is_visible()
    assert not page.locator(".tb-composer button").first.is_visible()
