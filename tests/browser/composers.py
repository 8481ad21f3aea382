"""The note composer: two pages of it, built once, and what somebody does there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.browser.site_server import Served
from tests.browser.small_site import build_pages

WRITE = "notes/write.html"
TEMPLATE = "notes/first-order-card.html"
CARD = f"{WRITE}#first-order-card"
DETAIL = "You held the door for the flour delivery, and you were already late"
CLIPBOARD = ["clipboard-read", "clipboard-write"]
STUBS = "window.prints = 0; window.print = () => { window.prints += 1; };"


def some_pages(folder: Path, business: Path | str) -> Path:
    return build_pages(folder, business, ["notes/write.md", "notes/first-order-card.md"])


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


def waits_for(page: object, name: str, words: str) -> None:
    part(page, name).filter(has_text=words).wait_for()


def copied(page: object) -> str:
    part(page, "copy").click()
    waits_for(page, "said", "Copied")
    return page.evaluate("navigator.clipboard.readText()")
