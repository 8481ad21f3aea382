"""Nobody is asked for anything but the site's own files, and nothing breaks."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest
from tests.browser.site_build import BuiltSite
from tests.browser.site_server import served
from tests.browser.watch import Watch

pytestmark = pytest.mark.browser

VISITED = ("home", "onboarding", "tactic", "note", "loyalty", "checklist", "why", "evidence")
VISITS = [
    ("solsikke", "served"),
    ("solsikke", "file-share"),
    ("strandhotel", "below-a-path"),
]
"""Each business and each way: what the two have to do with each other is tested by pages' links."""
EDITIONS = {"solsikke": "staff", "strandhotel": "manager"}


def _visit(context: object, home: str, pages: tuple[str, ...]) -> Watch:
    """Every page in a tab of its own, until none of them asks for anything any more."""
    watch = Watch(context, home)
    tabs = [context.new_page() for _ in pages]
    for tab, page in zip(tabs, pages, strict=True):
        tab.goto(home + page)
    for tab in tabs:
        tab.wait_for_load_state("networkidle")
    return watch


def _home(way: str, folder: Path) -> object:
    if way == "file-share":
        return nullcontext(None)
    return served(folder, "/" if way == "served" else "/our/playbook/")


@pytest.mark.parametrize(("business", "way"), VISITS)
def test_no_request_leaves_the_site_and_nothing_fails(
    business: str,
    way: str,
    site_of: Callable[..., BuiltSite],
    open_context: Callable[..., object],
    outward: tuple[str, list[str]],
) -> None:
    site = site_of(business, EDITIONS[business])
    kinds = site.one_of_each()
    pages = tuple(kinds[kind] for kind in VISITED)
    with _home(way, site.folder) as server:
        home = server.url if server else site.folder.as_uri() + "/"
        watch = _visit(open_context(searching=True), home, pages)
        refused = server.refused if server else []
    assert watch.trouble == []
    assert refused == []
    assert outward[1] == [], "the browser wanted to leave this machine"
    assert {home + page for page in pages} <= set(watch.requests)
    assert home + "assets/thankbook.css" in watch.requests


def test_no_page_prepares_to_leave(site_of: Callable[..., BuiltSite]) -> None:
    """Hints such as ``preconnect`` make no request that a page would report."""
    for business, edition in EDITIONS.items():
        site = site_of(business, edition)
        for page in site.pages:
            text = (site.folder / page).read_text("utf-8")
            for hint in ("preconnect", "dns-prefetch", "prerender", "modulepreload"):
                assert f'rel="{hint}"' not in text, (business, page)


BROKEN = {
    "leaves the site": '<img src="https://example.org/x.png">',
    "404": '<link rel="stylesheet" href="assets/missing.css">',
    "script": "<script>not_there()</script>",
    "console error": "<script>console.error('oh')</script>",
    "dialog": "<script>alert(1)</script>",
}


@pytest.mark.parametrize("trouble", BROKEN)
def test_the_watch_sees_a_broken_page(
    trouble: str, tmp_path: Path, open_context: Callable[..., object]
) -> None:
    """The proof that the tests above could fail; the site is not one of ours."""
    (tmp_path / "index.html").write_text(f"<!doctype html>{BROKEN[trouble]}", encoding="utf-8")
    with served(tmp_path) as server:
        context = open_context(searching=True)
        context.route("https://example.org/**", lambda route: route.abort())
        watch = _visit(context, server.url, ("index.html",))
    assert any(told.startswith(trouble) for told in watch.trouble), watch.trouble
    if trouble == "404":
        assert server.refused == ["404: /assets/missing.css"]


def test_the_proxy_sees_what_the_watch_does_not(
    tmp_path: Path, open_context: Callable[..., object], outward: tuple[str, list[str]]
) -> None:
    (tmp_path / "index.html").write_text('<img src="http://example.org/x.png">', encoding="utf-8")
    with served(tmp_path) as server:
        _visit(open_context(searching=True), server.url, ("index.html",))
    asked = [*outward[1]]
    outward[1].clear()
    assert asked == ["http://example.org/x.png"]
