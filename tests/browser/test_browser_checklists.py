"""Checklists: what is ticked stays ticked until the list starts anew, and not a moment longer."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
import yaml
from tests.browser.keyboard import is_at, tab_to
from tests.browser.site_server import Served
from tests.browser.small_site import build_pages
from tests.browser.watch import Watch

from thankbook.contentfolder import content_folder, example_description

pytestmark = pytest.mark.browser

LIST = "before-the-door-opens"
BY_CADENCE = {
    "daily": LIST,
    "weekly": "weekly-thank-you-round",
    "monthly": "monthly-look-back",
    "quarterly": "two-goals-a-quarter",
    "yearly": "team-pact-four-questions",
    "once": "day-one",
    "each_time": "complaint-on-the-phone",
}
PAGES = ["culture/index.md", *(f"culture/{name}.md" for name in BY_CADENCE.values())]


@pytest.fixture(scope="module")
def business(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bakery with a list of each rhythm, whatever else it has the time for."""
    file = tmp_path_factory.mktemp("bakery") / "solsikke.yaml"
    kept = "".join(f"  - {{id: checklists/{name}}}\n" for name in BY_CADENCE.values())
    file.write_text(
        f"{example_description('solsikke').read_text('utf-8')}keep_in:\n{kept}", "utf-8"
    )
    return file


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, business: Path) -> Path:
    return build_pages(tmp_path_factory.mktemp("lists"), business, PAGES)


@pytest.fixture(scope="module")
def home(site: Path, serving: Callable[..., Served]) -> str:
    return serving(site).url


@pytest.fixture
def opened(home: str, open_context: Callable[..., object]) -> Callable[..., object]:
    """Opens a list in a context of its own, at a moment where one is given."""

    def at(name: str = LIST, moment: str = "", **options: object) -> object:
        context = open_context(**options)
        if moment:
            context.clock.install(time=datetime.fromisoformat(moment))
        page = context.new_page()
        page.goto(f"{home}culture/{name}.html")
        return page

    return at


def boxes(page: object) -> object:
    return page.locator(".tb-checklist input")


def ticked(page: object) -> list[str]:
    return boxes(page).evaluate_all("all => all.filter(box => box.checked).map(box => box.name)")


def progress(page: object) -> str:
    return page.locator(".tb-list [data-count]").inner_text()


def test_the_whole_path_by_keyboard_alone(opened: Callable[..., object]) -> None:
    page = opened()
    count = boxes(page).count()
    assert progress(page) == f"0 of {count}"
    tab_to(page, boxes(page).first)
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert progress(page) == f"2 of {count}"
    assert page.locator("progress").evaluate("bar => bar.value") == 2
    page.reload()
    both = ticked(page)
    assert len(both) == 2
    clear, undo = page.locator("[data-clear]"), page.locator("[data-undo]")
    assert not undo.is_visible()
    tab_to(page, clear)
    page.keyboard.press("Enter")
    assert ticked(page) == []
    assert page.locator(".tb-list [role=status]").inner_text() == "The ticks are gone."
    page.keyboard.press("Tab")
    assert is_at(undo)
    page.keyboard.press("Enter")
    assert ticked(page) == both
    assert is_at(clear), "what was pressed is gone, and the keyboard with it"
    tab_to(page, boxes(page).first)
    page.keyboard.press("Space")
    assert ticked(page) == both[1:]


def test_when_every_line_is_ticked_it_says_so(opened: Callable[..., object]) -> None:
    page = opened()
    for box in boxes(page).all():
        box.check()
    assert progress(page) == "All done"
    page.goto(page.url.replace(f"{LIST}.html", "index.html"))
    mark = page.locator(f'[data-ticks-of="{LIST}"]')
    assert mark.inner_text().lower() == "all ticked"
    assert page.locator("[data-ticks-of]:visible").count() == 1


def changed_library(folder: Path) -> Path:
    """The library with one line of the list gone, a new first one, and the rest turned around."""
    shutil.copytree(content_folder(), folder)
    facts, words = (
        folder / part / "checklists" / f"{LIST}.yaml" for part in ("library", "text/en")
    )
    text = facts.read_text("utf-8")
    head, lines = text.split("items:\n")
    ids = re.findall(r"- (\S+)", lines)
    kept = ["wipe-the-glass", *reversed(ids[1:])]
    facts.write_text(head + "items:\n" + "".join(f"  - {item}\n" for item in kept), "utf-8")
    content = yaml.safe_load(words.read_text("utf-8"))
    del content["items"][ids[0]]
    content["items"]["wipe-the-glass"] = "Wipe the glass of the door, inside and out."
    words.write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    return folder


def test_ticks_survive_a_second_build_with_other_lines(
    tmp_path: Path,
    site: Path,
    business: Path,
    serving: Callable[..., Served],
    open_context: Callable[..., object],
) -> None:
    served = tmp_path / "served"
    shutil.copytree(site, served)
    page = open_context().new_page()
    page.goto(serving(served).url + f"culture/{LIST}.html")
    names = [box.get_attribute("name") for box in boxes(page).all()]
    for place in (0, 2, 4):
        boxes(page).nth(place).check()

    library = changed_library(tmp_path / "content")
    again = build_pages(tmp_path / "again", business, [f"culture/{LIST}.md"], library)
    shutil.copytree(again, served, dirs_exist_ok=True)
    page.reload()
    after = [box.get_attribute("name") for box in boxes(page).all()]
    assert after == [f"{LIST}/wipe-the-glass", *reversed(names[1:])]
    assert set(ticked(page)) == {names[2], names[4]}
    assert progress(page) == f"2 of {len(names)}"
    kept = page.evaluate(
        "Object.entries(localStorage).filter(([key]) => key.includes('/checklists/'))"
    )
    assert [set(json.loads(value)["value"]["lines"]) for _, value in kept] == [
        {names[2].split("/")[1], names[4].split("/")[1]}
    ], "the tick of the line that is gone is still kept"


BOUNDARIES = [
    # cadence, time zone, ticked, still ticked, gone
    ("daily", "Europe/Copenhagen", "2027-03-09T07:00", "2027-03-09T23:59", "2027-03-10T00:01"),
    # The night in which the clock is put forward, and the one in which it is put back.
    ("daily", "Europe/Copenhagen", "2027-03-28T00:10", "2027-03-28T23:50", "2027-03-29T00:01"),
    ("daily", "Europe/Copenhagen", "2027-10-31T00:10", "2027-10-31T23:50", "2027-11-01T00:01"),
    ("daily", "America/Los_Angeles", "2027-03-09T15:59", "2027-03-09T23:59", "2027-03-10T00:01"),
    ("weekly", "Pacific/Auckland", "2027-09-20T00:05", "2027-09-26T23:50", "2027-09-27T00:01"),
    # Week 53 of 2026 ends on Sunday, January 3.
    ("weekly", "Europe/Copenhagen", "2026-12-30T09:00", "2027-01-03T23:50", "2027-01-04T00:01"),
    # December 30, 2024, is a Monday and lies in week 1 of 2025.
    ("weekly", "Europe/Copenhagen", "2024-12-30T09:00", "2025-01-05T23:50", "2025-01-06T00:01"),
    ("monthly", "Europe/Copenhagen", "2027-01-01T00:05", "2027-01-31T23:50", "2027-02-01T00:01"),
    ("quarterly", "Europe/Copenhagen", "2027-04-01T00:05", "2027-06-30T23:50", "2027-07-01T00:01"),
    ("yearly", "Europe/Copenhagen", "2027-01-01T00:05", "2027-12-31T23:50", "2028-01-01T00:01"),
]


@pytest.mark.parametrize(("cadence", "zone", "begin", "last", "anew"), BOUNDARIES)
def test_a_list_starts_anew_when_its_time_is_over(
    cadence: str, zone: str, begin: str, last: str, anew: str, opened: Callable[..., object]
) -> None:
    page = opened(BY_CADENCE[cadence], wall(begin, zone), timezone_id=zone)
    boxes(page).first.check()
    for moment, still in ((last, 1), (anew, 0)):
        page.clock.set_system_time(datetime.fromisoformat(wall(moment, zone)))
        page.evaluate("window.dispatchEvent(new Event('focus'))")
        assert len(ticked(page)) == still, moment


def wall(moment: str, zone: str) -> str:
    """A moment of the clock on the wall as one that holds everywhere."""
    from zoneinfo import ZoneInfo

    return datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(zone)).isoformat()


TEN_TO_MIDNIGHT = "2027-03-09T22:50:00+00:00"
TWELVE_MINUTES_MS = 720_000


def test_an_open_tablet_forgets_at_midnight_by_itself(opened: Callable[..., object]) -> None:
    page = opened(LIST, TEN_TO_MIDNIGHT, timezone_id="Europe/Copenhagen")
    boxes(page).first.check()
    page.locator("[data-clear]").click()
    boxes(page).nth(1).check()
    page.clock.run_for(50_000)
    assert len(ticked(page)) == 1
    page.clock.run_for(TWELVE_MINUTES_MS)
    assert ticked(page) == []
    assert progress(page).startswith("0 of")


def test_clearing_of_yesterday_cannot_be_undone_today(opened: Callable[..., object]) -> None:
    page = opened(LIST, TEN_TO_MIDNIGHT, timezone_id="Europe/Copenhagen")
    boxes(page).first.check()
    page.locator("[data-clear]").click()
    assert page.locator("[data-undo]").is_visible()
    page.clock.run_for(TWELVE_MINUTES_MS)
    assert not page.locator("[data-undo]").is_visible()


@pytest.mark.parametrize("cadence", ["once", "each_time"])
def test_what_has_no_rhythm_stays_until_somebody_starts_it_anew(
    cadence: str, opened: Callable[..., object]
) -> None:
    page = opened(BY_CADENCE[cadence], "2027-03-09T09:00:00+00:00")
    boxes(page).first.check()
    page.clock.set_system_time(datetime.fromisoformat("2031-01-01T09:00:00+00:00"))
    page.reload()
    assert len(ticked(page)) == 1
    page.locator("[data-clear]").click()
    page.reload()
    assert ticked(page) == []


def test_two_tabs_stay_in_step(opened: Callable[..., object]) -> None:
    page = opened()
    other = page.context.new_page()
    other.goto(page.url)
    boxes(page).nth(0).check()
    other.wait_for_function("document.querySelectorAll('.tb-checklist :checked').length === 1")
    boxes(other).nth(3).check()
    page.wait_for_function("document.querySelectorAll('.tb-checklist :checked').length === 2")
    page.locator("[data-clear]").click()
    other.wait_for_function("document.querySelectorAll('.tb-checklist :checked').length === 0")
    assert progress(other).startswith("0 of")


def test_on_paper_the_boxes_are_empty_and_somebody_signs(opened: Callable[..., object]) -> None:
    page = opened()
    boxes(page).first.check()
    page.emulate_media(media="print")
    look = boxes(page).first.evaluate(
        "box => [getComputedStyle(box).appearance, getComputedStyle(box).backgroundColor,"
        " getComputedStyle(box.nextElementSibling).textDecorationLine]"
    )
    assert look == ["none", "rgb(255, 255, 255)", "none"]
    assert page.locator(".tb-on-paper").is_visible()
    for widget in (".tb-list-head", ".tb-list-foot"):
        assert not page.locator(widget).is_visible()


def test_without_script_there_are_plain_boxes(opened: Callable[..., object]) -> None:
    page = opened(java_script_enabled=False)
    boxes(page).first.check()
    assert boxes(page).first.is_checked()
    assert not page.locator("[data-with-script]:visible").count()


def test_from_a_file_share_ticks_are_kept_without_complaint(
    site: Path, open_context: Callable[..., object]
) -> None:
    context = open_context()
    watch = Watch(context, "file://")
    page = context.new_page()
    page.goto((site / "culture" / f"{LIST}.html").as_uri())
    boxes(page).nth(1).check()
    page.reload()
    assert len(ticked(page)) == 1
    assert watch.trouble == []
