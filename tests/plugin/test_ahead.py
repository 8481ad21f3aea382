"""Pages that helpers work on ahead of a build are the pages that it would make alone."""

import os
import sys
from pathlib import Path

import pytest
from tests.plugin.project import build, built_here, files_of, make_project

from thankbook.plugin import ahead, helper
from thankbook.plugin.ahead import Ahead
from thankbook.plugin.markdowncache import MarkdownCache

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux copies processes"),
    pytest.mark.slow,
]

Told = list[tuple[str, object]]

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
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """What the build got about which pages, each time that it asked; None was nothing."""
    get, answers = Ahead.get, []

    def noted(self, name, key):
        if self._helpers and not self._told:
            self._listen()  # however busy the machine is, helpers have done something
        found = get(self, name, key)
        answers.append((name, found))
        return found

    monkeypatch.setattr(Ahead, "get", noted)
    return answers


def _used(told: Told) -> list[str]:
    """The pages about which a helper's result was used."""
    return [name for name, found in told if found is not None]


def _kinds(told: Told) -> set[str]:
    return {type(found).__name__ for _, found in told}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    make_project(tmp_path, "nettle-and-comb")
    (tmp_path / "hook.py").write_text(HOOK)
    with (tmp_path / "mkdocs.yml").open("a") as stream:
        stream.write("hooks: [hook.py]\n")
    return tmp_path


def test_a_site_is_the_same_with_helpers_even_where_another_plugin_changes_pages(
    project: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_helpers, plugin = built_here(project)
    used = _used(told)
    assert 0 < len(set(used)) <= len(plugin._site.pages)  # as many as there was time for
    assert not [name for name in used if name.startswith("tactics/")]
    monkeypatch.setattr(helper, "_cores", lambda: 1)
    told.clear()
    alone, _ = built_here(project)
    assert with_helpers == alone
    assert not _used(told)
    assert b"THANK" in alone["tactics/index.html"]


def test_helpers_render_pages_find_their_words_and_fill_their_templates(
    tmp_path: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_project(tmp_path, "nettle-and-comb")
    with_helpers, _ = built_here(tmp_path)
    assert _kinds(told) >= {"dict", "list", "str"}  # what is left on a page, its entries, its HTML
    monkeypatch.setattr(helper, "_cores", lambda: 1)
    told.clear()
    alone, _ = built_here(tmp_path)
    assert with_helpers == alone
    assert _kinds(told) == {"NoneType"}
    assert build(tmp_path).returncode == 0  # where this has two cores, the site comes in halves
    assert files_of(tmp_path / "site") == alone


def test_helpers_that_die_or_fail_cost_time_only(
    project: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone, _ = built_here(project)
    for fault in (lambda *_: os._exit(9), lambda *_: [][1]):
        told.clear()
        monkeypatch.setattr(MarkdownCache, "rendered", fault)
        site, _ = built_here(project)
        assert site == alone
        assert not _used(told)


def test_few_pages_need_no_helpers() -> None:
    helpers = Ahead()
    helpers.begin(lambda: ["a"] * (ahead.FEWEST_PAGES - 1), lambda name: {name: name})
    assert helpers.get("a", "a") is None
    helpers.end()
