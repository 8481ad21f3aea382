"""Pages that helpers work on ahead of a build are the pages that it would make alone."""

import os
import sys
from pathlib import Path

import pytest
from tests.plugin.project import build, built_here, files_of, make_project

from thankbook.plugin import ahead, helper
from thankbook.plugin.ahead import Ahead
from thankbook.plugin.markdowncache import MarkdownCache

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies processes")

HOOK = """
def on_page_markdown(markdown, page, **_):
    return markdown.replace("thank", "THANK") if "tactics" in page.url else None
"""


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("THANKBOOK_CACHE", "off")
    monkeypatch.setattr(helper, "_cores", lambda: 2)
    monkeypatch.setattr(helper, "_threads", lambda: 1)  # the test runner has more


@pytest.fixture
def used(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages about which a helper's result was used."""
    get, names = Ahead.get, []

    def counted(self, name, key):
        if self._helpers and not self._told:
            self._listen()  # however busy the machine is, helpers have done something
        found = get(self, name, key)
        names.extend([name] if found is not None else [])
        return found

    monkeypatch.setattr(Ahead, "get", counted)
    return names


@pytest.fixture
def project(tmp_path: Path) -> Path:
    make_project(tmp_path, "nettle-and-comb")
    (tmp_path / "hook.py").write_text(HOOK)
    with (tmp_path / "mkdocs.yml").open("a") as stream:
        stream.write("hooks: [hook.py]\n")
    return tmp_path


def test_a_site_is_the_same_with_helpers_even_where_another_plugin_changes_pages(
    project: Path, used: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with_helpers, plugin = built_here(project)
    assert 0 < len(set(used)) <= len(plugin._site.pages)  # as many as there was time for
    assert not [name for name in used if name.startswith("tactics/")]
    monkeypatch.setattr(helper, "_cores", lambda: 1)
    used.clear()
    alone, _ = built_here(project)
    assert with_helpers == alone
    assert not used
    assert b"THANK" in alone["tactics/index.html"]


def test_helpers_render_pages_find_their_words_and_fill_their_templates(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_project(tmp_path, "nettle-and-comb")
    get, kinds = Ahead.get, set[str]()

    def noted(self, name, key):
        if self._helpers and not self._told:
            self._listen()  # however busy the machine is, helpers have done something
        found = get(self, name, key)
        kinds.add(type(found).__name__)
        return found

    monkeypatch.setattr(Ahead, "get", noted)
    with_helpers, _ = built_here(tmp_path)
    assert kinds >= {"dict", "list", "str"}  # what is left on a page, its entries, its HTML
    monkeypatch.setattr(helper, "_cores", lambda: 1)
    kinds.clear()
    alone, _ = built_here(tmp_path)
    assert with_helpers == alone
    assert kinds == {"NoneType"}
    assert build(tmp_path).returncode == 0  # where this has two cores, the site comes in halves
    assert files_of(tmp_path / "site") == alone


def test_helpers_that_die_or_fail_cost_time_only(
    project: Path, used: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    alone, _ = built_here(project)
    for fault in (lambda *_: os._exit(9), lambda *_: [][1]):
        used.clear()
        monkeypatch.setattr(MarkdownCache, "rendered", fault)
        site, _ = built_here(project)
        assert site == alone
        assert not used


def test_few_pages_need_no_helpers() -> None:
    helpers = Ahead()
    helpers.begin(lambda: ["a"] * (ahead.FEWEST_PAGES - 1), lambda name: {name: name})
    assert helpers.get("a", "a") is None
    helpers.end()
