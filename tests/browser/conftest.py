"""One Chromium and one build of each site for all tests of this folder."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest
from tests.browser.composers import composer_at, composer_home, composer_site
from tests.browser.hostile import write_hostile_business
from tests.browser.lineups import line_ups, lineup_at, lineup_site
from tests.browser.site_build import BUSINESSES, BuiltSite, built_once
from tests.browser.site_server import Served, outside, served

from thankbook.publishing.printing.browser import find_browser

__all__ = [
    "composer_at",
    "composer_home",
    "composer_site",
    "line_ups",
    "lineup_at",
    "lineup_site",
]
"""Fixtures that live beside the words for their pages."""

_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # One process draws all pages of a worker: they are all ours, and a process costs more than one.
    "--renderer-process-limit=1",
    "--disable-site-isolation-trials",
)


LIGHT = "chromium-headless-shell"
"""Chromium without a window's parts: the same pages for half of the work, where it is installed."""

PATIENCE_MS = 10_000
"""How long a busy machine may take for what is waited for."""


_WITHOUT_SEARCH = """(() => {
    class Idle extends EventTarget { postMessage() {} terminate() {} }
    let real = window.Worker;
    const chosen = function (url, options) {
        return /workers\\/search\\./.test(url) ? new Idle() : new real(url, options);
    };
    Object.defineProperty(window, 'Worker', { get: () => chosen, set: one => { real = one; } });
})()"""
"""A worker that rests in place of the one that indexes the site. From a file share, Material sets
a worker of its own; with a route instead of this, Chromium would keep nothing between pages."""


def pytest_runtest_setup() -> None:
    """Nothing to drive: a skip at home, a failure where the browser is required."""
    missing = _missing()
    if missing and os.environ.get("THANKBOOK_REQUIRE_BROWSER"):
        pytest.fail(f"{missing} THANKBOOK_REQUIRE_BROWSER asks for it.", pytrace=False)
    if missing:
        pytest.skip(missing)


def _missing() -> str:
    if find_browser() is None:
        return "No Chromium, Chrome, Edge or Brave is installed."
    if find_spec("playwright") is None:
        return "The package playwright is not installed."
    return ""


@pytest.fixture(scope="session")
def outward() -> Iterator[tuple[str, list[str]]]:
    """A proxy's address and the list of hosts that the browser wanted to reach through it."""
    with outside() as proxy:
        yield proxy


@pytest.fixture(scope="session")
def browser(outward: tuple[str, list[str]]) -> Iterator[object]:
    """The one browser; everything but this machine goes to a proxy that refuses it."""
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=shutil.which(LIGHT) or find_browser(),
            args=[*_ARGUMENTS, f"--proxy-server={outward[0]}"],
        )
        yield running
        running.close()


@pytest.fixture(scope="session")
def site_of(shared_folder: Path, warm: Path) -> Callable[[str], BuiltSite]:
    """The built site of an example business, or of ``hostile``; each edition is built once.

    Workers of one run share what is built: nobody may write into it.
    """
    folder = shared_folder / "sites"

    @cache
    def site(business: str, edition: str = "staff") -> BuiltSite:
        place = folder / f"{business}-{edition}"
        file = BUSINESSES / f"{business}.yaml"
        if business == "hostile":
            file = place / "hostile.yaml"
            place.mkdir(parents=True, exist_ok=True)
            write_hostile_business(file)
        return built_once(file, place, warm, edition)

    return site


@pytest.fixture(scope="session")
def serving() -> Iterator[Callable[..., Served]]:
    """Serves a folder until the end of the session."""
    with ExitStack() as servers:
        running: dict[tuple[Path, str], Served] = {}

        def serve(folder: Path, prefix: str = "/") -> Served:
            if (folder, prefix) not in running:
                running[folder, prefix] = servers.enter_context(served(folder, prefix))
            return running[folder, prefix]

        yield serve


@pytest.fixture(scope="session")
def context_of(browser: object) -> Callable[..., object]:
    """Makes a browser context; one that does not search saves indexing the site for each page."""

    def make(*, searching: bool = False, **options: object) -> object:
        context = browser.new_context(**{"locale": "en-GB", **options})
        context.set_default_timeout(PATIENCE_MS)
        if not searching:
            context.add_init_script(_WITHOUT_SEARCH)
        return context

    return make


@pytest.fixture
def open_context(context_of: Callable[..., object]) -> Iterator[Callable[..., object]]:
    """Opens browser contexts and closes them behind the test."""
    with ExitStack() as contexts:
        yield lambda **options: contexts.enter_context(context_of(**options))
