"""The recipes for nginx and Caddy serve a published playbook as docs/serving promises.

Below a path, behind a password, with a Content-Security-Policy that the site passes.
"""

from __future__ import annotations

import os
import re
import shutil
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.browser.site_build import BuiltSite
from tests.browser.watch import Watch
from tests.browser.web_servers import PASSWORD, USER, WebServer, program, serving

from thankbook.publishing.publication import publish
from thankbook.publishing.releases.place import find_place
from thankbook.reader.edition import Edition

pytestmark = pytest.mark.browser

VISITED = ("home", "note", "loyalty", "checklist", "why")
INLINE = "<!doctype html><title>before</title><script>document.title = 'ran'</script>"
CREDENTIALS = {"username": USER, "password": PASSWORD}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    body: bytes


def ask(url: str, *, password: str = PASSWORD, **headers: str) -> Answer:
    """One request, redirects not followed."""

    class Stay(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_arguments: object) -> None:
            return None

    manager = urllib.request.HTTPPasswordMgrWithPriorAuth()
    if password:
        manager.add_password(None, url, USER, password, is_authenticated=True)
    opener = urllib.request.build_opener(Stay, urllib.request.HTTPBasicAuthHandler(manager))
    request = urllib.request.Request(
        url, headers={k.replace("_", "-"): v for k, v in headers.items()}
    )
    try:
        with opener.open(request, timeout=10) as response:
            return Answer(response.status, response.headers, response.read())
    except urllib.error.HTTPError as error:
        with error:
            return Answer(error.code, error.headers, error.read())


@pytest.fixture(scope="module", params=["nginx", "caddy"])
def server(
    request: pytest.FixtureRequest,
    site_of: Callable[..., BuiltSite],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[WebServer]:
    """The manager edition of the bakery, published, with one page that the policy must stop."""
    if program(request.param) is None:
        told = f"{request.param} is not installed."
        if os.environ.get("THANKBOOK_REQUIRE_BROWSER"):
            pytest.fail(f"{told} THANKBOOK_REQUIRE_BROWSER asks for it.", pytrace=False)
        pytest.skip(told)

    def make(folder: Path) -> None:
        shutil.copytree(site_of("solsikke", "manager").folder, folder, dirs_exist_ok=True)
        (folder / "inline.html").write_text(INLINE, encoding="utf-8")
        (folder / ".hidden").mkdir()
        (folder / ".hidden" / "index.html").write_text("secret", encoding="utf-8")

    folder = tmp_path_factory.mktemp(request.param)
    (folder / "server").mkdir()
    publish(find_place(folder / "site"), Edition.MANAGER, make)
    with serving(request.param, folder / "site", folder / "server") as running:
        yield running


def test_pages_load_below_the_path_without_a_violation(
    server: WebServer, site_of: Callable[..., BuiltSite], open_context: Callable[..., object]
) -> None:
    """Without indexing the site in each tab, which a later test does under the same policy."""
    kinds = site_of("solsikke", "manager").one_of_each()
    context = open_context(http_credentials=CREDENTIALS)
    watch = Watch(context, server.home)
    tabs = [context.new_page() for _ in VISITED]
    for tab, kind in zip(tabs, VISITED, strict=True):
        tab.goto(server.home + kinds[kind])
    for tab in tabs:
        tab.wait_for_load_state("networkidle")
    assert watch.trouble == []
    assert server.home + "assets/js/frame/scope.js" in watch.requests


def test_look_and_panel_work_under_the_policy(
    server: WebServer, open_context: Callable[..., object]
) -> None:
    context = open_context(http_credentials=CREDENTIALS, viewport={"width": 1280, "height": 800})
    watch = Watch(context, server.home)
    page = context.new_page()
    page.goto(f"{server.home}loyalty/index.html")
    _move_a_slider(page)
    page.locator("[data-md-component=palette] label:visible").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert watch.trouble == []


def _move_a_slider(page: object) -> None:
    panel = page.locator(".tb-whatif")
    panel.wait_for()
    before = panel.locator("output").all_inner_texts()
    panel.locator("input[type=range]").first.press("End")
    assert panel.locator("output").all_inner_texts() != before


def _search(page: object, word: str) -> None:
    page.locator(".md-search__input").click()
    page.keyboard.type(word)
    page.locator(f"li.md-search-result__item a[href*='h={word}']").first.click()


def _arrive(page: object, server: WebServer, word: str) -> None:
    """On a page of the playbook, at the top or in a section, with the word marked."""
    address = rf"([a-z]+/)?[a-z-]+\.html\?h={word}"
    page.wait_for_url(re.compile(re.escape(server.home) + address))
    page.locator("article mark").first.wait_for()


def test_a_missing_page_looks_like_the_playbook_at_any_depth_and_searches_under_the_policy(
    server: WebServer, open_context: Callable[..., object]
) -> None:
    gone = f"{server.home}a/b/c/gone.html"
    home = open_context(http_credentials=CREDENTIALS).new_page()
    home.goto(gone)
    header = "() => getComputedStyle(document.querySelector('.md-header')).backgroundColor"
    color = home.evaluate(header)
    home.get_by_role("link", name="Go to the start page").click()
    home.wait_for_url(f"{server.home}index.html")
    assert home.evaluate(header) == color
    context = open_context(searching=True, http_credentials=CREDENTIALS)
    watch = Watch(context, server.home)
    page = context.new_page()
    assert page.goto(gone).status == 404
    page.wait_for_load_state("networkidle")
    assert page.get_by_role("heading", name="Page not found").is_visible()
    _search(page, "birthday")
    _arrive(page, server, "birthday")
    # Chromium asks ahead for styles and scripts before it knows where the site begins; in vain.
    blocked = [told for told in watch.trouble if "Security" in told or told.startswith("script")]
    assert blocked == []


def test_the_policy_stops_a_script_within_a_page(
    server: WebServer, open_context: Callable[..., object]
) -> None:
    """The proof that a violation would be seen."""
    context = open_context(http_credentials=CREDENTIALS)
    watch = Watch(context, server.home)
    page = context.new_page()
    with page.expect_console_message(lambda told: "Content Security Policy" in told.text):
        page.goto(f"{server.home}inline.html")
    assert page.title() == "before"
    assert any("Content Security Policy" in told for told in watch.trouble), watch.trouble


@pytest.mark.parametrize(
    "path", ["", "index.html", "assets/thankbook.css", "search/search_index.js", "gone.html"]
)
def test_nothing_is_shown_without_the_password(server: WebServer, path: str) -> None:
    for password in ("", "wrong"):
        answer = ask(server.home + path, password=password)
        assert answer.status == 401
        assert b"Solsikke" not in answer.body


def test_headers_are_on_every_answer(server: WebServer) -> None:
    for path, status in (("index.html", 200), ("assets/thankbook.css", 200), ("gone.html", 404)):
        answer = ask(server.home + path)
        assert answer.status == status
        assert "'unsafe" not in answer.headers["Content-Security-Policy"]
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'; ")
        assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Cache-Control"] == "no-cache"


def test_what_is_named_by_its_content_is_kept_and_the_rest_is_asked_for(
    server: WebServer, site_of: Callable[..., BuiltSite]
) -> None:
    site = site_of("solsikke", "manager").folder
    bundle = next(site.glob("assets/javascripts/bundle.*.min.js")).relative_to(site).as_posix()
    assert "immutable" in ask(server.home + bundle).headers["Cache-Control"]
    page = ask(f"{server.home}index.html")
    again = ask(f"{server.home}index.html", If_None_Match=page.headers["ETag"])
    assert (again.status, again.body) == (304, b"")


def test_text_is_compressed(server: WebServer) -> None:
    for path in ("index.html", "assets/thankbook.css", "search/search_index.json"):
        answer = ask(server.home + path, Accept_Encoding="gzip")
        assert answer.headers["Content-Encoding"] == "gzip", path
        assert answer.body[:2] == b"\x1f\x8b"


@pytest.mark.parametrize(
    "path", ["assets/", "assets/js/", ".hidden/", ".hidden/index.html", "../", "%2e%2e/"]
)
def test_no_folder_is_listed_and_nothing_hidden_is_shown(server: WebServer, path: str) -> None:
    answer = ask(server.home + path)
    assert answer.status in {400, 403, 404} or not answer.body
    assert b"secret" not in answer.body
    assert b"thankbook.css</a>" not in answer.body


def test_the_address_without_a_stroke_leads_on(server: WebServer) -> None:
    answer = ask(server.home.removesuffix("/"))
    assert answer.status in {301, 308}
    assert answer.headers["Location"].endswith("/playbook/")
