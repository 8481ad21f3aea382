"""Whatever is kept from build to build: it is used, and it changes no byte."""

import os
from collections.abc import Callable
from dataclasses import fields
from itertools import pairwise
from pathlib import Path

import pytest
from mkdocs.utils.meta import get_data
from tests.plugin.project import build, built_here, make_project

from thankbook.contentfolder import content_folder
from thankbook.plugin.buildcache.sitecache import as_site, as_values, can_be_kept
from thankbook.plugin.htmlpages import html_of
from thankbook.plugin.mkdocsplugin import ThankbookPlugin
from thankbook.preparation import Preparation
from thankbook.reader.edition import Edition

pytestmark = pytest.mark.slow

Change = Callable[[Path], None]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("THANKBOOK_CACHE", str(folder))
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    make_project(tmp_path / "project", "nettle-and-comb")
    return tmp_path / "project"


def _without_cache(project: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    with monkeypatch.context() as patch:
        patch.setenv("THANKBOOK_CACHE", "off")
        site, plugin = built_here(project)
    assert plugin._cache.pages.hits == 0
    return site


def _rendered(plugin: ThankbookPlugin) -> int:
    """How many pages hold Markdown: those that are HTML throughout are not asked about."""
    texts = (get_data(page.markdown)[0] for page in plugin._site.pages)
    return sum(html_of(text) is None for text in texts)


def _replace(file: Path, before: str, after: str) -> None:
    text = file.read_text("utf-8")
    assert text.count(before) == 1
    file.write_text(text.replace(before, after), "utf-8")


def _edit_a_line(project: Path) -> None:
    description = project / "business" / "description.yaml"
    _replace(description, "bethan@nettle", "carys@nettle")


def _ask_for_managers(project: Path) -> None:
    with (project / "mkdocs.yml").open("a") as stream:
        stream.write("      edition: manager\n")


def _add_a_page_that_warns(project: Path) -> None:
    (project / "playbook" / "oven.md").write_text("# Our oven\n\n[Gone](gone.md)\n")


def _change_a_setting(project: Path) -> None:
    with (project / "mkdocs.yml").open("a") as stream:
        stream.write("copyright: Ours\nmarkdown_extensions: [admonition]\n")


def test_after_any_change_the_site_is_the_one_that_is_built_without_a_cache(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, plugin = built_here(project)
    assert plugin._cache.pages.hits == 0
    second, plugin = built_here(project)
    assert plugin._cache.pages.hits == len(plugin._site.pages) + 1  # the page for a lost reader
    assert plugin._cache.markdown.hits == _rendered(plugin)
    assert second == first == _without_cache(project, monkeypatch)
    changes: tuple[Change, ...] = (
        _edit_a_line,
        _ask_for_managers,
        _add_a_page_that_warns,
        _change_a_setting,
    )
    seen = [first]
    for change in changes:
        change(project)
        site, plugin = built_here(project)
        hits = plugin._cache.pages.hits
        assert (hits > 0) is (change is _edit_a_line), change  # managers have a page more
        assert site == _without_cache(project, monkeypatch), change
        seen.append(site)
    assert all(before != after for before, after in pairwise(seen))


def test_a_second_build_in_another_folder_uses_the_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("one", "two"):
        make_project(tmp_path / place, "nettle-and-comb")
    monkeypatch.chdir(tmp_path / "one")
    first, _ = built_here(tmp_path / "one")
    monkeypatch.chdir(tmp_path / "two")
    second, plugin = built_here(tmp_path / "two")
    assert second == first
    assert plugin._cache.pages.hits == len(plugin._site.pages) + 1


def test_a_change_of_a_base_in_another_folder_is_seen(project: Path) -> None:
    description, base = project / "business" / "description.yaml", project / "base" / "all.yaml"
    base.parent.mkdir()
    description.rename(base)
    description.write_text("version: 1\nextends: ../base/all.yaml\n")
    built_here(project)
    _replace(base, "name: Nettle & Comb\n", "name: Nettle & Sons\n")
    site, plugin = built_here(project)
    assert b"Nettle &amp; Sons" in site["index.html"]
    assert base in plugin._maker.looked_at


def test_what_a_page_warns_of_is_said_in_every_build(project: Path) -> None:
    _add_a_page_that_warns(project)
    for _ in range(2):
        built = build(project, "--strict")
        assert built.returncode == 1
        assert "gone.md" in built.stderr


def test_a_title_that_only_the_text_gives_is_kept(project: Path) -> None:
    (project / "playbook" / "oven-b.md").write_text("# Our *old* oven\n")
    first, _ = built_here(project)
    second, _ = built_here(project)
    assert second == first
    assert b"<title>Our old oven - " in first["oven-b.html"]


def test_another_version_of_a_package_or_of_our_code_uses_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built_here(project)
    monkeypatch.setattr(
        "thankbook.plugin.buildcache.buildcache.installation", lambda: "other versions"
    )
    _, plugin = built_here(project)
    assert plugin._cache.pages.hits == plugin._cache.markdown.hits == 0
    assert plugin._cache.store.hits == 1  # the note about this project


@pytest.mark.parametrize("edition", list(Edition))
def test_a_kept_site_is_the_site_that_was_made(edition: Edition) -> None:
    business = content_folder() / "businesses" / "solsikke.yaml"
    site = Preparation().site(business, "solsikke.yaml", edition)
    assert can_be_kept(), [field.name for field in fields(site)]
    kept = as_site(as_values(site))
    assert kept == site
    assert kept.navigation(("own.md",)) == site.navigation(("own.md",))


HOOK = """
def on_page_markdown(markdown, **_):
    return markdown.replace("Nettle", "Sunflower")
def on_page_content(html, page, **_):
    return html + f"<p>asked about {page.url}</p>"
def on_post_page(output, **_):
    return output + "<!-- asked again -->"
"""

TEMPLATE_HOOK = """
import os
def on_page_context(context, **_):
    context["said"] = os.environ["SAID"]
def on_env(env, **_):
    env.filters["url"] = lambda value: f"/{os.environ['SAID']}/{value}"
"""


def test_other_plugins_are_asked_about_every_page(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "hook.py").write_text(HOOK)
    with (project / "mkdocs.yml").open("a") as stream:
        stream.write("hooks: [hook.py]\n")
    monkeypatch.chdir(project)
    first, _ = built_here(project)
    second, plugin = built_here(project)
    assert plugin._cache.markdown.hits == _rendered(plugin)
    assert second == first
    assert b"<p>asked about onboarding.html</p>" in second["onboarding.html"]
    assert second["onboarding.html"].endswith(b"<!-- asked again -->")
    assert b"Sunflower" in second["onboarding.html"]
    assert b"asked about" in second["search/search_index.json"]


def test_where_others_have_a_say_in_templates_pages_are_filled_in_the_ordinary_way(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "hook.py").write_text(TEMPLATE_HOOK)
    with (project / "mkdocs.yml").open("a") as stream:
        stream.write("hooks: [hook.py]\n")
    monkeypatch.chdir(project)
    for said in ("elsewhere", "somewhere"):
        monkeypatch.setenv("SAID", said)
        site, plugin = built_here(project)
        assert plugin._cache.pages.hits == 0
        assert f"/{said}/".encode() in site["onboarding.html"]


def test_a_template_of_ones_own_is_filled_anew(project: Path) -> None:
    overrides = project / "overrides"
    overrides.mkdir()
    (overrides / "main.html").write_text(
        '{% extends "base.html" %}{% block announce %}{{ pages | length }} pages{% endblock %}'
    )
    text = (project / "mkdocs.yml").read_text()
    (project / "mkdocs.yml").write_text(
        text.replace("{name: material,", "{name: material, custom_dir: overrides,")
    )
    built_here(project)
    (project / "playbook" / "oven.md").write_text("# Our oven\n")
    site, plugin = built_here(project)
    assert plugin._cache.pages.hits == 0
    assert f"{len(plugin._site.pages) + 1} pages" in site["index.html"].decode()


def test_an_extension_that_reads_files_is_run_each_time(project: Path) -> None:
    snippet = project / "snippet.txt"
    snippet.write_text("fresh bread")
    (project / "playbook" / "oven.md").write_text('# Oven\n\n--8<-- "snippet.txt"\n')
    with (project / "mkdocs.yml").open("a") as stream:
        stream.write(
            "markdown_extensions:\n  - pymdownx.snippets:\n"
            f"      base_path: ['{project.as_posix()}']\n"
        )
    built_here(project)
    snippet.write_text("stale bread")
    site, _ = built_here(project)
    assert b"stale bread" in site["oven.html"]


def test_nobody_else_can_put_something_into_the_folder(cache: Path, project: Path) -> None:
    cache.mkdir()
    cache.chmod(0o777)
    if os.name == "posix":
        _, plugin = built_here(project)
        assert plugin._cache.store.file is None
        assert not any(cache.iterdir())
