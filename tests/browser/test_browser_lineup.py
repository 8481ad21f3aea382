"""The line-up page: opens on the day that it is, shows any other, prints on one page."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from tests.browser.site_server import Served
from tests.browser.small_site import build_pages
from tests.browser.test_browser_checklists import tab_to
from tests.browser.watch import Watch

from thankbook.business.description import read_description
from thankbook.contentfolder import content_folder, example_description
from thankbook.library.loading import load_library
from thankbook.tailoring.lineup.yearlineups import YearLineUps
from thankbook.tailoring.playbook import tailor

pytestmark = pytest.mark.browser

COPENHAGEN = "Europe/Copenhagen"
IS_WHOLE = """window.isWhole = async () => {
    const slots = [...document.querySelectorAll('.tb-piece:not([hidden])')];
    while (slots.some(slot => slot.children.length < 2)) {
        await new Promise(done => {
            const ports = new MessageChannel();
            ports.port1.onmessage = done;
            ports.port2.postMessage(0);
        });
    }
};"""
"""All three pieces of the shown day have come; a message passes even where the clock stands."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pages = ["today.md", "line-ups.md"]
    return build_pages(tmp_path_factory.mktemp("lineup"), "solsikke", pages)


@pytest.fixture(scope="module")
def line_ups() -> YearLineUps:
    library = load_library(content_folder(), "en")
    business = read_description(example_description("solsikke"), library.vocabulary)
    return YearLineUps(tailor(business, library))


@pytest.fixture
def opened(
    site: Path, serving: Callable[..., Served], open_context: Callable[..., object]
) -> Callable[..., object]:
    """Opens the page at a moment, in the time zone of the bakery."""

    def at(moment: str, address: str = "", **options: object) -> object:
        context = open_context(**{"timezone_id": COPENHAGEN, **options})
        context.add_init_script(IS_WHOLE)
        context.clock.install(time=datetime.fromisoformat(moment))
        page = context.new_page()
        page.goto(f"{serving(site).url}today.html{address}")
        return page

    return at


def heading(page: object) -> str:
    return page.locator("[data-date]").inner_text()


def shown(page: object, kind: str) -> str:
    return page.locator(f"[data-{kind}]:visible .tb-piece-title").inner_text()


def expected(line_ups: YearLineUps, day: date) -> tuple[str, int, str, str]:
    """Title of the tactic, its step, title of the note and of the number, as Python has them."""
    place = line_ups.days.index(day)
    turn, note = line_ups.crews[0].turns[place], line_ups.notes[place]
    library, number = line_ups.playbook.library, line_ups.numbers[place]
    tactic = library.tactics[turn.item_id].words
    step = turn.number % len(tactic.steps) + 1
    return (
        tactic.title,
        step,
        library.notes[note].words.title,
        library.metrics[number.item_id].words.title,
    )


def test_every_day_of_the_year_is_what_python_worked_out(
    opened: Callable[..., object], line_ups: YearLineUps
) -> None:
    page = opened("2027-06-01T08:00:00+02:00")
    year = line_ups.playbook.plan.year
    found = page.evaluate(
        """async days => {
            const found = [];
            for (const day of days) {
                location.hash = day; window.dispatchEvent(new Event('hashchange'));
                await window.isWhole();
                const title = kind => document.querySelector(`[data-${kind}] .tb-piece-title`)
                    .textContent;
                const line = document.querySelector('[data-tactic] > ol > li');
                found.push([title('tactic'), line.value, title('note'), title('number')]);
            }
            return found;
        }""",
        [day.isoformat() for day in line_ups.days],
    )
    for day, one in zip(line_ups.days, found, strict=True):
        assert tuple(one) == expected(line_ups, day), day
    assert len(found) > 290
    assert year.start <= line_ups.days[0]


def test_it_opens_on_today_and_follows_midnight(
    opened: Callable[..., object], line_ups: YearLineUps
) -> None:
    page = opened("2027-03-12T23:59:00+01:00")
    assert heading(page) == "Friday, 12 March 2027"
    assert shown(page, "tactic") == expected(line_ups, date(2027, 3, 12))[0]
    page.clock.run_for(90_000)
    assert heading(page) == "Saturday, 13 March 2027"
    assert shown(page, "tactic") == expected(line_ups, date(2027, 3, 13))[0]


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Pacific/Auckland", "Wednesday, 3 March 2027"),
        ("Pacific/Honolulu", "Tuesday, 2 March 2027"),
    ],
)
def test_today_is_the_readers_own(zone: str, day: str, opened: Callable[..., object]) -> None:
    assert heading(opened("2027-03-02T20:00:00+00:00", timezone_id=zone)) == day


def test_the_whole_path_by_keyboard_alone(opened: Callable[..., object]) -> None:
    page = opened("2027-03-27T09:00:00+01:00")
    tab_to(page, page.locator("[data-go='1']"))
    page.keyboard.press("Enter")
    # The night in which the clock is put forward has a day behind it all the same.
    assert heading(page) == "Sunday, 28 March 2027"
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert heading(page) == "Tuesday, 30 March 2027"
    assert page.url.endswith("#2027-03-30")
    tab_to(page, page.locator("[data-go='0']"))
    page.keyboard.press("Enter")
    assert heading(page) == "Saturday, 27 March 2027"
    assert "#" not in page.url
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


def test_any_date_can_be_chosen_in_the_field_and_by_address(opened: Callable[..., object]) -> None:
    page = opened("2027-03-12T09:00:00+01:00", "#2027-04-13")
    assert heading(page) == "Tuesday, 13 April 2027"
    page.locator("[data-day]").fill("2027-08-14")
    assert heading(page) == "Saturday, 14 August 2027"
    assert "First school day" in page.locator(".tb-lineup-now").inner_text()
    page.locator("[data-day]").fill("")
    assert heading(page) == "Saturday, 14 August 2027"
    # An address that no day has opens on today.
    page.goto(page.url.partition("#")[0] + "#2027-99-99")
    page.reload()
    assert heading(page) == "Friday, 12 March 2027"


def test_special_days_are_told_a_week_ahead_and_closed_ones_say_so(
    opened: Callable[..., object], line_ups: YearLineUps
) -> None:
    page = opened("2027-03-22T09:00:00+01:00")
    # A Monday, on which the bakery is closed, in the week before Easter.
    notice = page.locator("[data-notice]").inner_text()
    assert "Tuesday, 23 March 2027" in notice
    assert shown(page, "tactic") == expected(line_ups, date(2027, 3, 23))[0]
    specials = page.locator("[data-on]:visible").all_inner_texts()
    assert any("Good Friday" in line for line in specials)
    page.locator("[data-day]").fill("2027-03-26")
    now = page.locator(".tb-lineup-now").inner_text()
    assert "Good Friday" in now
    assert page.locator("[data-notice]").is_visible()
    page.locator("[data-day]").fill("2027-07-06")
    assert page.locator("[data-quiet-month]").is_visible()
    page.locator("[data-day]").fill("2027-08-04")
    assert not page.locator("[data-quiet-month]").is_visible()
    assert not page.locator("[data-notice]").is_visible()


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-12-02T09:00:00+01:00", "The plan begins on 4 Jan 2027"),
        ("2028-01-04T09:00:00+01:00", "The plan ended on 3 Jan 2028"),
        ("2031-05-07T09:00:00+02:00", "The plan ended on 3 Jan 2028"),
    ],
)
def test_outside_of_the_year_it_says_so_and_goes_on(
    moment: str, words: str, opened: Callable[..., object], line_ups: YearLineUps
) -> None:
    page = opened(moment)
    assert words in page.locator("[data-notice]").inner_text()
    day, start = date.fromisoformat(moment[:10]), line_ups.playbook.plan.year.start
    inside = start + timedelta((day - start).days % 364)
    assert inside.weekday() == day.weekday()
    assert shown(page, "tactic") == expected(line_ups, inside)[0]


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


def test_the_day_and_the_week_print_on_one_page(opened: Callable[..., object]) -> None:
    page = opened("2027-05-15T09:00:00+02:00", viewport={"width": 700, "height": 900})
    page.evaluate("window.print = () => { window.printed = true; }")
    page.emulate_media(media="print")
    tallest = page.evaluate(TALLEST)
    page.evaluate("async day => { location.hash = day; await window.isWhole(); }", tallest)
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
    assert page.locator(".tb-on-paper-cell").first.is_visible()
    assert not page.locator(".tb-agenda").is_visible()


def test_without_script_there_is_the_agenda_and_the_year_to_read(
    opened: Callable[..., object], line_ups: YearLineUps
) -> None:
    page = opened("2027-05-15T09:00:00+02:00", java_script_enabled=False)
    assert page.locator(".tb-agenda h3:visible").count() == 5
    assert not page.locator("[data-with-script]:visible").count()
    page.locator("p", has_text="where scripts may run").locator("a").click()
    page.wait_for_url("**/line-ups.html")
    assert page.locator("article tbody tr:visible").count() >= 52
    row = page.locator("article tbody tr", has_text="10 May")
    assert expected(line_ups, date(2027, 5, 15))[0] in row.inner_text()


def test_it_works_from_a_file_share_and_where_nothing_is_kept(
    site: Path, open_context: Callable[..., object]
) -> None:
    context = open_context(timezone_id=COPENHAGEN)
    watch = Watch(context, "file://")
    page = context.new_page()
    page.goto((site / "today.html").as_uri() + "#2027-03-12")
    page.locator("[data-go='1']").click()
    assert heading(page) == "Saturday, 13 March 2027"
    assert watch.trouble == []
    refusing = open_context()
    refusing.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); };")
    page = refusing.new_page()
    page.goto((site / "today.html").as_uri() + "#2027-03-12")
    page.locator("[data-crew]").select_option("back")
    bakers = shown(page, "tactic")
    page.locator("[data-go='1']").click()
    page.locator("[data-go='-1']").click()
    assert shown(page, "tactic") == bakers


def test_what_cannot_be_had_is_still_one_click_away(opened: Callable[..., object]) -> None:
    page = opened("2027-03-12T09:00:00+01:00")
    tactic = shown(page, "tactic")
    page.route("**/assets/data/tactics/*", lambda route: route.abort())
    page.reload()
    assert shown(page, "tactic") == tactic
    assert page.locator("[data-tactic] > *").count() == 1
    link = page.locator("[data-tactic] a").get_attribute("href")
    assert link.startswith("tactics/")
    assert link.endswith(".html")
    assert page.locator("[data-number] > ol > li").is_visible()
