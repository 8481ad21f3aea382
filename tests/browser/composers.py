"""The note composer: two pages of it, built once, and what somebody does there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.browser.site_server import Served
from tests.browser.small_site import build_pages

WRITE = "notes/write.html"
TEMPLATE = "notes/complaint-solved-card.html"
CARD = f"{WRITE}#complaint-solved-card"
DETAIL = "You held the door for the flour delivery, and you were already late"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
NOTE_CHOSEN = """() => new Promise(done => {
    const id = document.querySelector('.tb-composer [name=note]').value;
    window.thankbook.data.want(`notes/${id}`, () => done());
})"""
"""The composer asked before, so it has been told when this is."""
STUBS = "window.prints = 0; window.print = () => { window.prints += 1; };"


def some_pages(folder: Path, business: Path | str) -> Path:
    return build_pages(folder, business, ["notes/write.md", "notes/complaint-solved-card.md"])


@pytest.fixture(scope="session")
def composer_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return some_pages(tmp_path_factory.mktemp("notes"), "solsikke")


@pytest.fixture(scope="session")
def composer_home(composer_site: Path, serving: Callable[..., Served]) -> str:
    return serving(composer_site).url


@pytest.fixture
def composer_at(composer_home: str, open_context: Callable[..., object]) -> Callable[..., object]:
    """Opens a page in a context of its own; printing is counted and does nothing."""

    def at(uri: str = CARD, address: str = "", script: str = "", **options: object) -> object:
        context = open_context(**options)
        context.add_init_script(STUBS + script)
        page = context.new_page()
        page.goto((address or composer_home) + uri)
        return page

    return at


def field(page: object, name: str) -> object:
    return page.locator(f".tb-composer [name={name}]")


def part(page: object, name: str) -> object:
    return page.locator(f"[data-tb={name}]")


def fill_in(page: object, detail: str = DETAIL) -> None:
    field(page, "detail").fill(detail)
    names = {"first_name": "Astrid", "sender_first_name": "Mette", "sender_phone": "12 34 56"}
    for blank in page.locator(".tb-notestep input[type=text], .tb-notestep input[type=tel]").all():
        if blank.is_visible():
            blank.fill(names.get(blank.get_attribute("name"), "3 May"))


def choose(page: object, name: str, value: str) -> None:
    """Chooses from a list; the words of the note that this leads to have come."""
    field(page, name).select_option(value)
    page.evaluate(NOTE_CHOSEN)


def keep_draft(page: object) -> object:
    """What has been typed is kept now and not a little later; gives the list of drafts."""
    page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    line = part(page, "drafts").locator("li")
    line.wait_for()
    return line


def waits_for(page: object, name: str, words: str) -> None:
    part(page, name).filter(has_text=words).wait_for()


def copied(page: object) -> str:
    # What is said of an earlier copy says nothing about this one.
    part(page, "said").evaluate("said => { said.textContent = ''; }")
    part(page, "copy").click()
    waits_for(page, "said", "Copied")
    return page.evaluate("navigator.clipboard.readText()")
