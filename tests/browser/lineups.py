"""The line-up page of the bakery: built once, opened at any moment, read, and worked out again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from tests.browser.site_server import Served
from tests.browser.small_site import build_pages

from thankbook.business.description import read_description
from thankbook.contentfolder import content_folder, example_description
from thankbook.library.loading import load_library
from thankbook.tailoring.lineup.yearlineups import YearLineUps
from thankbook.tailoring.playbook import tailor

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


@pytest.fixture(scope="session")
def lineup_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pages = ["today.md", "line-ups.md"]
    return build_pages(tmp_path_factory.mktemp("lineup"), "solsikke", pages)


@pytest.fixture(scope="session")
def line_ups() -> YearLineUps:
    library = load_library(content_folder(), "en")
    business = read_description(example_description("solsikke"), library.vocabulary)
    return YearLineUps(tailor(business, library))


@pytest.fixture
def lineup_at(
    lineup_site: Path, serving: Callable[..., Served], open_context: Callable[..., object]
) -> Callable[..., object]:
    """Opens the page at a moment, in the time zone of the bakery."""

    def at(moment: str, address: str = "", **options: object) -> object:
        context = open_context(**{"timezone_id": COPENHAGEN, **options})
        context.add_init_script(IS_WHOLE)
        context.clock.install(time=datetime.fromisoformat(moment))
        page = context.new_page()
        page.goto(f"{serving(lineup_site).url}today.html{address}")
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
