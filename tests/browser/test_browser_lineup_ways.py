"""The line-up by keyboard, on paper, without script, from a file share, and with pieces missing."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.browser.keyboard import tab_to
from tests.browser.lineups import COPENHAGEN, expected, heading, shown
from tests.browser.watch import Watch

from thankbook.tailoring.lineup.yearlineups import YearLineUps

pytestmark = pytest.mark.browser


def test_the_whole_path_by_keyboard_alone(lineup_at: Callable[..., object]) -> None:
    page = lineup_at("2027-03-27T09:00:00+01:00")
    tab_to(page, page.locator("[data-go='1']"))
    page.keyboard.press("Enter")
    # The night in which the clock is put forward has a day behind it all the same.
    assert heading(page) == "Sunday, 28 March 2027"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert heading(page) == "Tuesday, 30 March 2027"
    page.wait_for_url("**#2027-03-30")
    tab_to(page, page.locator("[data-go='0']"))
    page.keyboard.press("Enter")
    assert heading(page) == "Saturday, 27 March 2027"
    page.wait_for_url(re.compile(r"today\.html$"))
    tab_to(page, page.locator("[data-crew]"))
    everybody = shown(page, "tactic")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.locator("[data-crew] :checked").inner_text() == "bakers"
    bakers = shown(page, "tactic")
    page.reload()
    assert shown(page, "tactic") == bakers, "whose line-up it is has been forgotten"
    page.locator("[data-crew]").select_option("")
    assert shown(page, "tactic") == everybody
    week = page.locator(".tb-lineup-week tbody button")
    tab_to(page, week.nth(2))
    page.keyboard.press("Enter")
    assert heading(page) == "Wednesday, 24 March 2027"
    assert page.locator("[data-day]").evaluate("field => field === document.activeElement")
    tab_to(page, page.locator("article a.tb-more"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/line-ups.html")
    assert page.locator("article table").is_visible()


def sheets(page: object, paper: str) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper)))


TALLEST = """async () => {
    const tall = [], go = document.querySelector('[data-go="1"]');
    for (let number = 0; number < 364; number++) {
        await window.isWhole();
        const { height } = document.querySelector('.md-content').getBoundingClientRect();
        tall.push([height, location.hash]);
        go.click();
    }
    return tall.sort((a, b) => b[0] - a[0])[0][1];
}"""
"""The day that needs the most paper, as the page is laid out now."""
GO_TO = """async day => {
    location.hash = day;
    window.dispatchEvent(new Event('hashchange'));
    await window.isWhole();
}"""


def test_the_day_and_the_week_print_on_one_page(lineup_at: Callable[..., object]) -> None:
    page = lineup_at("2027-05-15T09:00:00+02:00", viewport={"width": 700, "height": 900})
    page.evaluate("window.print = () => { window.printed = true; }")
    page.emulate_media(media="print")
    tallest = page.evaluate(TALLEST)
    page.evaluate(GO_TO, tallest)
    assert page.locator(".tb-agenda").is_visible()
    assert page.locator(".tb-names").is_visible()
    assert not page.locator(".tb-lineup-week").is_visible()
    for paper in ("A4", "Letter"):
        assert sheets(page, paper) == 1, (paper, tallest)
    page.emulate_media(media="null")
    page.locator("[data-print=week]").click()
    assert page.evaluate("window.printed")
    for paper in ("A4", "Letter"):
        assert sheets(page, paper) == 1, paper
    page.evaluate("document.querySelector('.tb-lineup').dataset.printing = 'week'")
    page.emulate_media(media="print")
    assert page.locator(".tb-lineup-week tbody tr").count() == 7
    assert page.locator(".tb-lineup-week tbody button:visible").count() == 7, "the days' names"
    assert page.locator(".tb-on-paper-cell").first.is_visible()
    assert not page.locator(".tb-agenda").is_visible()


def test_without_script_there_is_the_agenda_and_the_year_to_read(
    lineup_at: Callable[..., object], line_ups: YearLineUps
) -> None:
    page = lineup_at("2027-05-15T09:00:00+02:00", java_script_enabled=False)
    assert page.locator(".tb-agenda h3:visible").count() == 5
    assert not page.locator("[data-with-script]:visible").count()
    page.locator("p", has_text="With scripts on").locator("a").click()
    page.wait_for_url("**/line-ups.html")
    assert page.locator("article tbody tr:visible").count() >= 52
    row = page.locator("article tbody tr", has_text="10 May")
    assert expected(line_ups, date(2027, 5, 15))[0] in row.inner_text()


def test_it_works_from_a_file_share_and_where_nothing_is_kept(
    lineup_site: Path, open_context: Callable[..., object]
) -> None:
    context = open_context(timezone_id=COPENHAGEN)
    watch = Watch(context, "file://")
    page = context.new_page()
    page.goto((lineup_site / "today.html").as_uri() + "#2027-03-12")
    page.locator("[data-go='1']").click()
    assert heading(page) == "Saturday, 13 March 2027"
    assert watch.trouble == []
    refusing = open_context()
    refusing.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); };")
    page = refusing.new_page()
    page.goto((lineup_site / "today.html").as_uri() + "#2027-03-12")
    page.locator("[data-crew]").select_option("back")
    bakers = shown(page, "tactic")
    page.locator("[data-go='1']").click()
    page.locator("[data-go='-1']").click()
    assert shown(page, "tactic") == bakers


def test_what_cannot_be_had_is_still_one_click_away(lineup_at: Callable[..., object]) -> None:
    page = lineup_at("2027-03-12T09:00:00+01:00")
    tactic = shown(page, "tactic")
    page.route("**/assets/data/tactics/*", lambda route: route.abort())
    page.reload()
    assert shown(page, "tactic") == tactic
    assert page.locator("[data-tactic] > *").count() == 1
    link = page.locator("[data-tactic] a").get_attribute("href")
    assert link.startswith("tactics/")
    assert link.endswith(".html")
    assert page.locator("[data-number] > ol > li").is_visible()
